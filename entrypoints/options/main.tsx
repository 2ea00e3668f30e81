import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { PageLanguageContext } from '../../components/language.ts';
import { OptionsView } from '../../components/options/OptionsView.tsx';
import { addedHosts } from '../../lib/extension/added-sites.ts';
import { ask } from '../../lib/extension/messaging.ts';
import { changeSettings, loadSettings, watchSettings } from '../../lib/extension/settings-store.ts';
import type { Publisher } from '../../lib/glossary/types.ts';
import { languageFor } from '../../lib/i18n/language.ts';
import { createPageTranslator } from '../../lib/i18n/page-messages.ts';
import type { PackInfo } from '../../lib/pack/types.ts';
import { DEFAULT_SETTINGS, withSite } from '../../lib/settings/settings.ts';
import '../../components/tokens.css';
import '../../components/page.css';
import '../../components/options/options.css';

function Options() {
  const [settings, setSettings] = useState(DEFAULT_SETTINGS);
  const [added, setAdded] = useState<readonly string[]>([]);
  const [publishers, setPublishers] = useState<readonly Publisher[]>([]);
  const [info, setInfo] = useState<PackInfo | null>(null);
  useEffect(() => {
    const readAdded = () => void addedHosts().then(setAdded);
    void loadSettings().then(setSettings);
    void ask('publishers.list', {}).then((reply) => reply.ok && setPublishers(reply.value));
    void ask('pack.info', {}).then((reply) => reply.ok && setInfo(reply.value));
    readAdded();
    watchSettings(setSettings);
    browser.permissions.onAdded.addListener(readAdded);
    browser.permissions.onRemoved.addListener(readAdded);
  }, []);

  const translator = createPageTranslator(languageFor(settings.language, navigator.language));
  document.documentElement.lang = translator.language;
  document.title = `${translator.t('productName')} · ${translator.t('optionsTitle')}`;
  return (
    <PageLanguageContext.Provider value={translator}>
      <OptionsView
        language={settings.language}
        listed={listedSites(publishers, settings.silencedSites)}
        added={added}
        info={info}
        onLanguage={(language) => void changeSettings((current) => ({ ...current, language }))}
        onSite={(name, isOn) => void changeSettings((current) => withSite(current, name, !isOn))}
        onRemove={(host) => {
          void browser.permissions.remove({ origins: [`*://${host}/*`] });
          void changeSettings((current) => withSite(current, host, false));
        }}
      />
    </PageLanguageContext.Provider>
  );
}

/** One switch a house: a domain below another listed one goes with it. */
function listedSites(publishers: readonly Publisher[], silenced: readonly string[]) {
  const all = publishers.flatMap((publisher) => publisher.hosts.map((name) => ({ name, publisher: publisher.name })));
  return all
    .filter(({ name }) => !all.some((other) => name.endsWith(`.${other.name}`)))
    .map((site) => ({ ...site, isOn: !silenced.includes(site.name) }));
}

render(<Options />, document.getElementById('app') as HTMLElement);
