import type { LinkedStatus } from '../../lib/termbase/linked-file.ts';
import type { RestoreStep } from '../../lib/termbase/own-backup.ts';
import type { OwnTerm } from '../../lib/termbase/own-term.ts';
import { OWN_TERMS, OWN_TOOLS } from '../own/own-terms.fixtures.ts';
import type { DeskViewProps } from './DeskView.tsx';
import type { LinkedPartProps } from './LinkedPart.tsx';
import type { SavingPartProps } from './SavingPart.tsx';

const nothing = () => {};

const SAVING: SavingPartProps = {
  ...{ saved: '2026-11-27T16:20:00.000Z', unsaved: 4, shown: null, outcome: null, isBusy: false },
  ...{ onSave: nothing, onFile: nothing, onRestore: nothing, onCancel: nothing },
};

const FILES: LinkedPartProps = {
  ...{ canLink: true, count: OWN_TERMS.length, linked: { lines: null, copy: null }, refusal: null, isBusy: false },
  ...{ onLink: nothing, onResume: nothing, onUnlink: nothing, onDownload: nothing },
};

const status = (name: string, more: Partial<LinkedStatus> = {}): LinkedStatus => ({
  ...{ name, format: 'omegat', written: '2026-11-28T09:41:00.000Z', waiting: 0, problem: null },
  ...more,
});

const DESK: DeskViewProps = {
  ...{ terms: OWN_TERMS, tools: OWN_TOOLS, begin: null, onRetry: nothing },
  ...{ exported: null, onExport: nothing },
  ...{ saving: SAVING, files: FILES },
};

const [FAIR, SHOW, MARKET] = OWN_TERMS as readonly [OwnTerm, OwnTerm, OwnTerm];

const STEPS: readonly RestoreStep[] = [
  { kind: 'new', theirs: { ...MARKET, id: 'theirs', forms: ['窑火节'] } },
  {
    kind: 'later',
    mine: SHOW,
    theirs: { ...SHOW, version: 2, renderings: [{ text: 'lantern fair', status: 'preferred' }] },
  },
  { kind: 'later', mine: MARKET, theirs: { ...MARKET, version: 2, isDeleted: true } },
  { kind: 'conflict', mine: FAIR, theirs: { ...FAIR, renderings: [{ text: 'Luxiang Lights', status: 'preferred' }] } },
];

/** Entries over two years, for the picture. */
const MANY: readonly OwnTerm[] = Array.from({ length: 240 }, (_, at) => {
  const one = OWN_TERMS[at % OWN_TERMS.length] as OwnTerm;
  const month = (at * at * 7) % 23;
  const day = `${2025 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-05T08:00:00.000Z`;
  return { ...one, id: `many-${at}`, forms: [`${one.forms[0]}${at}`], created: day, changed: day };
});

/** The desk's props by name: each is a state a reader can meet. What is pressed first the gallery knows. */
export const DESK_FIXTURES = {
  list: DESK,
  empty: { ...DESK, terms: [] },
  loading: { ...DESK, terms: null },
  failed: { ...DESK, terms: 'failed' },
  form: { ...DESK, begin: '渌湘灯会' },
  bulk: DESK,
  duplicates: DESK,
  picture: { ...DESK, terms: MANY },
  remind: { ...DESK, saving: { ...SAVING, unsaved: 137 } },
  restore: {
    ...DESK,
    saving: {
      ...SAVING,
      shown: {
        file: 'xiangjian-2026-11-27.json.gz',
        steps: STEPS,
        same: 48,
        older: 2,
        hidden: 3,
        settings: 2,
        glossaries: ['client.tbx'],
      },
    },
  },
  notRead: {
    ...DESK,
    saving: { ...SAVING, outcome: { kind: 'refused', file: 'notes.json', problem: { code: 'not-ours' } } },
  },
  files: DESK,
  linked: {
    ...DESK,
    files: { ...FILES, linked: { lines: status('glossary.txt'), copy: status('xiangjian-copy.json.gz') } },
  },
  waiting: {
    ...DESK,
    files: {
      ...FILES,
      linked: {
        lines: status('glossary.txt', { waiting: 12, problem: 'needs-asking' }),
        copy: status('xiangjian-copy.json.gz', { waiting: 1, problem: 'changed' }),
      },
    },
  },
  notTaken: {
    ...DESK,
    files: { ...FILES, refusal: { kind: 'copy', code: 'has-more', file: 'team.json.gz', count: 14 } },
  },
  noFiles: { ...DESK, files: { ...FILES, canLink: false } },
} satisfies Readonly<Record<string, DeskViewProps>>;
