import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { PageLanguageContext } from '../../components/language.ts';
import { OptionsView } from '../../components/options/OptionsView.tsx';
import type { Outcome, Shortcut } from '../../components/options/types.ts';
import { addedHosts } from '../../lib/extension/added-sites.ts';
import { ask } from '../../lib/extension/messaging.ts';
import { saveFile } from '../../lib/extension/save-file.ts';
import { changeSettings, loadSettings, watchSettings } from '../../lib/extension/settings-store.ts';
import type { Publisher } from '../../lib/glossary/types.ts';
import { languageFor } from '../../lib/i18n/language.ts';
import { createPageTranslator } from '../../lib/i18n/page-messages.ts';
import type { NamedTitle, PackInfo } from '../../lib/pack/types.ts';
import { DEFAULT_SETTINGS, type Settings, withCategory, withConcept, withSite } from '../../lib/settings/settings.ts';
import { readSettingsFile, writeSettingsFile } from '../../lib/settings/settings-file.ts';
import { listedSites } from './listed-sites.ts';
import { canOpenShortcuts, openShortcuts, readShortcuts } from './shortcuts.ts';
import '../../components/tokens.css';
import '../../components/page.css';
import '../../components/options/options.css';

const FILE_NAME = 'xiangjian-settings.json';

/** What was done to several settings at once, and what they were before. */
interface Deed {
  readonly outcome: Outcome;
  readonly before: Settings | null;
}

function Options() {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [added, setAdded] = useState<readonly string[]>([]);
  const [publishers, setPublishers] = useState<readonly Publisher[]>([]);
  const [info, setInfo] = useState<PackInfo | null>(null);
  const [titles, setTitles] = useState<ReadonlyMap<string, NamedTitle>>(new Map());
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  const [deed, setDeed] = useState<Deed | null>(null);

  useEffect(() => {
    const readAdded = () => void addedHosts().then(setAdded);
    const readKeys = () => void readShortcuts().then(setShortcuts);
    void loadSettings().then(setSettings);
    void ask('publishers.list', {}).then((reply) => reply.ok && setPublishers(reply.value));
    void ask('pack.info', {}).then((reply) => reply.ok && setInfo(reply.value));
    readAdded();
    readKeys();
    watchSettings(setSettings);
    browser.permissions.onAdded.addListener(readAdded);
    browser.permissions.onRemoved.addListener(readAdded);
    // The reader comes back from the browser's own page of shortcuts.
    addEventListener('focus', readKeys);
  }, []);
  const hidden = settings?.hiddenConcepts ?? [];
  useEffect(() => {
    if (hidden.every((id) => titles.has(id))) return;
    void ask('cards.named', { ids: hidden }).then((reply) => {
      if (reply.ok) setTitles(new Map(reply.value.map((title) => [title.id, title])));
    });
  }, [hidden.join()]);
  if (settings === null) return null;

  const translator = createPageTranslator(languageFor(settings.language, navigator.language));
  document.documentElement.lang = translator.language;
  document.documentElement.dataset.colours = settings.colours;
  document.title = `${translator.t('productName')} · ${translator.t('optionsTitle')}`;

  const set = (change: (current: Settings) => Settings) => {
    setDeed(null);
    void changeSettings(change);
  };
  /** Several settings at once: what they were is kept to be brought back. */
  const setAll = (outcome: Outcome, change: (current: Settings) => Settings) =>
    void changeSettings((before) => {
      setDeed({ outcome, before });
      return change(before);
    });
  const importFile = async (file: File) => {
    const text = await file.text().catch(() => null);
    const reading = text === null ? null : readSettingsFile(text);
    if (reading?.ok) {
      setAll({ kind: 'imported', file: file.name, ignored: reading.ignored }, () => reading.settings);
    } else {
      const problem = reading?.problem ?? ({ code: 'unread' } as const);
      setDeed({ outcome: { kind: 'refused', file: file.name, problem }, before: null });
    }
  };
  return (
    <PageLanguageContext.Provider value={translator}>
      <OptionsView
        settings={settings}
        listed={listedSites(publishers, settings.silencedSites)}
        added={added}
        hidden={hidden.map((id) => ({ id, title: titles.get(id) ?? null }))}
        shortcuts={shortcuts}
        canOpenShortcuts={canOpenShortcuts}
        info={info}
        outcome={deed?.outcome ?? null}
        onSet={(some) => set((current) => ({ ...current, ...some }))}
        onCategory={(category, isOn) => set((current) => withCategory(current, category, !isOn))}
        onSite={(name, isOn) => set((current) => withSite(current, name, !isOn))}
        onRemove={(host) => {
          void browser.permissions.remove({ origins: [`*://${host}/*`] });
          set((current) => withSite(current, host, false));
        }}
        onShowAgain={(id) => set((current) => withConcept(current, id, false))}
        onShowAllAgain={() =>
          setAll({ kind: 'shown-all', count: hidden.length }, (current) => ({ ...current, hiddenConcepts: [] }))
        }
        onShortcuts={openShortcuts}
        onExport={() => saveFile(FILE_NAME, 'application/json', writeSettingsFile(settings))}
        onImport={(file) => void importFile(file)}
        onReset={() => setAll({ kind: 'reset' }, () => DEFAULT_SETTINGS)}
        onUndo={() => {
          if (deed?.before == null) return;
          const { before, outcome } = deed;
          void changeSettings(() => before);
          setDeed({ outcome: { kind: 'undone', of: outcome.kind === 'shown-all' ? 'hidden' : 'file' }, before: null });
        }}
      />
    </PageLanguageContext.Provider>
  );
}

render(<Options />, document.getElementById('app') as HTMLElement);
