import { useEffect, useRef, useState } from 'preact/hooks';
import type { LinkedPartProps } from '../../../components/desk/LinkedPart.tsx';
import { writeOwnLines } from '../../export/own-lines.ts';
import { reportError } from '../../extension/report-error.ts';
import type { Language } from '../../i18n/language.ts';
import { canPickFiles, type PickedKind, pickFile } from '../../page/window/pick-file.ts';
import { saveFile } from '../../page/window/save-file.ts';
import type { LinkedKind } from '../../termbase/linked-file.ts';
import type { OwnTerm } from '../../termbase/own-term.ts';
import { askToWrite } from './file-permission.ts';
import { linkFile } from './link-file.ts';
import { LINKED_SOURCES } from './linked-sources.ts';
import { type LinkedWatch, watchLinked } from './watch-linked.ts';

/** What files are chosen for, as a chooser names it. */
const PICKED: Readonly<Record<LinkedKind, PickedKind>> = {
  lines: { name: 'xiangjian-glossary.txt', mime: 'text/plain', extensions: ['.txt', '.utf8', '.tab', '.tsv'] },
  copy: { name: 'xiangjian-copy.json.gz', mime: 'application/gzip', extensions: ['.gz'] },
};

const NO_FILES = { lines: null, copy: null };

/** Keeps linked files written while the page is open, and links and unlinks them; `terms` are the entries there are. */
export function useLinkedFiles(terms: readonly OwnTerm[], language: Language): LinkedPartProps {
  const [linked, setLinked] = useState<LinkedPartProps['linked']>(NO_FILES);
  const [refusal, setRefusal] = useState<LinkedPartProps['refusal']>(null);
  const [isBusy, setBusy] = useState(false);
  const watch = useRef<LinkedWatch | null>(null);
  useEffect(() => {
    if (!canPickFiles()) return;
    const stop = new AbortController();
    watch.current = watchLinked(LINKED_SOURCES, {
      onStatus: (kind, status) => setLinked((before) => ({ ...before, [kind]: status })),
      report: reportError,
      signal: stop.signal,
    });
    return () => stop.abort();
  }, []);

  /** One thing at a time; what fails is reported, and the file shown as it stands. */
  const run = async (kind: LinkedKind, work: () => Promise<boolean>) => {
    setBusy(true);
    setRefusal(null);
    try {
      await watch.current?.write(kind, await work());
    } catch (error) {
      reportError(error);
    }
    setBusy(false);
  };

  return {
    ...{ canLink: canPickFiles(), count: terms.length, linked, refusal, isBusy },
    onLink: (kind, how, options) =>
      void run(kind, async () => {
        const handle = await pickFile(how, PICKED[kind]);
        if (handle === null) return false;
        const refused = await linkFile(kind, handle, { ...options, language }, LINKED_SOURCES);
        if (refused !== null) setRefusal({ ...refused, kind });
        else await askToWrite(handle);
        return false;
      }),
    onResume: (kind) =>
      void run(kind, async () => {
        const file = await LINKED_SOURCES.files.get(kind);
        const isLet = file !== null && (await askToWrite(file.handle));
        // The browser may have given leave for all files of before at once.
        void watch.current?.write(kind === 'lines' ? 'copy' : 'lines');
        return isLet && linked[kind]?.problem === 'changed';
      }),
    onUnlink: (kind) =>
      void run(kind, async () => {
        await LINKED_SOURCES.files.remove(kind);
        return false;
      }),
    onDownload: (format) => saveFile(PICKED.lines.name, 'text/plain', writeOwnLines(terms, format, language)),
  };
}
