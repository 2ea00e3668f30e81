import { pinyin } from 'pinyin-pro';
import type { Category, Concept, Form } from '../../lib/glossary/types.ts';
import { dictionaryWords, WORD_KINDS } from '../../lib/segment/dictionary.ts';
import { cutWords, FUNCTION_WORDS, type KnownWord, type Lexicon } from './cut-words.ts';
import { joined, joinLoose, joinNumbers, type Token } from './join-words.ts';
import { buildLexicon } from './lexicon.ts';
import { bareNames, partPlace, placeWords } from './place-names.ts';
import { routeNames } from './route-names.ts';
import { setMarks } from './set-marks.ts';
import { givenNameAt } from './spell-person.ts';

/** Reads a form of a concept of some category aloud. */
export type ReadAloud = (form: Pick<Form, 'text' | 'pinyin'>, category: Category) => string;

/** Kinds of concepts whose forms are names: every word has a capital. */
const NAMED: readonly Category[] = ['body', 'firm', 'person', 'place', 'document', 'project'];
/** Words that are no names, or as often no names. */
const ORDINARY = WORD_KINDS.noun | WORD_KINDS.verb | WORD_KINDS.adjective;
/** Events and programmes that are names: of meetings, fairs, plans. */
const NAMED_BY_END = /(?:会议|全会|大会|博览会|展览会|论坛|峰会|运动会|党代会|联赛|大赛|计划|工程)$/u;

function isNamed(category: Category, text: string): boolean {
  if (/^[我本]/.test(text)) return false;
  return NAMED.includes(category) || (/^(?:event|programme)$/.test(category) && NAMED_BY_END.test(text));
}

/**
 * Reads forms by GB/T 16159-2012: words joined, names with capitals, family and given name and the generic part of a
 * place apart, four-character phrases in two halves, no tone sandhi, Latin and figures as they stand. Syllables come from
 * pinyin-pro, words from the segmenter's dictionary, the names of the glossary and `pinyin/words.ts`. A form's own
 * `pinyin` counts: where it is lower-case syllables, one a character, they are joined by the same rules; else it is taken
 * as it is. Making one takes about half a second; reading a form a quarter of a millisecond.
 */
export function createReadAloud(concepts: readonly Concept[]): ReadAloud {
  const places = bareNames(concepts);
  const people = concepts
    .filter(({ category }) => category === 'person')
    .flatMap(({ forms }) => forms.filter(({ kind, text }) => kind === 'full' && /^\p{Script=Han}{3,4}$/u.test(text)));
  const persons = people.map(({ text }) => ({
    text,
    isName: true,
    spelled: spellPerson(text, syllablesOf(text, true)),
  }));
  const dictionary = [...dictionaryWords()];
  const ordinary = new Set(dictionary.filter(({ kinds }) => (kinds & ORDINARY) !== 0).map(({ word }) => word));
  const names = placeWords(places, concepts, (text) => ordinary.has(text));
  const lexicon = buildLexicon(dictionary, [...names, ...persons]);
  const texts = concepts.flatMap(({ forms }) => forms.map(({ text }) => text));
  const syllableOf = (character: string) => capital(syllablesOf(character, false)[0] ?? '');
  for (const route of routeNames(texts, (text) => places.has(text), syllableOf))
    if (lexicon.get(route.text)?.spelled === undefined) lexicon.set(route.text, route);
  return ({ text, pinyin: given }, category) => {
    const syllables = given === undefined ? null : syllablesGiven(text, given);
    if (given !== undefined && syllables === null) return given;
    return readText(text, category, { lexicon, places, syllables });
  };
}

interface Setting {
  readonly lexicon: Lexicon;
  readonly places: ReadonlySet<string>;
  /** One for each Han character of the text, where the seeds give them. */
  readonly syllables: readonly string[] | null;
}

/** The syllables of a form's own pinyin where they are one a character and say nothing of words; else null. */
function syllablesGiven(text: string, given: string): readonly string[] | null {
  if (!/^[\p{Ll}\p{M} +]+$/u.test(given)) return null;
  const syllables = given.split(/[ +]+/);
  return syllables.length === hanCount(text) ? syllables : null;
}

function hanCount(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

function readText(text: string, category: Category, setting: Setting): string {
  let read = 0;
  const parts = text.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? [];
  const spelled = parts.map((part) => {
    if (!/\p{Script=Han}/u.test(part)) return part.trim() === '' ? ' ' : part;
    const syllables = setting.syllables?.slice(read, read + part.length);
    read += part.length;
    return spellRun(part, category, syllables, setting, text);
  });
  return setMarks(spelled, category === 'person');
}

function spellRun(
  run: string,
  category: Category,
  given: readonly string[] | undefined,
  setting: Setting,
  whole: string,
): string {
  const isPerson = category === 'person';
  const syllables = given ?? syllablesOf(run, isPerson);
  if (isPerson && (run === whole || whole.includes('·'))) {
    const isForeign = whole.includes('·') || givenNameAt(run) === 0;
    const title = isForeign ? titleAfterName(run, setting.lexicon) : null;
    if (title === null) return isForeign ? capital(joined(syllables)) : spellPerson(run, syllables);
  }
  // What follows a person's name is a title.
  const hasCapitals = isNamed(category, whole) && !isPerson;
  const words = category === 'place' ? placeAlone(run, setting) : null;
  const tokens = (words ?? cutWords(run, setting.lexicon)).map(toToken(syllables, given !== undefined, setting));
  const joinedTokens = joinLoose(joinNumbers(tokens), hasCapitals);
  return joinedTokens.map(({ text, spelled }) => (hasCapitals ? withCapitals(text, spelled) : spelled)).join(' ');
}

/** A name with a title after it, if the lexicon has the name. */
function titleAfterName(run: string, lexicon: Lexicon): string | null {
  const [first, ...rest] = cutWords(run, lexicon);
  return first?.isName === true && rest.length > 0 ? rest.map(({ text }) => text).join('') : null;
}

/** Mountains and waters with a name of two syllables. */
const NATURAL = /^\p{Script=Han}{2}[山湖江河岭峰岛洲湾峡溪]$/u;

/** A whole form that is the name of a place and its generic part: no word of the dictionary cuts it. */
function placeAlone(run: string, { lexicon, places }: Setting): readonly KnownWord[] | null {
  const word = lexicon.get(run);
  if (word?.spelled !== undefined) return null;
  return word?.isName === true || NATURAL.test(run) || partPlace(run, places).some((part) => places.has(part))
    ? [{ text: run, isName: true }]
    : null;
}

/** Phrases of four characters that have no two halves: 总而言之, 层出不穷. */
const UNDIVIDED = /^.[而之于不莫]|^..[而之于不莫]/u;

function toToken(syllables: readonly string[], isGiven: boolean, { places }: Setting): (word: KnownWord) => Token {
  let at = 0;
  return ({ text, spelled, isName, isIdiom }) => {
    // Read by itself a word is read as the dictionary has it; within a run what stands before it may mislead.
    const own = isGiven || text.length === 1 ? syllables.slice(at, at + text.length) : syllablesOf(text, false);
    at += text.length;
    const isLoose = text.length === 1;
    if (spelled !== undefined && (!isGiven || lettersOf(spelled) === lettersOf(own.join(''))))
      return { text, spelled, isLoose };
    if (isName === true) {
      let from = 0;
      const parts = partPlace(text, places).map((part) => {
        from += part.length;
        return capital(joined(own.slice(from - part.length, from)));
      });
      return { text, spelled: parts.join(' '), isLoose: false };
    }
    if (isIdiom === true && !UNDIVIDED.test(text)) {
      return { text, spelled: `${joined(own.slice(0, 2))}-${joined(own.slice(2))}`, isLoose };
    }
    return { text, spelled: joined(own), isLoose };
  };
}

function withCapitals(text: string, spelled: string): string {
  if (text.length === 1 && FUNCTION_WORDS.includes(text)) return spelled;
  return spelled.replace(/(^|[ -])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function spellPerson(name: string, syllables: readonly string[]): string {
  const at = givenNameAt(name);
  if (at === 0) return capital(joined(syllables));
  return `${capital(joined(syllables.slice(0, at)))} ${capital(joined(syllables.slice(at)))}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function syllablesOf(run: string, isPerson: boolean): readonly string[] {
  const options = { type: 'array', toneSandhi: false } as const;
  return isPerson ? pinyin(run, { ...options, surname: 'head' }) : pinyin(run, options);
}

function lettersOf(spelled: string): string {
  return spelled.toLowerCase().replace(/[ ’-]/g, '');
}
