import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { PageLanguageContext } from '../../components/language.ts';
import { PopupView } from '../../components/popup/PopupView.tsx';
import { annotateTab } from '../../lib/extension/added-sites.ts';
import { askTab } from '../../lib/extension/messaging.ts';
import { changeSettings } from '../../lib/extension/settings-store.ts';
import { languageFor } from '../../lib/i18n/language.ts';
import { createPageTranslator } from '../../lib/i18n/page-messages.ts';
import { withSite } from '../../lib/settings/settings.ts';
import { originPatterns } from '../../lib/sites/site.ts';
import { type PopupState, readPopupState } from './state.ts';
import '../../components/tokens.css';
import '../../components/page.css';
import '../../components/popup/popup.css';

/** While the popup is open the page may still be annotating: this long after each look comes the next, in ms. */
const LOOK_AGAIN_MS = 400;

function Popup() {
  const [state, setState] = useState<PopupState | null>(null);
  const [isRefused, setRefused] = useState(false);
  const refresh = () => readPopupState().then(setState);
  useEffect(() => {
    const look = () => void refresh().finally(() => setTimeout(look, LOOK_AGAIN_MS));
    look();
  }, []);
  if (state === null) return null;

  const { tabId, site, settings } = state;
  const language = languageFor(settings.language, navigator.language);
  document.documentElement.lang = language;
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
        onOptions={async () => {
          await browser.runtime.openOptionsPage();
          close();
        }}
      />
    </PageLanguageContext.Provider>
  );
}

render(<Popup />, document.getElementById('app') as HTMLElement);
