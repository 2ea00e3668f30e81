import { useRef, useState } from 'preact/hooks';
import type { ImportPlan, ImportState } from '../../../components/glossaries/types.ts';
import { reportError } from '../../extension/report-error.ts';
import type { Language } from '../../i18n/language.ts';
import { saveFile } from '../../page/window/save-file.ts';
import { createGlossaryStore } from '../../store/glossary-store.ts';
import { keyForFile, lastOrder, nameOfFile } from '../../termbase/catalogue.ts';
import type { ImportChoices, ImportFormat } from '../../termbase/import/types.ts';
import { writeProblems } from '../../termbase/preview-import.ts';
import type { GlossaryUse, ImportedGlossary } from '../../termbase/types.ts';
import { type GlossaryImport, type ImportProgress, openImport } from './import-glossary.ts';
import type { ImportDraft } from './import-messages.ts';
import { loadMeans } from './load-means.ts';

/** Kinds of file that are dictionaries: of most of their words nobody wants a mark. */
const DICTIONARIES: readonly (ImportFormat | null)[] = ['cedict', 'yomitan', 'stardict'];

const store = createGlossaryStore();

/** An import as a page has it: its state, and what the reader can do with it. */
export interface Importing {
  readonly state: ImportState;
  open(files: readonly File[]): void;
  choose(choices: ImportChoices): void;
  plan(plan: ImportPlan): void;
  run(): void;
  pause(isPaused: boolean): void;
  cancel(): void;
  saveProblems(): void;
  dismiss(): void;
}

/** See {@link Importing}. `glossaries` are those that are kept; problems are saved in `language`; `onDone` is called when another one is. */
export function useImport(glossaries: readonly ImportedGlossary[], language: Language, onDone: () => void): Importing {
  const [state, setState] = useState<ImportState>({ kind: 'none' });
  const current = useRef<Opened | null>(null);
  /** The state as it is once all that was asked for is drawn. */
  const latest = useRef(state);
  const set = (next: ImportState) => {
    latest.current = next;
    setState(next);
  };
  const names = () => (current.current?.files ?? []).map(({ name }) => name);

  const onProgress = ({ step, share, entries, problems }: ImportProgress) => {
    const now = latest.current;
    if (now.kind === 'running') set({ ...now, step, share, entries, problems });
  };
  const preview = async (choices: ImportChoices, known: ImportPlan | null) => {
    const asked = current.current;
    const got = (await asked?.run.preview(choices)) ?? null;
    if (got === null || asked === null || current.current !== asked) return;
    const files = names();
    if ('type' in got) {
      current.current = null;
      if (got.detail !== '') reportError(new Error(got.detail));
      set({ kind: 'failed', name: files[0] ?? '', files, reason: got.reason, problems: got.problems });
      return;
    }
    const replaceable = glossaries.filter(
      (one) => one.deleted === undefined && one.files.some((file) => files.includes(file)),
    );
    const first = (got.title || nameOfFile(files[0] ?? '')).slice(0, 80);
    const use: GlossaryUse = DICTIONARIES.includes(got.format) ? 'lookup' : 'marked';
    const guessed: ImportPlan =
      replaceable[0] === undefined
        ? { name: first, use, replaces: null }
        : { name: replaceable[0].name, use: replaceable[0].use, replaces: replaceable[0].key };
    const now = latest.current;
    const plan = now.kind === 'preview' ? now.plan : (known ?? guessed);
    set({ kind: 'preview', files, preview: got, choices, plan, replaceable });
    // While the reader looks at it. What fails is tried again, and told, when they import.
    prepared(asked, plan.use).catch(() => {});
  };

  const run = async () => {
    const now = latest.current;
    const asked = current.current;
    if (now.kind !== 'preview' || asked === null) return;
    const { plan, choices, preview: seen, files } = now;
    const name = plan.name.trim() || nameOfFile(files[0] ?? '');
    const draft = draftOf({ ...plan, name }, files, seen, glossaries);
    asked.draft = draft;
    set({ kind: 'running', name, step: 'reading', share: 0, entries: 0, problems: 0, isPaused: false });
    const outcome = await prepared(asked, plan.use).then(
      () => (current.current === asked ? asked.run.run(choices, draft) : ({ type: 'cancelled' } as const)),
      (error) => ({ type: 'failed', reason: 'failed', problems: [], detail: String(error) }) as const,
    );
    if (current.current !== asked) return;
    current.current = null;
    if (outcome.type === 'done') {
      const { glossary, problems } = outcome;
      set({ kind: 'done', name, files, entries: glossary.entries, problems });
      onDone();
    } else if (outcome.type === 'cancelled') set({ kind: 'cancelled', name });
    else {
      asked.run.cancel();
      if (outcome.detail !== '') reportError(new Error(outcome.detail));
      set({ kind: 'failed', name, files, reason: outcome.reason, problems: outcome.problems });
    }
  };

  return {
    state,
    open(files) {
      if (files.length === 0 || latest.current.kind === 'running') return;
      current.current?.run.cancel();
      current.current = { run: openImport(files, onProgress), files, prepared: null, draft: null };
      set({ kind: 'opening', files: names() });
      void preview({}, null);
    },
    choose: (choices) => void preview(choices, null),
    plan(plan) {
      if (latest.current.kind === 'preview') set({ ...latest.current, plan });
    },
    run: () => void run(),
    pause(isPaused) {
      const now = latest.current;
      if (now.kind !== 'running') return;
      if (isPaused) current.current?.run.pause();
      else current.current?.run.resume();
      set({ ...now, isPaused });
    },
    cancel() {
      const now = latest.current;
      const ended = current.current;
      current.current = null;
      ended?.run.cancel();
      if (now.kind !== 'running') return set({ kind: 'none' });
      set({ kind: 'cancelled', name: now.name });
      void keptAfterAll(ended?.draft ?? null).then((glossary) => {
        if (glossary === null) return;
        const { name, files, entries } = glossary;
        if (latest.current.kind === 'cancelled') set({ kind: 'done', name, files, entries, problems: [] });
        onDone();
      }, reportError);
    },
    saveProblems() {
      const now = latest.current;
      if (now.kind !== 'done' && now.kind !== 'failed') return;
      const lines = writeProblems(now.files, now.problems, language);
      saveFile(`${nameOfFile(now.files[0] ?? now.name)}-problems.txt`, 'text/plain', lines);
    },
    dismiss: () => set({ kind: 'none' }),
  };
}

/** Files that are being taken in. */
interface Opened {
  readonly run: GlossaryImport;
  readonly files: readonly File[];
  /** Resolves when the worker has been given what it needs. */
  prepared: Promise<void> | null;
  /** What is being kept; null until it is to be. */
  draft: ImportDraft | null;
}

/** The glossary of an import that was cancelled when the browser had kept it already; null where it has not, as nearly always. */
async function keptAfterAll(draft: ImportDraft | null): Promise<ImportedGlossary | null> {
  const all = draft === null ? [] : await store.catalogue();
  return all.find(({ key, revision }) => key === draft?.key && revision === draft.revision) ?? null;
}

/** Has the worker given what it needs beside the files, once. Rejects where that cannot be had now. */
function prepared(opened: Opened, use: GlossaryUse): Promise<void> {
  opened.prepared ??= loadMeans().then(
    (means) => opened.run.prepare(means, use === 'marked'),
    (error) => {
      opened.prepared = null;
      throw error;
    },
  );
  return opened.prepared;
}

function draftOf(
  { name, use, replaces }: ImportPlan,
  files: readonly string[],
  { title, licence }: { readonly title: string; readonly licence: string },
  glossaries: readonly ImportedGlossary[],
): ImportDraft {
  const before = glossaries.find(({ key }) => key === replaces);
  const today = new Date();
  const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((part) => String(part).padStart(2, '0'));
  return {
    key:
      before?.key ??
      keyForFile(
        files[0] ?? name,
        glossaries.map(({ key }) => key),
      ),
    revision: crypto.randomUUID().slice(0, 8),
    changes: 0,
    name,
    use,
    order: before?.order ?? lastOrder(glossaries),
    hosts: before?.hosts ?? [],
    hue: before?.hue ?? null,
    files,
    title,
    licence,
    imported: day.join('-'),
  };
}
