import type { Concept } from '../../lib/glossary/types.ts';
import { annotateText } from '../../lib/spot/annotate.ts';
import { createSpotter, readyLayer } from '../../lib/spot/spot.ts';
import type { PageContext, SpotEntry } from '../../lib/spot/types.ts';
import { type WrittenForm, writtenLayer } from '../../lib/spot/written-layer.ts';
import { idOf, termRef } from '../../lib/terms/ref.ts';
import type { Broadcast } from './corpus.ts';

/** The collections of texts a concept can be seen in, in the order in which the seeds name them. */
export const COLLECTIONS = ['broadcasts', 'reports', 'documents'] as const;
export type Collection = (typeof COLLECTIONS)[number];

/** The day given to the reports of 2026, for forms that are right at some times only. */
const REPORTS_DAY = '2026-02-01';

/** The print of a document of the seeds, and what is known of it as a page. */
export interface PrintedPage extends PageContext {
  readonly text: string;
}

/** What concepts are looked for in. */
export interface Texts {
  readonly broadcasts: AsyncIterable<Broadcast>;
  /** By the name of the province. */
  readonly reports: ReadonlyMap<string, string>;
  readonly documents: readonly PrintedPage[];
}

/**
 * In which collections each concept stands, by id: where one of its forms is printed, misreadings left out, and the
 * form's rules hold. A form that means the concept on local pages only (`scope`) shows something in the documents alone,
 * for of them we know the place; a short form within a longer term only where the card would list it. Cost: one pass
 * over the broadcasts, half a minute.
 */
export async function attestedConcepts(
  concepts: readonly Concept[],
  { broadcasts, reports, documents }: Texts,
): Promise<ReadonlyMap<string, ReadonlySet<Collection>>> {
  const layer = writtenLayer({ key: 'seeds', revision: '' }, writtenForms(concepts));
  const spotter = createSpotter([readyLayer(layer)]);
  const seen = new Map(concepts.map(({ id }) => [id, new Set<Collection>()]));
  const read = (collection: Collection, text: string, page: PageContext) => {
    const { spans } = annotateText(text, spotter, page, () => true);
    for (const span of spans) {
      for (const term of [span, ...span.nested])
        for (const { ref } of term.entries) seen.get(idOf(ref))?.add(collection);
    }
  };
  for await (const { text, date } of broadcasts) read('broadcasts', text, { date });
  for (const text of reports.values()) read('reports', text, { date: REPORTS_DAY });
  for (const { text, ...page } of documents) read('documents', text, page);
  return seen;
}

function writtenForms(concepts: readonly Concept[]): WrittenForm[] {
  return concepts.flatMap(({ id, category, tier, forms }) => {
    const entry: SpotEntry = { ref: termRef('seeds', id), category, tier };
    return forms
      .filter(({ kind }) => kind !== 'ocr')
      .map(({ text, kind: _kind, pinyin: _pinyin, ...rules }) => ({ text, senses: [{ entry, rules }] }));
  });
}
