import { isChineseLanguage, isEnglishLanguage } from './languages.ts';
import { makeEntry } from './make-entry.ts';
import { statusOf } from './term-status.ts';
import type { Found, ImportedStatus, ImportPlace, ImportProblem, Reading } from './types.ts';
import { type OpenElement, walkXml, type XmlHandler } from './xml-walk.ts';

/** Names of the levels in TBX of 2008 and 2019, TBX-Min and MultiTerm. */
const CONCEPTS = new Set(['conceptEntry', 'termEntry', 'conceptGrp', 'entry']);
const LANGUAGES = new Set(['langSec', 'langSet', 'languageGrp', 'langGroup']);
const TERMS = new Set(['termSec', 'tig', 'ntig', 'termGrp', 'termGroup']);

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
export function* readConcepts(text: string, reading: Reading): Generator<Found> {
  const found: Found[] = [];
  const handler = createConceptHandler(found, reading);
  const walk = walkXml(text, handler);
  for (;;) {
    const step = walk.next();
    yield* found.splice(0);
    if (step.done) {
      handler.end();
      yield* found;
      if (step.value !== null) yield step.value;
      return;
    }
    reading.share = step.value;
  }
}

function createConceptHandler(found: Found[], reading: Reading): XmlHandler & { end(): void } {
  let concept: Concept | null = null;
  let section: Section | null = null;
  let term: Term | null = null;
  /** Of the open elements, from the outermost. */
  const types: string[] = [];
  /** How many term groups are open: an ntig holds a termGrp. */
  let groups = 0;

  return {
    open({ name, attributes, where }: OpenElement) {
      types.push(attributes.type ?? name);
      if (CONCEPTS.has(name) && (name !== 'entry' || concept === null)) {
        concept = { where, sections: [], notes: [], tags: [], definition: '', pinyin: '', fault: null };
        section = null;
        term = null;
        groups = 0;
      } else if (concept === null) return;
      else if (LANGUAGES.has(name)) {
        section = { language: attributes['xml:lang'] ?? attributes.lang ?? '', terms: [], definition: '' };
        concept.sections.push(section);
      } else if (name === 'language' && section !== null) {
        section.language = attributes.lang ?? attributes.type ?? '';
        if (!isChineseLanguage(section.language) && isChineseLanguage(attributes.type ?? '')) section.language = 'zh';
      } else if (TERMS.has(name) && section !== null) {
        groups++;
        if (groups === 1) {
          term = { text: '', status: null };
          section.terms.push(term);
        }
      }
    },
    close(name, text, where) {
      const type = types.pop() ?? name;
      if (name === 'term') {
        if (term !== null && term.text !== '' && section !== null) {
          found.push({ ...where, reason: 'a second term in one section: both are read' });
          term = { text, status: term.status };
          section.terms.push(term);
        } else if (term !== null) term.text = text;
      }
      if (concept === null) {
        if (/^(?:title|titleStmt)$/.test(name) && reading.title === '') reading.title = text.trim();
        return;
      }
      if (CONCEPTS.has(name)) {
        found.push(conclude(concept));
        concept = null;
      } else if (LANGUAGES.has(name)) section = null;
      else if (TERMS.has(name)) {
        groups = Math.max(0, groups - 1);
        if (groups === 0) term = null;
      } else gather(concept, section, term, type, text.trim());
    },
    isInline: (name) => INLINE.has(name),
    end() {
      // It is open still: the text broke off in it.
      if (concept !== null)
        found.push(concept.fault ?? { ...concept.where, reason: 'the file breaks off in this concept' });
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
  const kind = type.toLowerCase().replace(/[\s_-]/g, '');
  if (/status$|^usage$|^normativeauthorization$/.test(kind) && term !== null) term.status ??= statusOf(text);
  else if (kind === 'definition' || kind === 'explanation') {
    if (section === null) concept.definition ||= text;
    else section.definition ||= text;
  } else if (/^(?:note|notes|comment|remark|usagenote)$/.test(kind)) concept.notes.push(text);
  else if (
    /^(?:subjectfield|subject|domain|customersubset|customer|client|projectsubset|project|productsubset|category)$/.test(
      kind,
    )
  ) {
    concept.tags.push(text);
  } else if (/^(?:pinyin|transliteratedform|transcribedform|romanization)$/.test(kind)) concept.pinyin ||= text;
}

function conclude(concept: Concept): Found {
  if (concept.fault !== null) return concept.fault;
  const filled = concept.sections.filter(({ terms }) => terms.some(({ text }) => text.trim() !== ''));
  const chinese = filled.filter(({ language }) => isChineseLanguage(language));
  const sources = chinese.length > 0 ? chinese : filled.slice(0, 1);
  const others = filled.filter((one) => !sources.includes(one));
  const english = others.filter(({ language }) => isEnglishLanguage(language));
  const targets = english.length > 0 ? english : others.filter(({ language }) => language === others[0]?.language);
  const standing = (one: Term) => (one.status === 'forbidden' ? 1 : 0);
  const entry = makeEntry(
    {
      sources: sources
        .flatMap(({ terms }) => terms)
        .sort((a, b) => standing(a) - standing(b))
        .map(({ text }) => text),
      renderings: targets.flatMap(({ terms }) => terms),
      definition:
        targets.find(({ definition }) => definition !== '')?.definition ??
        (concept.definition || sources.find(({ definition }) => definition !== '')?.definition),
      pinyin: concept.pinyin,
      note: concept.notes.join('\n'),
      tags: concept.tags,
    },
    concept.where,
  );
  return entry ?? { ...concept.where, reason: 'a concept without a term' };
}
