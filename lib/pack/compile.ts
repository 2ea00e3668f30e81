import {
  type Article,
  CATEGORIES,
  type Concept,
  type Document,
  type Form,
  type FormRules,
  type Glossary,
  type Publisher,
  TIERS,
} from '../glossary/types.ts';
import type { NeighbourGuards } from '../segment/types.ts';
import { frontCode, writeFrontCoded } from '../spot/front-code.ts';
import { foldText } from '../text/fold.ts';
import { type Scripts, traditionalPairs } from './traditional.ts';
import {
  type CardEntry,
  type CardsPack,
  type FactEntry,
  type FormsPack,
  type FormsTable,
  PACK_FORMAT,
  type PackInfo,
  type Source,
} from './types.ts';

/** What compiling needs from outside: everything heavy or impure comes in here. */
export interface CompileTools {
  /** Reads a form aloud: dictionary-style pinyin, family name first for persons. */
  readonly pinyinOf: (text: string, isPerson: boolean) => string;
  /** Guards the given forms against the words they may be part of. */
  readonly guardsFor: (forms: readonly string[]) => NeighbourGuards;
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
  const facts = compileFacts(glossary.documents, articles);
  const spelling = new Map<string, string>();
  const isEveryday = (concept: Concept) => concept.tier === 'everyday';
  const marked = compileForms(glossary.concepts, spelling, tools.scripts, (concept) => !isEveryday(concept));
  const everyday = compileForms(glossary.concepts, spelling, tools.scripts, isEveryday);
  const texts = [...spelling.values()];
  const info: PackInfo = {
    format: PACK_FORMAT,
    version: tools.version,
    counts: {
      concepts: glossary.concepts.length,
      forms: texts.length,
      documents: glossary.documents.length,
      articles: articles.length,
      facts: facts.length,
    },
  };
  const index: Indices = {
    concept: new Map(glossary.concepts.map((concept, at) => [concept.id, at])),
    article: new Map(articles.map((article, at) => [article.id, at])),
  };
  return {
    forms: {
      info,
      publishers: glossary.publishers,
      categories: glossary.concepts.map(({ category }) => CATEGORIES.indexOf(category).toString(36)).join(''),
      tiers: glossary.concepts.map(({ tier }) => TIERS.indexOf(tier)).join(''),
      ...marked,
    },
    cards: {
      info,
      cards: glossary.concepts.map((concept) => compileCard(concept, glossary, facts, index, tools)),
      facts: facts.map(({ about: _about, ...fact }) => fact),
      articles,
      guards: tools.guardsFor(texts),
      everyday,
      traditional: tools.scripts.allPairs,
      publishers: glossary.publishers,
    },
  };
}

interface Indices {
  readonly concept: ReadonlyMap<string, number>;
  readonly article: ReadonlyMap<string, number>;
}

type FactAbout = FactEntry & { readonly about: readonly string[] };

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
function compileFacts(documents: readonly Document[], articles: readonly Source[]): FactAbout[] {
  const factsByArticle = documents.flatMap((document) => document.articles.map((article) => article.facts ?? []));
  const facts = factsByArticle.flatMap((list, source) =>
    list.map(({ about, zh, en, happened, note }) => ({ about, zh, en, happened, note, source })),
  );
  const reported = (fact: FactAbout) => (articles[fact.source] as Source).date;
  return facts.sort(
    (a, b) =>
      reported(b).localeCompare(reported(a)) || (b.happened ?? reported(b)).localeCompare(a.happened ?? reported(a)),
  );
}

/** A table of the forms of some concepts. `spelling` keeps how each folded form is written, across tables. */
function compileForms(
  concepts: readonly Concept[],
  spelling: Map<string, string>,
  scripts: Scripts,
  isTaken: (concept: Concept) => boolean,
): FormsTable {
  const sensesOf = new Map<string, { readonly concept: number; readonly rules: FormRules | null }[]>();
  concepts.forEach((owner, concept) => {
    for (const form of isTaken(owner) ? owner.forms : []) {
      const folded = foldText(form.text);
      if (!spelling.has(folded)) spelling.set(folded, form.text);
      sensesOf.set(folded, [...(sensesOf.get(folded) ?? []), { concept, rules: rulesOf(form) }]);
    }
  });
  // By UTF-16 units: the order of front-coding.
  const patterns = [...sensesOf.keys()].sort();
  const ruleSets = new Map<string, number>();
  const rules = patterns.flatMap((pattern, form) =>
    (sensesOf.get(pattern) ?? []).flatMap((sense, at): [number, number, number][] => {
      if (sense.rules === null) return [];
      const key = JSON.stringify(sense.rules);
      if (!ruleSets.has(key)) ruleSets.set(key, ruleSets.size);
      return [[form, at, ruleSets.get(key) as number]];
    }),
  );
  const sets = [...ruleSets.keys()].map((key): FormRules => JSON.parse(key));
  const words = sets.flatMap(({ needs, forbids, notAfter, notBefore }) =>
    [needs, forbids, notAfter, notBefore].flatMap((list) => list ?? []),
  );
  const texts = patterns.map((pattern) => spelling.get(pattern) as string);
  return {
    patterns: writeFrontCoded(frontCode(patterns).coded),
    written: texts.flatMap((text, form) => (/[a-z]/i.test(text.normalize('NFKC')) ? [[form, text] as const] : [])),
    senses: patterns.map((pattern) => {
      const all = (sensesOf.get(pattern) ?? []).map(({ concept }) => concept);
      return all.length === 1 ? (all[0] as number) : all;
    }),
    rules,
    ruleSets: sets,
    traditional: traditionalPairs([...texts, ...words], scripts),
  };
}

function rulesOf({ scope, since, until, needs, forbids, notAfter, notBefore, anyCase }: Form): FormRules | null {
  const rules = { scope, since, until, needs, forbids, notAfter, notBefore, anyCase };
  return Object.values(rules).some((rule) => rule !== undefined) ? rules : null;
}

function compileCard(
  concept: Concept,
  glossary: Glossary,
  facts: readonly FactAbout[],
  index: Indices,
  tools: CompileTools,
): CardEntry {
  const isPerson = concept.category === 'person';
  const read = (form: Form) => form.pinyin ?? tools.pinyinOf(form.text, isPerson);
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
  const theirs = glossary.concepts.flatMap((other, at) =>
    (other.relations ?? [])
      .filter((relation) => relation.to === concept.id && !stated.has(at))
      .map(({ type, office, asOf }) => ({ type, inverse: true, concept: at, office, asOf })),
  );
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
    facts: facts.flatMap((fact, at) => (fact.about.includes(concept.id) ? [at] : [])),
    links: [...own, ...theirs],
    members: concept.members?.map(({ zh, en, to, source }) => ({
      zh,
      en,
      concept: to === undefined ? undefined : indexOf(to),
      source: source === 'background' ? null : (index.article.get(source) as number),
    })),
    membersUnknown: concept.membersUnknown,
    note: concept.note,
    background: concept.background === true,
  };
}
