import type { Article, Concept, Document, Form, FormRules, Glossary, Publisher } from '../glossary/types.ts';
import type { NeighbourGuards, SpotForm, SpotSense } from '../spot/types.ts';
import { foldText } from '../text/fold.ts';
import {
  type CardEntry,
  type CardsPack,
  type FactEntry,
  type FormsPack,
  PACK_FORMAT,
  type PackInfo,
  type Source,
} from './types.ts';

/** What compiling needs from outside: everything heavy or impure comes in here. */
export interface CompileTools {
  /** Reads a form aloud: dictionary-style pinyin, family name first for persons. */
  readonly pinyinOf: (text: string, isPerson: boolean) => string;
  /** Guards the given short forms against the words they may be part of. */
  readonly guardsFor: (forms: readonly string[]) => NeighbourGuards;
  /** Version of the data, see {@link PackInfo}. */
  readonly version: string;
}

/**
 * Joins a checked glossary into the two halves of the pack. Deterministic: the same glossary gives the same bytes.
 * Throws on references that `checkGlossary` would have reported.
 */
export function compilePack(glossary: Glossary, tools: CompileTools): { forms: FormsPack; cards: CardsPack } {
  const articles = glossary.documents.flatMap((document) =>
    document.articles.map((article) => sourceOf(article, document, glossary.publishers)),
  );
  const sourceIndex = new Map(articles.map((article, index) => [article.id, index]));
  const facts = compileFacts(glossary.documents, articles, sourceIndex);
  const spotForms = compileForms(glossary.concepts);
  const info: PackInfo = {
    format: PACK_FORMAT,
    version: tools.version,
    counts: {
      concepts: glossary.concepts.length,
      forms: spotForms.length,
      documents: glossary.documents.length,
      articles: articles.length,
      facts: facts.length,
    },
  };
  const cards = Object.fromEntries(
    glossary.concepts.map((concept) => [concept.id, compileCard(concept, glossary, facts, sourceIndex, tools)]),
  );
  return {
    forms: {
      info,
      publishers: glossary.publishers,
      concepts: glossary.concepts.map(({ id, category, tier, forms }) => ({
        id,
        category,
        tier,
        headword: headwordOf(forms),
      })),
      forms: spotForms,
      guards: tools.guardsFor(spotForms.map((form) => form.text)),
    },
    cards: { info, cards, facts: facts.map(({ about: _about, ...fact }) => fact), articles },
  };
}

/** The name a concept goes by: its first form. */
export function headwordOf(forms: readonly Form[]): string {
  return (forms[0] as Form).text;
}

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

type FactAbout = FactEntry & { readonly about: readonly string[] };

/** Newest first: by the day of the page, then by the day of the event, then in the order of the page. */
function compileFacts(
  documents: readonly Document[],
  articles: readonly Source[],
  sourceIndex: ReadonlyMap<string, number>,
): FactAbout[] {
  const facts = documents.flatMap((document) =>
    document.articles.flatMap((article) =>
      (article.facts ?? []).map((fact) => ({
        about: fact.about,
        zh: fact.zh,
        en: fact.en,
        happened: fact.happened,
        note: fact.note,
        source: sourceIndex.get(article.id) as number,
      })),
    ),
  );
  const reported = (fact: FactAbout) => (articles[fact.source] as Source).date;
  return facts.sort(
    (a, b) =>
      reported(b).localeCompare(reported(a)) ||
      (b.happened ?? reported(b)).localeCompare(a.happened ?? reported(a)),
  );
}

function compileForms(concepts: readonly Concept[]): SpotForm[] {
  const forms = new Map<string, { text: string; senses: SpotSense[] }>();
  concepts.forEach((concept, index) => {
    for (const form of concept.forms) {
      const folded = foldText(form.text);
      const entry = forms.get(folded) ?? { text: form.text, senses: [] };
      entry.senses.push({ concept: index, rules: rulesOf(form) });
      forms.set(folded, entry);
    }
  });
  return [...forms].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, form]) => form);
}

function rulesOf({ scope, needs, forbids, notAfter, notBefore, anyCase }: Form): FormRules | undefined {
  const rules = { scope, needs, forbids, notAfter, notBefore, anyCase };
  return Object.values(rules).some((rule) => rule !== undefined) ? rules : undefined;
}

function compileCard(
  concept: Concept,
  glossary: Glossary,
  facts: readonly FactAbout[],
  sourceIndex: ReadonlyMap<string, number>,
  tools: CompileTools,
): CardEntry {
  const isPerson = concept.category === 'person';
  const read = (form: Form) => form.pinyin ?? tools.pinyinOf(form.text, isPerson);
  const own = (concept.relations ?? []).map(({ type, to, office, asOf }) => ({
    type,
    inverse: false,
    to,
    office,
    asOf,
  }));
  const theirs = glossary.concepts.flatMap((other) =>
    (other.relations ?? [])
      .filter((relation) => relation.to === concept.id)
      .map(({ type, office, asOf }) => ({ type, inverse: true, to: other.id, office, asOf })),
  );
  const stated = new Set(own.map((link) => link.to));
  return {
    id: concept.id,
    category: concept.category,
    tier: concept.tier,
    headword: headwordOf(concept.forms),
    pinyin: read(concept.forms[0] as Form),
    forms: concept.forms
      .slice(1)
      .filter((form) => form.kind !== 'ocr')
      .map((form) => ({ text: form.text, kind: form.kind, pinyin: read(form) })),
    misreadings: concept.forms.filter((form) => form.kind === 'ocr').map((form) => form.text),
    gloss: concept.gloss,
    renderings: concept.renderings,
    facts: facts.flatMap((fact, index) => (fact.about.includes(concept.id) ? [index] : [])),
    links: [...own, ...theirs.filter((link) => !stated.has(link.to))],
    members: concept.members?.map(({ source, ...member }) => ({
      ...member,
      source: source === 'background' ? null : (sourceIndex.get(source) as number),
    })),
    membersUnknown: concept.membersUnknown,
    note: concept.note,
    background: concept.background === true,
  };
}
