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
  WORD_BREAK,
  type WrittenRules,
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
  const spelling = spellingOf(glossary.concepts);
  const isEveryday = (concept: Concept) => concept.tier === 'everyday';
  const marked = compileForms(
    glossary.concepts.filter((concept) => !isEveryday(concept)),
    0,
    spelling,
    tools.scripts,
  );
  const everyday = compileForms(glossary.concepts.filter(isEveryday), marked.concepts.length, spelling, tools.scripts);
  const concepts = [...marked.concepts, ...everyday.concepts];
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
    concept: new Map(concepts.map((concept, at) => [concept.id, at])),
    article: new Map(articles.map((article, at) => [article.id, at])),
  };
  return {
    // Texts first and beside each other: packed, each part serves the next.
    forms: {
      ...marked.table,
      publishers: glossary.publishers,
      info,
      categories: concepts.map(({ category }) => CATEGORIES.indexOf(category).toString(36)).join(''),
      tiers: concepts.map(({ tier }) => TIERS.indexOf(tier)).join(''),
    },
    cards: {
      info,
      cards: concepts.map((concept) => compileCard(concept, glossary, facts, index, tools)),
      facts: facts.map(({ about: _about, ...fact }) => fact),
      articles,
      guards: tools.guardsFor(texts),
      everyday: everyday.table,
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

/** How each folded form is written: as its first concept has it. */
function spellingOf(concepts: readonly Concept[]): Map<string, string> {
  const spelling = new Map<string, string>();
  for (const { text } of concepts.flatMap((concept) => concept.forms)) {
    const folded = foldText(text);
    if (!spelling.has(folded)) spelling.set(folded, text);
  }
  return spelling;
}

/** A table of the forms of some concepts, and the concepts in the order in which it numbers them. */
function compileForms(
  owners: readonly Concept[],
  firstConcept: number,
  spelling: ReadonlyMap<string, string>,
  scripts: Scripts,
): { table: FormsTable; concepts: readonly Concept[] } {
  const sensesOf = new Map<string, { readonly owner: Concept; readonly rules: FormRules | null }[]>();
  for (const owner of owners) {
    for (const form of owner.forms) {
      const folded = foldText(form.text);
      sensesOf.set(folded, [...(sensesOf.get(folded) ?? []), { owner, rules: rulesOf(form) }]);
    }
  }
  // By UTF-16 units: the order of front-coding.
  const patterns = [...sensesOf.keys()].sort();
  const concepts: Concept[] = [];
  const places = new Map<Concept, number>();
  const referTo = (owner: Concept): number => {
    const place = places.get(owner);
    if (place !== undefined) return concepts.length - place;
    places.set(owner, concepts.length);
    concepts.push(owner);
    return 0;
  };
  const senses = patterns.map((pattern) => {
    const all = (sensesOf.get(pattern) ?? []).map(({ owner }) => referTo(owner));
    return all.length === 1 ? (all[0] as number) : all;
  });
  const ruleSets = new Map<string, number>();
  let before = 0;
  const rules = patterns.flatMap((pattern, form) =>
    (sensesOf.get(pattern) ?? []).flatMap((sense, at): FormsTable['rules'] => {
      if (sense.rules === null) return [];
      const key = JSON.stringify(sense.rules);
      if (!ruleSets.has(key)) ruleSets.set(key, ruleSets.size);
      const step = form - before;
      before = form;
      const ruleSet = ruleSets.get(key) as number;
      return at === 0 ? [[step, ruleSet]] : [[step, ruleSet, at]];
    }),
  );
  const sets = [...ruleSets.keys()].map((key): FormRules => JSON.parse(key));
  const words = sets.flatMap(({ needs, forbids, notAfter, notBefore }) =>
    [needs, forbids, notAfter, notBefore].flatMap((list) => list ?? []),
  );
  const texts = patterns.map((pattern) => spelling.get(pattern) as string);
  const table = {
    patterns: writeFrontCoded(frontCode(patterns).coded),
    traditional: traditionalPairs([...texts, ...words], scripts),
    ruleSets: sets.map(writeRules),
    written: texts.flatMap((text, form) => (/[a-z]/i.test(text.normalize('NFKC')) ? [[form, text] as const] : [])),
    firstConcept,
    senses,
    rules,
  };
  return { table, concepts };
}

function writeRules(rules: FormRules): WrittenRules {
  const write = (value: unknown) => {
    if (!Array.isArray(value)) return value;
    const bad = value.find((word: string) => word.includes(WORD_BREAK));
    if (bad !== undefined) throw new Error(`a rule has the word ${bad}: write it without ${WORD_BREAK}`);
    const words = value as readonly string[];
    const longer = words.filter((word) => word.length > 1).map((word) => WORD_BREAK + word);
    return [...words.filter((word) => word.length === 1), ...longer].join('');
  };
  return Object.fromEntries(Object.entries(rules).map(([key, value]) => [key, write(value)]));
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
  const theirs = glossary.concepts.flatMap((other) =>
    (other.relations ?? [])
      .filter((relation) => relation.to === concept.id && !stated.has(indexOf(other.id)))
      .map(({ type, office, asOf }) => ({ type, inverse: true, concept: indexOf(other.id), office, asOf })),
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
