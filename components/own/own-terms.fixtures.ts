import { EMPTY_DRAFT, type OwnDraft, type OwnPlace, type OwnTerm } from '../../lib/termbase/own-term.ts';
import { termRef } from '../../lib/terms/ref.ts';
import type { OwnBegun, OwnTools } from './types.ts';

/** A sentence of an invented page, with a term in it. */
export const placeOf = (sentence: string, term: string, more: Partial<OwnPlace> = {}): OwnPlace => ({
  ...{ sentence, start: sentence.indexOf(term), end: sentence.indexOf(term) + term.length },
  ...{ title: '云上陶谷二期窑炉陆续点火', publisher: '窑城日报', date: '2022-08-24' },
  address: 'https://www.kiln-daily.example/2022-08/24/a1.html',
  ...more,
});

/** An entry invented for the fixtures. */
const entry = (id: string, draft: Partial<OwnDraft>, more: Partial<OwnTerm> = {}): OwnTerm => ({
  ...{ ...EMPTY_DRAFT, id, version: 1, isDeleted: false },
  ...{ created: '2026-09-12T08:00:00.000Z', changed: '2026-11-28T08:00:00.000Z' },
  ...draft,
  ...more,
});

/** An entry with all that can be said of one, at its third version. */
export const FAIR = entry(
  'fair',
  {
    forms: ['渌湘灯会', '灯会'],
    pinyin: 'lù xiāng dēng huì',
    renderings: [
      { text: 'Lu-Xiang Lantern Fair', status: 'preferred' },
      { text: 'Lantern Festival of Luxiang', status: 'admitted' },
      { text: 'Lantern Exhibition', status: 'forbidden' },
    ],
    note: 'The client writes Lu-Xiang with a hyphen.\nNot the Lantern Festival of the calendar.',
    tags: ['events', 'culture'],
    client: 'Kiln City Tourism Office',
    register: 'news',
    category: 'event',
    places: [
      placeOf('今晚渌湘灯会在渌江边开幕，市民沿河看灯。', '渌湘灯会'),
      placeOf('渌湘灯会办到第三届。', '渌湘灯会', { title: '灯火渌江', publisher: '渌水晚报', date: '' }),
    ],
  },
  { version: 3 },
);

/** Everything as long as it may get. */
export const LONG = entry('long', {
  forms: ['湘赣边区域合作示范区货运班列与多式联运枢纽建设协调推进工作领导小组联席会议办公室', '货运班列联席会议办公室'],
  renderings: [
    {
      text: 'Office of the Joint Conference of the Leading Group for Coordinating Freight Trains and Multimodal Hubs in the Hunan–Jiangxi Border Cooperation Demonstration Zone',
      status: 'admitted',
    },
  ],
  category: 'body',
  client: 'Department of Commerce and Regional Opening-up of an invented province',
  tags: ['bodies', 'freight', 'multimodal transport', 'border cooperation', 'offices with very long names'],
});

/** Entries of an invented reader, all that a list can show among them. */
export const OWN_TERMS: readonly OwnTerm[] = [
  FAIR,
  entry('fair-2', {
    forms: ['灯会'],
    renderings: [{ text: 'lantern show', status: 'preferred' }],
    category: 'event',
    places: [placeOf('灯会旁边是夜市。', '灯会')],
  }),
  entry('market', {
    forms: ['陶谷夜市'],
    pinyin: 'táo gǔ yè shì',
    renderings: [{ text: 'Pottery Valley Night Market', status: 'preferred' }],
    tags: ['culture'],
    client: 'Kiln City Tourism Office',
    category: 'place',
  }),
  entry(
    'as-is',
    { forms: ['RCEP'], renderings: [{ text: 'RCEP', status: 'asIs' }], category: 'document' },
    {
      created: '2026-10-03T08:00:00.000Z',
    },
  ),
  entry('bare', { forms: ['望仙桥'], category: 'place' }, { created: '2026-11-20T08:00:00.000Z' }),
  entry(
    'noted',
    { forms: ['看火工'], note: 'Watches the kiln at night; the paper uses it fondly.' },
    {
      created: '2026-11-21T08:00:00.000Z',
    },
  ),
  LONG,
];

const WORDS = { tags: ['culture', 'events', 'freight'], clients: ['Kiln City Tourism Office'], registers: ['news'] };

/** An entry as its form begins. */
export const begun = (known: OwnTerm | null, draft: OwnDraft, more: Partial<OwnBegun> = {}): OwnBegun => ({
  ...{ id: known?.id ?? 'new', key: 'fixture', base: known?.version ?? 0 },
  ...{ draft, fresh: draft, known, words: WORDS },
  ...more,
});

const nothing = () => {};

/** Those who keep entries, in memory: what is asked of them is answered, and nothing is kept. */
export const OWN_TOOLS: OwnTools = {
  begin: async ({ ref, form }) => {
    const known = OWN_TERMS.find(({ id, forms }) => ref === termRef('own', id) || forms.includes(form)) ?? null;
    return begun(known, known ?? { ...EMPTY_DRAFT, forms: form === '' ? [] : [form] });
  },
  save: async (changes) => ({
    kind: 'saved',
    terms: changes.map(({ id, base, draft }) =>
      entry(id, draft ?? FAIR, { version: base + 1, isDeleted: draft === null }),
    ),
  }),
  keep: nothing,
  history: async () => [
    FAIR,
    { ...FAIR, version: 2, note: '', changed: '2026-11-02T08:00:00.000Z' },
    { ...FAIR, version: 1, note: '', renderings: [], changed: '2026-09-12T08:00:00.000Z' },
  ],
};
