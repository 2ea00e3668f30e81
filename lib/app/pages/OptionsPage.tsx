import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { OptionsView } from '../../../components/options/OptionsView.tsx';
import type { CopyOutcome, Shortcut } from '../../../components/options/types.ts';
import type { CardTitle } from '../../card/types.ts';
import { addedHosts, isEverywhere, removeSite, setEverywhere } from '../../extension/added-sites.ts';
import { ask } from '../../extension/messaging.ts';
import { loadStored } from '../../extension/settings-store.ts';
import type { PackInfo } from '../../pack/types.ts';
import { saveFile } from '../../page/window/save-file.ts';
import { withCategory, withSite, withTerm } from '../../settings/settings.ts';
import { writeSettingsFile } from '../../settings/settings-file.ts';
import type { TermRef } from '../../terms/ref.ts';
import { createCardCache } from '../cards/card-cache.ts';
import { copyDiagnostics } from './copy-diagnostics.ts';
import { listedSites } from './listed-sites.ts';
import type { PageProps } from './page-root.tsx';
import { canOpenShortcuts, openShortcuts, readShortcuts } from './shortcuts.ts';
import { useChanges } from './use-changes.ts';
import { usePublishers } from './use-publishers.ts';
import { useSaving } from './use-saving.ts';
import '../../../components/options/options.css';

const FILE_NAME = 'xiangjian-settings.json';

/** How many hidden entries are shown at first, and how many more each time they are asked for: a row costs a tenth of a ms. */
const FIRST_HIDDEN = 200;
const MORE_HIDDEN = 1000;

const cache = createCardCache();

/** The options. */
export function OptionsPage({ settings, translator }: PageProps) {
  const [added, setAdded] = useState<readonly string[]>([]);
  const [isAll, setAll] = useState(false);
  const [info, setInfo] = useState<PackInfo | null>(null);
  const [titles, setTitles] = useState<ReadonlyMap<TermRef, CardTitle>>(new Map());
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  const [diagnostics, setDiagnostics] = useState<CopyOutcome | null>(null);
  const publishers = usePublishers();
  const [most, setMost] = useState(FIRST_HIDDEN);
  const saving = useSaving();
  const changes = useChanges(saving);

  useEffect(() => {
    const readAdded = () => {
      void addedHosts().then(setAdded);
      void isEverywhere().then(setAll);
    };
    const readKeys = () => void readShortcuts().then(setShortcuts);
    void ask('pack.info', {}).then((reply) => reply.ok && setInfo(reply.value));
    readAdded();
    readKeys();
    browser.permissions.onAdded.addListener(readAdded);
    browser.permissions.onRemoved.addListener(readAdded);
    // The reader comes back from the browser's own page of shortcuts.
    addEventListener('focus', readKeys);
  }, []);
  const hidden = settings.hiddenTerms.slice(0, most);
  useEffect(() => {
    if (hidden.every((ref) => titles.has(ref))) return;
    void cache.titles(hidden).then((all) => all && setTitles(all));
  }, [hidden.join()]);

  document.title = `${translator.t('productName')} · ${translator.t('optionsTitle')}`;
  return (
    <OptionsView
      settings={settings}
      listed={listedSites(publishers, settings.silencedSites)}
      added={added}
      isEverywhere={isAll}
      hidden={hidden.map((ref) => ({ ref, title: titles.get(ref) ?? null }))}
      hiddenCount={settings.hiddenTerms.length}
      shortcuts={shortcuts}
      canOpenShortcuts={canOpenShortcuts}
      info={info}
      outcome={changes.outcome}
      failedSaves={saving.failures}
      diagnostics={diagnostics}
      onSet={(some) => changes.set((current) => ({ ...current, ...some }))}
      onCategory={(category, isOn) => changes.set((current) => withCategory(current, category, !isOn))}
      onSite={(name, isOn) => changes.set((current) => withSite(current, name, !isOn))}
      onRemove={async (host) => {
        if ((await saving.attempt(removeSite(host))) === null) return;
        changes.set((current) => withSite(current, host, false));
      }}
      onEverywhere={(isOn) => {
        // Drawn as asked for until the reader has answered: what was refused goes back.
        setAll(isOn);
        void saving.attempt(setEverywhere(isOn)).then(async (isNow) => setAll(isNow ?? (await isEverywhere())));
      }}
      onShowAgain={(ref) => changes.set((current) => withTerm(current, ref, false))}
      onMoreHidden={() => setMost(most + MORE_HIDDEN)}
      onShowAllAgain={changes.showAllAgain}
      onShortcuts={openShortcuts}
      onExport={() =>
        void saving.attempt(
          loadStored().then((stored) => saveFile(FILE_NAME, 'application/json', writeSettingsFile(stored))),
        )
      }
      onImport={(file) => void changes.importFile(file)}
      onReset={changes.reset}
      onDiagnostics={() => {
        const known = { language: translator.language, pack: info, settings, addedSites: added.length };
        void copyDiagnostics(known).then((isCopied) => setDiagnostics(isCopied ? 'copied' : 'failed'));
      }}
      onUndo={changes.undo}
    />
  );
}
