import { type FunctionComponent, render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { LanguageContext, PageLanguageContext } from '../../../components/language.ts';
import { logErrorsAs } from '../../extension/error-store.ts';
import { loadSettings, watchSettings } from '../../extension/settings-store.ts';
import { languageFor } from '../../i18n/language.ts';
import { createPageTranslator, type PageTranslator } from '../../i18n/page-messages.ts';
import type { Settings } from '../../settings/settings.ts';
import '../../../components/tokens.css';
import '../../../components/page.css';

/** What a page of the extension is drawn from. */
export interface PageProps {
  /** As they are now: every change draws the page anew. */
  readonly settings: Settings;
  readonly translator: PageTranslator;
}

/** Draws a page of the extension into the element `app`, in the language and colours that the settings ask for. */
export function mountPage(Page: FunctionComponent<PageProps>): void {
  logErrorsAs(location.pathname.replace(/^\/|\.html$/g, ''));
  render(<PageRoot Page={Page} />, document.getElementById('app') as HTMLElement);
}

function PageRoot({ Page }: { readonly Page: FunctionComponent<PageProps> }) {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    void loadSettings().then(setSettings);
    watchSettings(setSettings);
  }, []);
  const language = languageFor(settings?.language ?? 'auto', navigator.language);
  const translator = useMemo(() => createPageTranslator(language), [language]);
  if (settings === null) return null;
  document.documentElement.lang = language;
  document.documentElement.dataset.colours = settings.colours;
  return (
    <LanguageContext.Provider value={translator}>
      <PageLanguageContext.Provider value={translator}>
        <Page settings={settings} translator={translator} />
      </PageLanguageContext.Provider>
    </LanguageContext.Provider>
  );
}
