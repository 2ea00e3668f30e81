import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXPLAINED_KINDS } from '../../lib/derive/types.ts';
import { publisherCalled } from '../../lib/sites/publishers.ts';
import { explainText } from '../../tools/annotate/explain-text.ts';
import { type Annotator, openAnnotator } from '../../tools/annotate/open-annotator.ts';
import { judgeCase, readDeriveCases } from '../../tools/derive/derive-cases.ts';

const cases = readDeriveCases(readFileSync(join(import.meta.dirname, 'cases.tsv'), 'utf8'));

/** The pack is compiled first where it is stale, which takes a while on a busy machine. */
const LONG_MS = 240_000;
let annotator: Annotator;

beforeAll(() => {
  annotator = openAnnotator();
}, LONG_MS);

describe('the labelled texts', () => {
  it('are six hundred and more, two hundred of them with nothing to say', () => {
    expect(cases.length).toBeGreaterThanOrEqual(600);
    expect(cases.filter(({ wanted }) => wanted.length === 0).length).toBeGreaterThanOrEqual(200);
  });

  it.each(EXPLAINED_KINDS)(
    '%s: nearly all is found, and hardly anything else',
    (kind) => {
      let right = 0;
      let found = 0;
      let wanted = 0;
      for (const one of cases.filter((row) => row.kind === kind)) {
        const publisher = one.publisher === null ? null : publisherCalled(one.publisher, annotator.publishers);
        const home = publisher?.home ?? null;
        const { spans } = annotator.annotateAs(one.text, { home: home ?? undefined, date: one.date ?? undefined });
        const origin = { date: one.date, publisher: publisher?.name.zh ?? null, home };
        const outcome = judgeCase(one, explainText(one.text, spans, origin, annotator));
        right += outcome.right;
        found += outcome.right + outcome.wrong.length;
        wanted += one.wanted.length;
      }
      expect(right / found, 'precision').toBeGreaterThanOrEqual(0.98);
      expect(right / wanted, 'recall').toBeGreaterThanOrEqual(0.9);
    },
    LONG_MS,
  );
});
