import { useEffect, useState } from 'preact/hooks';
import { DeskView, sayRefused } from '../../../components/desk/DeskView.tsx';
import { useOwnTranslator } from '../../../components/own/use-own-translator.ts';
import { watchGlossaries } from '../../extension/glossary-stamps.ts';
import { ask } from '../../extension/messaging.ts';
import { reportError } from '../../extension/report-error.ts';
import type { OwnTerm } from '../../termbase/own-term.ts';
import { createOwnTools } from '../own/own-tools.ts';
import { useBackup } from '../own/use-backup.ts';
import '../../../components/own/own.css';
import '../../../components/desk/desk.css';

const TOOLS = createOwnTools(null);

/** The desk: all entries of the reader's own, in a tab or a window. `#add=TEXT` begins one for a text. */
export function DeskPage() {
  const { t } = useOwnTranslator();
  const [terms, setTerms] = useState<readonly OwnTerm[] | 'failed' | null>(null);
  const load = async () => {
    const reply = await ask('own.list', {});
    setTerms((before) => (reply.ok ? reply.value : Array.isArray(before) ? before : 'failed'));
  };
  useEffect(() => {
    const stop = new AbortController();
    void load();
    // Another window, or a card on a page, has changed something.
    watchGlossaries(() => void load(), stop.signal);
    // With unlimitedStorage neither browser throws it away; where one asks to be asked, it is.
    navigator.storage.persist().catch(reportError);
    return () => stop.abort();
  }, []);
  useEffect(() => {
    document.title = t('deskTitle');
  }, [t]);
  const saving = useBackup(terms, TOOLS, (outcome) => sayRefused(t, outcome));
  return <DeskView terms={terms} tools={TOOLS} begin={textToAdd()} saving={saving} onRetry={() => void load()} />;
}

/** The text that the address asks to be added; null for none. */
function textToAdd(): string | null {
  return new URLSearchParams(location.hash.slice(1)).get('add');
}
