import type { Source } from '../card/types.ts';
import { explainedBy } from '../glossary/explained.ts';
import {
  type Article,
  CATEGORIES,
  type Category,
  type Concept,
  type Document,
  type Form,
  type FormRules,
  type Glossary,
  type Publisher,
  TIERS,
  type Usage,
} from '../glossary/types.ts';
import { ALL_ITEMS } from '../glossary/usage.ts';
import { commonnessOf } from '../ink/weigh-entry.ts';
import { nationOf } from '../spot/elsewhere.ts';
import type { GuardTable } from '../spot/types.ts';
import { foldText } from '../text/fold.ts';
import { jointsOf } from '../text/joints.ts';
import { misprintsOf } from '../text/misprints.ts';
import { isCounted } from './counted-forms.ts';
import { createExpressionRules } from './fixed-expressions.ts';
import { citiesOf, createLocalTies } from './local-forms.ts';
import { type Scripts, traditionalPairs } from './traditional.ts';
import {
  type CardEntry,
  type CardsPack,
  type FactEntry,
  type FormsPack,
  PACK_FORMAT,
  type PackInfo,
  type SenseEntry,
} from './types.ts';

/** What compiling needs from outside: everything heavy or impure comes in here. */
export interface CompileTools {
  /** Reads a form of a concept of some category aloud, as its own pinyin says where it has some. */
  readonly pinyinOf: (form: Form, category: Category) => string;
  /** Guards the given forms against the words they may be part of. */
  readonly guardsFor: (forms: readonly string[]) => GuardTable;
  /** Use in the evening news by concept id; no card tells of it without. */
  readonly usage?: ReadonlyMap<string, Usage> | undefined;
  /** Idioms, verses and names that hold forms and do not mean them; see `fixed-expressions.ts`. */
  readonly expressions?: readonly string[] | undefined;
  /** Both scripts of Chinese. */
  readonly scripts: Scripts;
  /** Version of the data, see {@link PackInfo}. */
  readonly version: string;
}

/**
 * Joins a checked glossary into the two parts of the pack. Deterministic: the same glossary gives the same bytes.
 * The glossary must have passed `checkGlossary`: references that point nowhere are not looked for again.
 */
export function compilePack(glossary: Glossary, tools: CompileTools): { forms: FormsPack; cards: CardsPack } {
  const articles = glossary.documents.flatMap((document) =>
    document.articles.map((article) => sourceOf(article, document, glossary.publishers)),
  );
  const facts = compileFacts(glossary, articles);
  const forms = compileForms(glossary.concepts, tools);
  const info: PackInfo = {
    format: PACK_FORMAT,
    version: tools.version,
    counts: {
      concepts: glossary.concepts.length,
      forms: forms.patterns.length,
      documents: glossary.documents.length,
      articles: articles.length,
      facts: facts.length,
    },
  };
  const index: Indices = {
    concept: new Map(glossary.concepts.map((concept, at) => [concept.id, at])),
    article: new Map(articles.map((article, at) => [article.id, at])),
    related: relatedConcepts(glossary.concepts),
  };
  return {
    forms: {
      info,
      publishers: glossary.publishers.map((publisher) => inBothScripts(publisher, tools.scripts)),
      ids: glossary.concepts.map(({ id }) => id),
      categories: glossary.concepts.map(({ category }) => CATEGORIES.indexOf(category).toString(36)).join(''),
      tiers: glossary.concepts.map(({ tier }) => TIERS.indexOf(tier)).join(''),
      commonness: glossary.concepts
        .map(({ id }) => commonnessOf(tools.usage?.get(id)?.total ?? 0).toString(36))
        .join(''),
      ...forms,
      allTraditional: tools.scripts.allPairs,
      guards: tools.guardsFor(forms.patterns),
    },
    cards: {
      info,
      cards: glossary.concepts.map((concept) => compileCard(concept, glossary, facts, index, tools)),
      facts: facts.map(({ about: _about, explained: _explained, ...fact }) => fact),
      articles,
      itemsByYear: tools.usage?.get(ALL_ITEMS)?.course?.years ?? [],
    },
  };
}

function inBothScripts(publisher: Publisher, scripts: Scripts): Publisher {
  const [traditional] = scripts.spellTraditionally(publisher.name.zh).slice(1);
  return { ...publisher, traditional: traditional ?? publisher.name.zh };
}

interface Indices {
  readonly concept: ReadonlyMap<string, number>;
  readonly article: ReadonlyMap<string, number>;
  /** The concepts with a relation to the one of this id, in the order of the glossary. */
  readonly related: ReadonlyMap<string, readonly number[]>;
}

function relatedConcepts(concepts: readonly Concept[]): Map<string, number[]> {
  const related = new Map<string, number[]>();
  for (const [at, { relations }] of concepts.entries()) {
    for (const to of new Set(relations?.map((relation) => relation.to))) {
      const known = related.get(to);
      if (known === undefined) related.set(to, [at]);
      else known.push(at);
    }
  }
  return related;
}

type FactAbout = FactEntry & { readonly about: readonly string[]; readonly explained: ReadonlySet<string> };

function sourceOf(article: Article, document: Document, publishers: readonly Publisher[]): Source {
  const publisher = publishers.find((candidate) => candidate.id === document.publisher);
  if (publisher === undefined) throw new Error(`unknown publisher ${document.publisher}`);
  return {
    id: article.id,
    headline: article.headline,
    publisher: publisher.name,
    date: document.date,
    dateInferred: document.dateInferred === true,
  };
}

/** Newest first: by the day of the page, then by the day of the event, then in the order of the page. */
function compileFacts({ documents, concepts }: Glossary, articles: readonly Source[]): FactAbout[] {
  const conceptOf = new Map(concepts.map((concept) => [concept.id, concept]));
  const factsByArticle = documents.flatMap((document) => document.articles.map((article) => article.facts ?? []));
  const facts = factsByArticle.flatMap((list, source) =>
    list.map((fact) => {
      const { about, zh, en, happened, note } = fact;
      const explained = explainedBy(fact, (id) => conceptOf.get(id));
      return { about, explained, zh, en, happened, note, source };
    }),
  );
  const reported = (fact: FactAbout) => (articles[fact.source] as Source).date;
  return facts.sort(
    (a, b) =>
      reported(b).localeCompare(reported(a)) || (b.happened ?? reported(b)).localeCompare(a.happened ?? reported(a)),
  );
}

/** A title of a word or two, which stands in other names and for what it says: 《边城》. */
const SHORT_TITLE = /^《[^》]{1,3}》$/;

type Forms = Pick<FormsPack, 'patterns' | 'texts' | 'senses' | 'ruleSets' | 'traditional'>;

/**
 * What folds to the same is one form, written as its first concept has it. A form misprinted, or its parts set otherwise, is a
 * form beside it, unless it is one already.
 */
function compileForms(concepts: readonly Concept[], { scripts, expressions = [] }: CompileTools): Forms {
  const found = new Map<string, { readonly text: string; readonly senses: SenseEntry[] }>();
  const others = new Map<string, { readonly text: string; readonly senses: SenseEntry[] }>();
  const ruleSets = new Map<string, { readonly at: number; readonly rules: FormRules }>();
  const setOf = (rules: FormRules): number => {
    const key = JSON.stringify(rules);
    const known = ruleSets.get(key);
    if (known !== undefined) return known.at;
    ruleSets.set(key, { at: ruleSets.size, rules });
    return ruleSets.size - 1;
  };
  const tieOf = createLocalTies(concepts);
  const besideOf = createExpressionRules(expressions);
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const homesOf = ({ id, category }: Concept, { needs }: Form) => {
    const homes = category === 'place' && needs !== undefined ? citiesOf(id, byId) : [];
    return homes.length === 0 ? undefined : homes;
  };
  for (const [at, concept] of concepts.entries()) {
    for (const form of concept.forms) {
      const beside = besideOf(form.text);
      const rules = rulesOf({
        ...form,
        notAfter: joined(form.notAfter, beside.notAfter),
        notBefore: joined(form.notBefore, beside.notBefore),
        local: tieOf(concept, form),
        counted: (form.figurative !== true && isCounted(form.text, concept.category)) || undefined,
        nation: nationOf(form.text, concept.category, concept.gloss.zh),
        titled: SHORT_TITLE.test(form.text) || undefined,
        homes: homesOf(concept, form),
      });
      const sense: SenseEntry = rules === null ? at : [at, setOf(rules)];
      add(found, form.text, sense);
      for (const printed of [...misprintsOf(form.text), ...jointsOf(form.text)]) add(others, printed, sense);
    }
  }
  for (const [pattern, form] of others) if (!found.has(pattern)) found.set(pattern, form);
  const patterns = [...found.keys()].sort();
  const all = patterns.map((pattern) => found.get(pattern) as { text: string; senses: SenseEntry[] });
  const sets = [...ruleSets.values()].map(({ rules }) => rules);
  const words = sets.flatMap(({ needs, forbids, notAfter, notBefore }) =>
    [needs, forbids, notAfter, notBefore].flatMap((list) => list ?? []),
  );
  return {
    patterns,
    texts: all.flatMap(({ text }, form) => (text === patterns[form] ? [] : [[form, text] as const])),
    senses: all.map(({ senses }) => (senses.length === 1 && typeof senses[0] === 'number' ? senses[0] : senses)),
    ruleSets: sets,
    traditional: traditionalPairs([...all.map(({ text }) => text), ...words], scripts),
  };
}

function add(
  forms: Map<string, { readonly text: string; readonly senses: SenseEntry[] }>,
  text: string,
  sense: SenseEntry,
): void {
  const pattern = foldText(text);
  const known = forms.get(pattern);
  if (known === undefined) forms.set(pattern, { text, senses: [sense] });
  else known.senses.push(sense);
}

function joined(some: readonly string[] | undefined, more: readonly string[] | undefined) {
  return some === undefined || more === undefined ? (some ?? more) : [...new Set([...some, ...more])];
}

function rulesOf({ text: _text, kind: _kind, pinyin: _pinyin, ...rules }: Form): FormRules | null {
  return Object.values(rules).some((rule) => rule !== undefined) ? rules : null;
}

function compileCard(
  concept: Concept,
  glossary: Glossary,
  facts: readonly FactAbout[],
  index: Indices,
  tools: CompileTools,
): CardEntry {
  const read = (form: Form) => tools.pinyinOf(form, concept.category);
  const indexOf = (id: string) => index.concept.get(id) as number;
  const headword = concept.forms[0] as Form;
  const own = (concept.relations ?? []).map(({ type, to, office, asOf }) => ({
    type,
    inverse: false,
    concept: indexOf(to),
    office,
    asOf,
  }));
  const stated = new Set(own.map((link) => link.concept));
  const theirs = (index.related.get(concept.id) ?? []).flatMap((other) =>
    (glossary.concepts[other]?.relations ?? [])
      .filter((relation) => relation.to === concept.id && !stated.has(other))
      .map(({ type, office, asOf }) => ({ type, inverse: true, concept: other, office, asOf })),
  );
  const told = facts.flatMap((fact, at) => (fact.about.includes(concept.id) ? [at] : []));
  return {
    id: concept.id,
    category: concept.category,
    tier: concept.tier,
    headword: headword.text,
    pinyin: read(headword),
    forms: concept.forms
      .slice(1)
      .filter((form) => form.kind !== 'ocr')
      .map((form) => ({ text: form.text, kind: form.kind, pinyin: read(form) })),
    misreadings: concept.forms.filter((form) => form.kind === 'ocr').map((form) => form.text),
    gloss: concept.gloss,
    renderings: concept.renderings,
    facts: told,
    mentions: mentionsOf(concept, told, facts),
    links: [...own, ...theirs],
    members: concept.members?.map(({ zh, en, to, source }) => ({
      zh,
      en,
      concept: to === undefined ? undefined : indexOf(to),
      source: source === 'background' ? null : (index.article.get(source) as number),
    })),
    membersUnknown: concept.membersUnknown,
    origin: concept.origin,
    usage: concept.usage,
    note: concept.note,
    background: concept.background === true,
    use: useOf(tools.usage?.get(concept.id)),
  };
}

/** Where nothing explains an entry, what mentions it is all there is, and stands in its place. */
function mentionsOf({ id }: Concept, told: readonly number[], facts: readonly FactAbout[]): number[] | undefined {
  const mentions = told.filter((at) => facts[at]?.explained.has(id) === false);
  return mentions.length === 0 || mentions.length === told.length ? undefined : mentions;
}

function useOf(usage: Usage | undefined): CardEntry['use'] {
  return usage?.course === undefined ? undefined : { total: usage.total, ...usage.course };
}
