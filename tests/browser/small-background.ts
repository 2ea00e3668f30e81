import { createOwnTerms } from '../../lib/app/background/own-terms.ts';
import { serveBackground } from '../../lib/app/background/serve-background.ts';
import { tellGlossaries } from '../../lib/extension/glossary-stamps.ts';
import type { Publisher } from '../../lib/glossary/types.ts';
import { createLibrary } from '../../lib/library/library.ts';
import { createListSource } from '../../lib/library/list-source.ts';
import type { SeedsSource } from '../../lib/library/seeds-source.ts';
import type { GlossarySource, ListEntry } from '../../lib/library/types.ts';
import { createJudges } from '../../lib/segment/judge.ts';
import { createOwnTermStore } from '../../lib/store/own-term-store.ts';

/** A newspaper whose site is not the one tests run on. */
export const DAILY: Publisher = {
  id: 'zhuzhou-daily',
  name: { zh: '株洲日报', en: 'Zhuzhou Daily' },
  hosts: ['zznews.example'],
  home: 'zhuzhou',
};

/** What a small glossary says, made up for tests. */
export const ENTRIES: readonly ListEntry[] = [
  entry('plan', 'policy', 'essential', ['云上陶谷计划', '云陶计划'], ['Cloud Kiln Plan']),
  entry('centre', 'body', 'standard', ['窑炉调度中心'], ['Kiln Dispatch Centre']),
  entry('town', 'place', 'essential', ['望舒陶艺新城'], []),
];

function entry(
  id: string,
  category: ListEntry['category'],
  tier: ListEntry['tier'],
  forms: readonly string[],
  renderings: readonly string[],
): ListEntry {
  return { id, category, tier, forms, renderings };
}

/** The real background over a small glossary in memory, in the context of the test. */
export interface SmallBackground {
  /** Puts other entries in the place of those there are, and tells. */
  change(entries: readonly ListEntry[]): Promise<void>;
  /** What it reported. */
  readonly errors: unknown[];
}

/** Serves until the fake extension is reset. Its dictionary knows no word: what is doubted stands alone. */
export function serveSmallGlossary(entries: readonly ListEntry[] = ENTRIES): SmallBackground {
  const errors: unknown[] = [];
  let revision = 1;
  let source: GlossarySource = createListSource({ key: 'seeds', revision: '1' }, entries);
  const report = (error: unknown) => void errors.push(error);
  const own = createOwnTerms({
    store: createOwnTermStore(),
    traditional: '',
    now: () => new Date().toISOString(),
    onChange: () => void library.stamps().then(tellGlossaries),
    report,
  });
  const library = createLibrary(async () => [...(await own.sources()), source]);
  const judges = createJudges(async () => ({
    costOf: (word) => (word.length === 1 ? 100 : undefined),
    longest: 1,
    isVerb: () => false,
  }));
  const forms = {
    info: { format: 5, version: 'abc', counts: { concepts: 3, forms: 4, documents: 0, articles: 0, facts: 0 } },
    publishers: [DAILY],
    ids: ['zhuzhou'],
    patterns: ['株洲市'],
    senses: [0],
  };
  serveBackground(library, { forms, makeReady: () => {} } as unknown as SeedsSource, judges, own, report);
  return {
    errors,
    async change(next) {
      revision++;
      source = createListSource({ key: 'seeds', revision: String(revision) }, next);
      await tellGlossaries(await library.stamps());
    },
  };
}
