import { useEffect, useState } from 'preact/hooks';
import { DeskView, sayRefused } from '../../../components/desk/DeskView.tsx';
import { useOwnTranslator } from '../../../components/own/use-own-translator.ts';
import type { Saved } from '../../export/types.ts';
import { reportError } from '../../extension/report-error.ts';
import type { OwnTerm } from '../../termbase/own-term.ts';
import { createOwnTools } from '../own/own-tools.ts';
import { saveOwn } from '../own/save-own.ts';
import { useBackup } from '../own/use-backup.ts';
import { useLinkedFiles } from '../own/use-linked-files.ts';
import { useOwnList } from '../own/use-own-list.ts';
import '../../../components/own/own.css';
import '../../../components/desk/desk-list.css';
import '../../../components/desk/desk.css';

const TOOLS = createOwnTools(null);
const NONE: readonly OwnTerm[] = [];

/** The desk: all entries of the reader's own, in a tab or a window. `#add=TEXT` begins one for a text. */
export function DeskPage() {
  const { t, language } = useOwnTranslator();
  const { terms, retry } = useOwnList();
  useEffect(() => {
    // With unlimitedStorage neither browser throws it away; where one asks to be asked, it is.
    navigator.storage.persist().catch(reportError);
  }, []);
  useEffect(() => {
    document.title = t('deskTitle');
  }, [t]);
  const files = useLinkedFiles(Array.isArray(terms) ? terms : NONE, language);
  const copied = files.linked.copy?.written ?? null;
  const saving = useBackup(terms, TOOLS, copied, (outcome) => sayRefused(t, outcome));
  const [exported, setExported] = useState<Saved | null>(null);
  return (
    <DeskView
      {...{ terms, saving, files, exported }}
      tools={TOOLS}
      begin={textToAdd()}
      onRetry={retry}
      onExport={(chosen, format) => setExported(saveOwn(chosen, t('deskTitle'), format, language))}
    />
  );
}

/** The text that the address asks to be added; null for none. */
function textToAdd(): string | null {
  return new URLSearchParams(location.hash.slice(1)).get('add');
}
