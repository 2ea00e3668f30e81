import type { ImportedEntry, ImportProblem, ReadTable } from '../../lib/termbase/import/types.ts';
import type { ImportPreview } from '../../lib/termbase/preview-import.ts';
import type { ImportedGlossary } from '../../lib/termbase/types.ts';
import type { GlossariesViewProps } from './GlossariesView.tsx';
import type { ImportState } from './types.ts';

const nothing = () => {};

const EMPTY: GlossariesViewProps = {
  glossaries: [],
  importing: { kind: 'none' },
  preparing: null,
  deleted: null,
  isDragging: false,
  failedSaves: 0,
  onFiles: nothing,
  onChoices: nothing,
  onPlan: nothing,
  onImport: nothing,
  onPause: nothing,
  onCancel: nothing,
  onSaveProblems: nothing,
  onDismiss: nothing,
  onChange: nothing,
  onMove: nothing,
  onDelete: nothing,
  exported: null,
  onExport: nothing,
  onUndo: nothing,
};

const CLIENT: ImportedGlossary = {
  key: 'import:kiln-client',
  revision: '1',
  changes: 0,
  name: 'Kiln client',
  use: 'marked',
  order: -1,
  hosts: ['kiln-daily.example', 'lu-river.example'],
  hue: 'body',
  files: ['kiln-client.csv'],
  title: '',
  licence: '',
  format: 'csv',
  encoding: 'utf-8',
  entries: 212,
  problems: 2,
  imported: '2026-11-30',
};

const TERMBASE: ImportedGlossary = {
  ...CLIENT,
  key: 'import:border-zone',
  name: '湘赣边区域合作示范区双语术语库（征求意见稿，含机构、项目与园区名称）',
  order: 1,
  hosts: [],
  hue: null,
  files: ['border-zone-for-regional-cooperation-termbase-2026-final-revised.tbx'],
  licence: 'CC BY 4.0',
  format: 'tbx',
  entries: 5783,
  problems: 0,
};

const DICTIONARY: ImportedGlossary = {
  ...CLIENT,
  key: 'import:kiln-words',
  name: 'Kiln words',
  use: 'lookup',
  order: 2,
  hosts: [],
  hue: null,
  files: ['kiln-words.zip'],
  title: 'Kiln words',
  licence: 'Free for everybody who names its makers',
  format: 'yomitan',
  encoding: null,
  entries: 97_641,
  problems: 0,
};

const THREE = [CLIENT, TERMBASE, DICTIONARY];

function entry(line: number, source: string, rendering: string, note?: string): ImportedEntry {
  const where = { line, column: 1 };
  const renderings = [{ text: rendering, status: 'preferred' as const }];
  return { sources: [source], renderings, tags: [], where, ...(note !== undefined && { note }) };
}

const TABLE: ReadTable = {
  separator: ',',
  hasHeading: true,
  columns: ['target', 'source', 'note', 'ignored'],
  width: 3,
  sample: [
    { line: 1, cells: ['English', '中文', 'Note'], fate: 'heading' },
    { line: 2, cells: ['Cloud Kiln Plan', '云上陶谷计划', 'of 2021'], fate: 'entry' },
    { line: 3, cells: ['Kiln Dispatch Centre', '窑炉调度中心'], fate: 'entry' },
    { line: 4, cells: ['nothing'], fate: 'unread' },
    { line: 5, cells: ['望舒陶艺新城', 'Wangshu Pottery New Town', ''], fate: 'turned' },
    { line: 6, cells: ['kilns', '窑火', 'short', 'and one cell too many'], fate: 'unread' },
    {
      line: 7,
      cells: [
        'Border Zone for Regional Cooperation between Hunan and Jiangxi, with all of its parks and offices',
        '湘赣边区域合作示范区',
        'A note that is as long as notes in the glossaries of some clients are, who write down whom they asked and when.',
      ],
      fate: 'entry',
    },
  ],
};

const PROBLEMS: readonly ImportProblem[] = [
  { line: 4, column: 8, reason: { key: 'problemRowEnds' } },
  { line: 6, column: 16, reason: { key: 'problemUnusualColumns', values: { count: 4, usual: 3 } } },
];

const PREVIEW: ImportPreview = {
  format: 'csv',
  encoding: 'utf-8',
  title: '',
  licence: '',
  table: TABLE,
  entries: [
    entry(2, '云上陶谷计划', 'Cloud Kiln Plan', 'of 2021'),
    entry(3, '窑炉调度中心', 'Kiln Dispatch Centre'),
    entry(5, '望舒陶艺新城', 'Wangshu Pottery New Town'),
  ],
  problems: PROBLEMS,
  isWhole: true,
};

const PREVIEWING: Extract<ImportState, { kind: 'preview' }> = {
  kind: 'preview',
  files: ['kiln-client.csv'],
  preview: PREVIEW,
  choices: {},
  plan: { name: 'Kiln client', use: 'marked', replaces: 'import:kiln-client' },
  replaceable: [CLIENT],
};

const RUNNING: Extract<ImportState, { kind: 'running' }> = {
  kind: 'running',
  name: 'Kiln words',
  step: 'reading',
  share: 0.4,
  entries: 39_056,
  problems: 12,
  isPaused: false,
};

const MANY_PROBLEMS = Array.from(
  { length: 120 },
  (_, at): ImportProblem => ({ line: 3 * at + 2, column: 8, reason: { key: 'problemNoTranslation' } }),
);

/** The props of the page of glossaries by name: each is a state a reader can meet. */
export const GLOSSARIES_FIXTURES = {
  /** Nothing has been imported yet. */
  empty: EMPTY,
  opening: { ...EMPTY, importing: { kind: 'opening', files: ['kiln-words.zip'] } },
  /** A table with turned, short and overlong rows. */
  preview: { ...EMPTY, importing: PREVIEWING, glossaries: THREE },
  /** Of entries, with pinyin and definitions. */
  previewDictionary: {
    ...EMPTY,
    importing: {
      ...PREVIEWING,
      files: ['kiln-words.u8'],
      plan: { name: 'Kiln words', use: 'lookup', replaces: null },
      replaceable: [],
      preview: {
        ...PREVIEW,
        format: 'cedict',
        licence: 'https://creativecommons.org/licenses/by-sa/4.0/',
        table: null,
        problems: [],
        entries: [
          { ...entry(3, '陶艺', 'ceramics'), sources: ['陶艺', '陶藝'], pinyin: 'táo yì' },
          { ...entry(4, '望舒', 'charioteer of the moon'), pinyin: 'wàng shū', definition: 'Of old poems.' },
        ],
      },
    },
  },
  /** No Chinese in it. */
  previewForeign: {
    ...EMPTY,
    importing: {
      ...PREVIEWING,
      replaceable: [],
      plan: { name: 'kiln-list', use: 'marked', replaces: null },
      preview: {
        ...PREVIEW,
        problems: [],
        entries: [entry(1, 'kiln', 'Ofen')],
        table: {
          ...TABLE,
          hasHeading: false,
          columns: ['source', 'target'],
          width: 2,
          sample: [{ line: 1, cells: ['kiln', 'Ofen'], fate: 'entry' }],
        },
      },
    },
  },
  /** Read with choices that find nothing. */
  previewNothing: {
    ...EMPTY,
    importing: {
      ...PREVIEWING,
      choices: { encoding: 'utf-16le' },
      preview: { ...PREVIEW, encoding: 'utf-16le', table: null, entries: [], problems: PROBLEMS.slice(0, 1) },
    },
  },
  progress: { ...EMPTY, importing: RUNNING },
  paused: { ...EMPTY, importing: { ...RUNNING, isPaused: true } },
  keeping: { ...EMPTY, importing: { ...RUNNING, step: 'keeping', share: 1, entries: 97_641 } },
  /** Imported, but for some rows. */
  problems: {
    ...EMPTY,
    glossaries: [CLIENT],
    importing: {
      kind: 'done',
      name: 'Kiln client',
      files: ['kiln-client.csv'],
      entries: 212,
      problems: MANY_PROBLEMS,
    },
  },
  cancelled: { ...EMPTY, importing: { kind: 'cancelled', name: 'Kiln words' } },
  /** Two that are marked, one of them before the seeds, and one for look-up. */
  three: { ...EMPTY, glossaries: THREE },
  /** One was deleted, the marks of another are being prepared, and a change could not be kept. */
  deleted: {
    ...EMPTY,
    glossaries: [TERMBASE],
    deleted: CLIENT,
    preparing: TERMBASE.key,
    failedSaves: 1,
  },
  /** A file of a kind that is not read. */
  refused: {
    ...EMPTY,
    importing: {
      kind: 'failed',
      name: 'kiln-client.xls',
      files: ['kiln-client.xls'],
      reason: 'nothing',
      problems: [{ line: 1, column: 1, reason: { key: 'problemOldOffice' } }],
    },
  },
  noRoom: {
    ...EMPTY,
    glossaries: THREE,
    importing: { kind: 'failed', name: 'Kiln words', files: ['kiln-words.zip'], reason: 'no-room', problems: [] },
  },
  dragging: { ...EMPTY, isDragging: true },
} satisfies Record<string, GlossariesViewProps>;
