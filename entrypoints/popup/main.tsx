import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { PageLanguageContext } from '../../components/language.ts';
import { PopupView } from '../../components/popup/PopupView.tsx';
import { annotateTab } from '../../lib/extension/added-sites.ts';
import { askTab } from '../../lib/extension/messaging.ts';
import { changeSettings, watchSettings } from '../../lib/extension/settings-store.ts';
import { languageFor } from '../../lib/i18n/messages.ts';
import { createPageTranslator } from '../../lib/i18n/page-messages.ts';
import { withSite } from '../../lib/settings/settings.ts';
import { originPatterns } from '../../lib/sites/site.ts';
import { type PopupState, readPopupState } from './state.ts';
import '../../components/tokens.css';
import '../../components/page.css';
import '../../components/popup/popup.css';

/** While the popup is open the page may still be annotating: look again this often, in ms. */
const LOOK_AGAIN_MS = 400;

function Popup() {
  const [state, setState] = useState<PopupState | null>(null);
  const refresh = () => readPopupState().then(setState);
  useEffect(() => {
    void refresh();
    watchSettings(() => void refresh());
    const timer = setInterval(refresh, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
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
        site={state.view}
        canPaint={state.canPaint}
        found={state.found}
        onSwitch={switchSite}
        onAnnotateOnce={async () => {
          await annotateTab(tabId);
          await refresh();
        }}
        onAnnotateAlways={() => {
          // Asked for before anything is awaited: the browser shows the question only right after a click. What
          // follows is the background's: this popup may be closed by the question.
          if (site !== null) void browser.permissions.request({ origins: originPatterns(site) }).then(refresh);
        }}
        onStopAlways={async () => {
          if (site !== null) await browser.permissions.remove({ origins: originPatterns(site) });
          await refresh();
        }}
        onReveal={async (concept) => {
          await askTab(tabId, 'page.reveal', { concept });
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
