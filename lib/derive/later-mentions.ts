import { isHan } from './characters.ts';
import { chineseNameEnd, mayFollowName } from './names.ts';
import { TITLES } from './offices.ts';
import type { Introduction } from './offices-behind-names.ts';
import { phraseStart } from './phrase-start.ts';
import { surnameAt } from './surnames.ts';
import type { Explained, Stretch } from './types.ts';
import { isVerbAt } from './verbs.ts';

/** A person's mention with the office of the introduction at `office`; its source is introduction and office together. */
export function explained(text: string, { start, end }: Stretch, name: Stretch, office: Stretch): Explained {
  return {
    start,
    end,
    surface: text.slice(start, end),
    kind: 'role',
    value: text.slice(office.start, office.end),
    source: { start: Math.min(name.start, office.start), end: Math.max(name.end, office.end) },
  };
}

/** Mentions by a foreign name and a title of the office: 鲍威尔主席. Behind a whole Chinese name a title says nothing new. */
export function titledInFull(text: string, introductions: readonly Introduction[]): Explained[] {
  const found: Explained[] = [];
  for (const { name, office } of introductions) {
    const written = text.slice(name.start, name.end);
    if (surnameAt(text, name.start) !== '' && written.length <= 4) continue;
    const held = text.slice(office.start, office.end);
    for (let at = text.indexOf(written, name.end); at >= 0; at = text.indexOf(written, at + 1)) {
      const end = at + written.length;
      const [title = '', fits] =
        TITLES.find(([word]) => word.length > 1 && !/同志|先生|女士|老师/.test(word) && text.startsWith(word, end)) ??
        [];
      const isOffice = fits?.test(held) && !chineseFollows(text, end + title.length);
      if (isOffice) found.push(explained(text, { start: at, end: end + title.length }, name, office));
    }
  }
  return found;
}

/** True where a title is the beginning of a longer word or of another person's introduction. */
function chineseFollows(text: string, at: number): boolean {
  return chineseNameEnd(text, at, false) >= 0 && !isVerbAt(text, at) && !mayFollowName(text, at);
}

/** Mentions by surname and title of somebody introduced before, where only one of that surname is on the page. */
export function titled(text: string, introductions: readonly Introduction[]): Explained[] {
  const bySurname = new Map<string, Introduction[]>();
  for (const one of introductions) {
    const surname = surnameAt(text, one.name.start);
    if (surname === '' || /[·•・]/.test(text.slice(one.name.start, one.name.end))) continue;
    const known = bySurname.get(surname);
    if (known) known.push(one);
    else bySurname.set(surname, [one]);
  }
  const found: Explained[] = [];
  for (const [surname, known] of bySurname) {
    const names = new Set(known.map(({ name }) => text.slice(name.start, name.end)));
    if (names.size > 1 || hasOther(text, surname, names)) continue;
    for (let at = text.indexOf(surname); at >= 0; at = text.indexOf(surname, at + 1)) {
      if (known.some(({ name }) => name.start === at)) continue;
      const mention = mentionAt(text, at, surname, known);
      if (mention !== null) found.push(mention);
    }
  }
  return found;
}

function mentionAt(text: string, at: number, surname: string, known: readonly Introduction[]): Explained | null {
  const end = at + surname.length;
  const introduction = known.findLast(({ name }) => name.start < at) ?? (known[0] as Introduction);
  const office = text.slice(introduction.office.start, introduction.office.end);
  const before = text[at - 1] ?? '';
  if (/[老小]/.test(before) && !/[古最长]/.test(text[at - 2] ?? ' ') && standsAlone(text, at - 1, end)) {
    return explained(text, { start: at - 1, end }, introduction.name, introduction.office);
  }
  const [title, fits] = TITLES.find(([word]) => text.startsWith(word, end)) ?? ['', null];
  if (fits === null || !fits.test(office)) return null;
  const isAsked = /[请找问跟陪送帮替劝]/.test(before);
  if (isHan(before) && !isAsked && phraseStart(text, end, Math.max(0, at - 8), at).start !== at) return null;
  return explained(text, { start: at, end: end + title.length }, introduction.name, introduction.office);
}

/** True where 老姜 is no part of a longer word: nothing it could go on into, before or after it. */
function standsAlone(text: string, start: number, end: number): boolean {
  const begins = !isHan(text[start - 1]) || phraseStart(text, end, Math.max(0, start - 6), start).start === start;
  return begins && (mayFollowName(text, end) || isVerbAt(text, end));
}

/** True where somebody else of a surname is named, with an office or without. */
function hasOther(text: string, surname: string, names: ReadonlySet<string>): boolean {
  for (let at = text.indexOf(surname); at >= 0; at = text.indexOf(surname, at + 1)) {
    if ([...names].some((name) => text.startsWith(name, at))) continue;
    const before = text.slice(Math.max(0, at - 2), at);
    const mayBegin =
      !isHan(before.at(-1)) || /(?:民|众|者|员|工|生|学|人|友|户|机|主|师|长|任|记|和|与|是|叫|为)$/.test(before);
    const end = mayBegin ? chineseNameEnd(text, at) : -1;
    if (end >= 0 && end - at >= 2 && !TITLES.some(([title]) => text.startsWith(title, at + surname.length)))
      return true;
  }
  return false;
}
