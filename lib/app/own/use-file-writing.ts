import { useEffect } from 'preact/hooks';
import { reportError } from '../../extension/report-error.ts';
import { canPickFiles } from '../../page/window/pick-file.ts';
import { LINKED_SOURCES } from './linked-sources.ts';
import { watchLinked } from './watch-linked.ts';

/** Keeps linked files written while a page is open that says nothing of them. */
export function useFileWriting(): void {
  useEffect(() => {
    if (!canPickFiles()) return;
    const stop = new AbortController();
    watchLinked(LINKED_SOURCES, { onStatus: () => {}, report: reportError, signal: stop.signal });
    return () => stop.abort();
  }, []);
}
