import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { PageLanguageContext } from '../../components/language.ts';
import { PopupView } from '../../components/popup/PopupView.tsx';
import type { Saved } from '../../components/popup/types.ts';
import { annotateTab } from '../../lib/extension/added-sites.ts';
import { askTab } from '../../lib/extension/messaging.ts';
import { saveTerms } from '../../lib/extension/save-terms.ts';
import { changeSettings, watchSettings } from '../../lib/extension/settings-store.ts';
import { openSidePanel } from '../../lib/extension/side-panel.ts';
import { languageFor } from '../../lib/i18n/language.ts';
import { createPageTranslator } from '../../lib/i18n/page-messages.ts';
import { withSite } from '../../lib/settings/settings.ts';
import { originPatterns } from '../../lib/sites/site.ts';
import { keepLooking } from './looking.ts';
import { type PopupState, readPopupState, readReport } from './state.ts';
import '../../components/tokens.css';
import '../../components/page.css';
import '../../components/popup/popup.css';

/** Not on Android, nor in browsers that have neither. */
const hasSidePanel = 'sidePanel' in browser || 'sidebarAction' in browser;

function Popup() {
  const [state, setState] = useState<PopupState | null>(null);
  const [isRefused, setRefused] = useState(false);
  const [saved, setSaved] = useState<Saved | null>(null);
  const refresh = () => readPopupState().then(setState);
  useEffect(() => {
    void refresh();
    watchSettings(() => void refresh());
  }, []);
  useEffect(() => {
    if (state === null) return;
    const stop = new AbortController();
    let last = JSON.stringify(state.report);
    // While the popup is open the page may still be annotating.
    keepLooking(async () => {
      const seen = JSON.stringify(await readReport(state.tabId));
      const isNew = seen !== last;
      last = seen;
      if (isNew) await refresh();
      return isNew;
    }, stop.signal);
    return () => stop.abort();
  }, [state?.tabId]);
  if (state === null) return null;

  const { tabId, site, settings } = state;
  const language = languageFor(settings.language, navigator.language);
  document.documentElement.lang = language;
  document.documentElement.dataset.colours = settings.colours;
  const switchSite = async (isOn: boolean) => {
    if (site === null) return;
    await changeSettings((current) => withSite(current, site.name, !isOn));
    await refresh();
  };
  return (
    <PageLanguageContext.Provider value={createPageTranslator(language)}>
      <PopupView
        site={isRefused ? { kind: 'closed' } : state.view}
        canPaint={state.canPaint}
        found={state.found}
        level={settings.level}
        saved={saved}
        onSwitch={switchSite}
        onAnnotateOnce={async () => {
          await switchSite(true);
          // The browser may keep extensions out of a page for reasons of its own.
          await annotateTab(tabId).catch(() => setRefused(true));
          await refresh();
        }}
        onAnnotateAlways={() => {
          // Asked for before anything is awaited: the browser shows the question only right after a click. What
          // follows is the background's: this popup may be closed by the question.
          if (site !== null) void browser.permissions.request({ origins: originPatterns(site) }).then(refresh);
          void switchSite(true);
        }}
        onStopAlways={async () => {
          if (site !== null) await browser.permissions.remove({ origins: originPatterns(site) });
          await browser.tabs.reload(tabId);
          close();
        }}
        onReveal={async (concept) => {
          await askTab(tabId, 'page.reveal', { concept, occurrence: 0 });
          close();
        }}
        onLevel={(level) => void changeSettings((current) => ({ ...current, level }))}
        onPanel={
          hasSidePanel
            ? () => {
                // Before anything is awaited, or the click is forgotten.
                void openSidePanel(tabId).then(close);
              }
            : null
        }
        onExport={async (choice) => {
          const reply = await askTab(tabId, 'page.terms', {});
          const terms = reply.ok ? reply.value : null;
          setSaved((terms && (await saveTerms(terms, choice, language))) ?? 'failed');
        }}
        onPaste={async () => {
          await browser.tabs.create({ url: `${location.origin}/paste.html` });
          close();
        }}
        onOptions={async () => {
          await browser.runtime.openOptionsPage();
          close();
        }}
      />
    </PageLanguageContext.Provider>
  );
}

render(<Popup />, document.getElementById('app') as HTMLElement);
