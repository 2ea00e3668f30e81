import { isChineseLanguage, isEnglishLanguage } from './languages.ts';
import { makeEntry } from './make-entry.ts';
import { remembered } from './remembered.ts';
import { statusOf } from './term-status.ts';
import type { Found, ImportedStatus, ImportPlace, ImportProblem, Reading } from './types.ts';
import { walkXml, type XmlHandler } from './xml-walk.ts';

/** What an element is in TBX of 2008 and 2019, TBX-Min and MultiTerm, by its name. */
const LEVELS: Readonly<Record<Exclude<Level, 'other'>, readonly string[]>> = {
  concept: ['conceptEntry', 'termEntry', 'conceptGrp'],
  /** A concept, unless it is within one. */
  entry: ['entry'],
  section: ['langSec', 'langSet', 'languageGrp', 'langGroup'],
  group: ['termSec', 'tig', 'ntig', 'termGrp', 'termGroup'],
  term: ['term'],
  language: ['language'],
};

type Level = 'concept' | 'entry' | 'section' | 'group' | 'term' | 'language' | 'other';

const levelOf = remembered((name): Level => {
  const found = Object.entries(LEVELS).find(([, names]) => names.includes(name));
  return (found?.[0] as Level | undefined) ?? 'other';
});

/** Elements within a text: emphasis, foreign words, what an editor left in place of tags; paragraphs of a note. */
const INLINE = new Set([
  'hi',
  'foreign',
  'ph',
  'bpt',
  'ept',
  'it',
  'sub',
  'p',
  'b',
  'i',
  'u',
  'em',
  'strong',
  'span',
  'ref',
]);

interface Term {
  text: string;
  status: ImportedStatus | null;
}

interface Section {
  language: string;
  readonly terms: Term[];
  definition: string;
}

interface Concept {
  readonly where: ImportPlace;
  readonly sections: Section[];
  readonly notes: string[];
  readonly tags: string[];
  definition: string;
  pinyin: string;
  fault: ImportProblem | null;
}

/**
 * The entries of a termbase in XML, a concept each: TBX of 2008 (`martif`) and 2019 (`tbx`), any dialect, DCA and DCT, and MultiTerm's export.
 * Data categories go by the type of their element, or by its local name, whatever the namespace. A concept with
 * something malformed in it is one problem, as is one without terms; the others come in.
 */
export function* readConcepts(text: string, reading: Reading): Generator<readonly Found[]> {
  const found: Found[] = [];
  const handler = createConceptHandler(found, reading);
  const walk = walkXml(text, handler);
  for (;;) {
    const step = walk.next();
    if (step.done) {
      handler.end();
      if (step.value !== null) found.push(step.value);
      yield found;
      return;
    }
    reading.share = step.value;
    yield found.splice(0);
  }
}

function createConceptHandler(found: Found[], reading: Reading): XmlHandler & { end(): void } {
  let concept: Concept | null = null;
  let section: Section | null = null;
  let term: Term | null = null;
  /** Of the open elements, from the outermost. */
  const types: string[] = [];
  const levels: Level[] = [];
  /** How many term groups are open: an ntig holds a termGrp. */
  let groups = 0;

  return {
    open(name, attributes, where) {
      types.push(attributes.type ?? name);
      const level = levelOf(name);
      levels.push(level);
      if (level === 'concept' || (level === 'entry' && concept === null)) {
        concept = { where: where(), sections: [], notes: [], tags: [], definition: '', pinyin: '', fault: null };
        section = null;
        term = null;
        groups = 0;
      } else if (concept === null) return;
      else if (level === 'section') {
        section = { language: attributes['xml:lang'] ?? attributes.lang ?? '', terms: [], definition: '' };
        concept.sections.push(section);
      } else if (level === 'language' && section !== null) {
        section.language = attributes.lang ?? attributes.type ?? '';
        if (!isChineseLanguage(section.language) && isChineseLanguage(attributes.type ?? '')) section.language = 'zh';
      } else if (level === 'group' && section !== null) {
        groups++;
        if (groups === 1) {
          term = { text: '', status: null };
          section.terms.push(term);
        }
      }
    },
    close(name, text, where) {
      const type = types.pop() ?? name;
      const level = levels.pop() ?? 'other';
      if (level === 'term') {
        if (term !== null && term.text !== '' && section !== null) {
          found.push({ ...where(), reason: { key: 'problemSecondTerm' } });
          term = { text, status: term.status };
          section.terms.push(term);
        } else if (term !== null) term.text = text;
      }
      if (concept === null) {
        if (/^(?:title|titleStmt)$/.test(name) && reading.title === '') reading.title = text.trim();
        return;
      }
      if (level === 'concept' || level === 'entry') {
        found.push(conclude(concept));
        concept = null;
      } else if (level === 'section') section = null;
      else if (level === 'group') {
        groups = Math.max(0, groups - 1);
        if (groups === 0) term = null;
      } else gather(concept, section, term, type, text.trim());
    },
    isInline: (name) => INLINE.has(name),
    end() {
      // It is open still: the text broke off in it.
      if (concept !== null)
        found.push(concept.fault ?? { ...concept.where, reason: { key: 'problemConceptBreaksOff' } });
    },
    fault(reason, where) {
      if (concept !== null) concept.fault ??= { ...where, reason };
      else if (found.at(-1) === undefined || !('reason' in (found.at(-1) as Found))) found.push({ ...where, reason });
    },
  };
}

/** Takes what an element says of its term, language or concept. Data categories are those of ISO 30042. */
function gather(concept: Concept, section: Section | null, term: Term | null, type: string, text: string): void {
  if (text === '') return;
  switch (kindOf(type)) {
    case 'status':
      if (term !== null) term.status ??= statusOf(text);
      return;
    case 'definition':
      if (section === null) concept.definition ||= text;
      else section.definition ||= text;
      return;
    case 'note':
      concept.notes.push(text);
      return;
    case 'tag':
      concept.tags.push(text);
      return;
    case 'pinyin':
      concept.pinyin ||= text;
  }
}

type Kind = 'status' | 'definition' | 'note' | 'tag' | 'pinyin' | 'other';

/** Types of element by their names, lower case, without what parts their words. */
const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ['status', /status$|^usage$|^normativeauthorization$/],
  ['definition', /^(?:definition|explanation)$/],
  ['note', /^(?:note|notes|comment|remark|usagenote)$/],
  [
    'tag',
    /^(?:subjectfield|subject|domain|customersubset|customer|client|projectsubset|project|productsubset|category)$/,
  ],
  ['pinyin', /^(?:pinyin|transliteratedform|transcribedform|romanization)$/],
];

const kindOf = remembered((type): Kind => {
  const plain = type.toLowerCase().replace(/[\s_-]/g, '');
  return KINDS.find(([, names]) => names.test(plain))?.[0] ?? 'other';
});

function conclude(concept: Concept): Found {
  if (concept.fault !== null) return concept.fault;
  const filled = concept.sections.filter(({ terms }) => terms.some(({ text }) => text.trim() !== ''));
  const chinese = filled.filter(({ language }) => isChineseLanguage(language));
  const sources = chinese.length > 0 ? chinese : filled.slice(0, 1);
  const others = chinese.length > 0 ? filled.filter((one) => !chinese.includes(one)) : filled.slice(1);
  const english = others.filter(({ language }) => isEnglishLanguage(language));
  const targets = english.length > 0 ? english : others.filter(({ language }) => language === others[0]?.language);
  const definedIn = (sections: readonly Section[]) => sections.find(({ definition }) => definition !== '')?.definition;
  const entry = makeEntry(
    {
      sources: namesOf(sources),
      renderings: targets.length === 1 ? (targets[0] as Section).terms : targets.flatMap(({ terms }) => terms),
      definition: definedIn(targets) ?? (concept.definition || definedIn(sources)),
      pinyin: concept.pinyin,
      note: concept.notes.join('\n'),
      tags: concept.tags,
    },
    concept.where,
  );
  return entry ?? { ...concept.where, reason: { key: 'problemConceptWithoutTerm' } };
}

/** The terms of sections, those that must not be used last. */
function namesOf(sections: readonly Section[]): readonly string[] {
  const terms = sections.flatMap((one) => one.terms);
  const isForbidden = ({ status }: Term) => status === 'forbidden';
  const inOrder = terms.some(isForbidden)
    ? [...terms.filter((one) => !isForbidden(one)), ...terms.filter(isForbidden)]
    : terms;
  return inOrder.map(({ text }) => text);
}
