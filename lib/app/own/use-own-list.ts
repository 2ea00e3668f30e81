import { useEffect, useState } from 'preact/hooks';
import type { OwnList } from '../../../components/own/types.ts';
import { watchGlossaries } from '../../extension/glossary-stamps.ts';
import { ask } from '../../extension/messaging.ts';

/** The list of own entries, read again whenever another window, or a card on a page, has changed something. */
export function useOwnList(): OwnList {
  const [terms, setTerms] = useState<OwnList['terms']>(null);
  const load = async () => {
    const reply = await ask('own.list', {});
    setTerms((before) => (reply.ok ? reply.value : Array.isArray(before) ? before : 'failed'));
  };
  useEffect(() => {
    const stop = new AbortController();
    void load();
    watchGlossaries(() => void load(), stop.signal);
    return () => stop.abort();
  }, []);
  return { terms, retry: () => void load() };
}
