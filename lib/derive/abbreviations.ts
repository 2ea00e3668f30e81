import { findBackReferences } from './back-references.ts';
import { isAllHan, isHan, isLatin } from './characters.ts';
import type { Definition } from './defined-names.ts';
import { findDefinitions } from './definitions.ts';
import { phraseStart } from './phrase-start.ts';
import type { Article, Explained, Stretch } from './types.ts';

/**
 * The short forms an article defines and every mention of them, each with the full name that the last definition before
 * it gives; one met before any definition has that of the first. Rising, not overlapping. Linear.
 */
export function findAbbreviations(article: Article): Explained[] {
  const { text } = article;
  const definitions = findDefinitions(text, article.terms);
  const mentions = findMentions(text, definitions);
  return withBackReferences(mentions, definitions, findBackReferences(article));
}

/** What goes back to a name without a definition, where none of the definitions says it. */
function withBackReferences(
  mentions: Explained[],
  definitions: readonly Definition[],
  references: readonly Explained[],
): Explained[] {
  const defined = new Set(definitions.map(({ short }) => short));
  const kept = references.filter(
    ({ start, end, surface }) => !defined.has(surface) && !mentions.some((one) => one.start < end && start < one.end),
  );
  if (kept.length === 0) return mentions;
  // 该院 goes back to 市二医院: the name that was given for that is meant.
  const nameOf = new Map(mentions.map(({ surface, value }) => [surface, value]));
  const named = kept.map((one) => ({ ...one, value: nameOf.get(one.value) ?? one.value }));
  return [...mentions, ...named].sort((a, b) => a.start - b.start);
}

function findMentions(text: string, definitions: readonly Definition[]): Explained[] {
  if (definitions.length === 0) return [];
  const byShort = new Map<string, Definition[]>();
  for (const definition of definitions) {
    const known = byShort.get(definition.short);
    if (known) known.push(definition);
    else byShort.set(definition.short, [definition]);
  }
  const fulls = new Set(definitions.map(({ full }) => text.slice(full.start, full.end)));
  const finder = createFinder([...byShort.keys(), ...fulls]);
  const defined = new Map(definitions.map((definition) => [definition.at.start, definition]));
  const found: Explained[] = [];
  for (let at = 0; at < text.length; ) {
    const own = defined.get(at);
    const written = own?.short ?? finder(text, at);
    if (written === '') {
      at++;
      continue;
    }
    const known = byShort.get(written);
    const definition = own ?? (known && !isPartOfWord(text, at, written) ? governing(known, at) : undefined);
    if (definition !== undefined && (own !== undefined || isMention(text, at, definition))) {
      found.push(explained(text, { start: at, end: at + written.length }, definition));
    } else if (known !== undefined && !fulls.has(written)) {
      at++;
      continue;
    }
    at += written.length;
  }
  return found;
}

/** The last definition before a place, or the first of all. */
function governing(known: readonly Definition[], at: number): Definition | undefined {
  return known.findLast((definition) => definition.at.start <= at) ?? known[0];
}

function explained(text: string, { start, end }: Stretch, { full, at }: Definition): Explained {
  return {
    start,
    end,
    surface: text.slice(start, end),
    kind: 'abbrev',
    value: text.slice(full.start, full.end),
    source: { start: Math.min(full.start, at.start), end: Math.max(full.end, at.end) },
  };
}

/** Gives the longest of some words that stands at a place of a text, or an empty string. */
function createFinder(words: readonly string[]): (text: string, at: number) => string {
  const byFirst = new Map<string, string[]>();
  for (const word of [...new Set(words)].sort((a, b) => b.length - a.length)) {
    const first = word[0] as string;
    const list = byFirst.get(first);
    if (list) list.push(word);
    else byFirst.set(first, [word]);
  }
  return (text, at) => byFirst.get(text[at] as string)?.find((word) => text.startsWith(word, at)) ?? '';
}

/** Letters that go on to a side are another word. */
function isPartOfWord(text: string, at: number, written: string): boolean {
  const end = at + written.length;
  return (isLatin(written[0]) && isLatin(text[at - 1])) || (isLatin(written.at(-1)) && isLatin(text[end]));
}

/**
 * True where a short form met again stands for itself. One that is only the end of its full name (公司, 条例) is a word of
 * every day: it must not be the end of another name, nor the beginning of another word, nor stand before its definition.
 * One character counts in quotes alone.
 */
function isMention(text: string, at: number, { short, full, at: place }: Definition): boolean {
  const before = text[at - 1];
  const after = text[at + short.length];
  if (short.length === 1) return '“「'.includes(before ?? ' ') && '”」'.includes(after ?? ' ');
  if (short.startsWith('《') || !isAllHan(short)) return true;
  // Two characters are part of too many words: 学考 in 大学考场.
  if (short.length === 2 && isHan(before) && !beginsWord(text, at)) return false;
  const isPlain = text.slice(full.start, full.end).endsWith(short);
  // Four characters and more are no word of every day any more.
  if (!isPlain || short.length >= 4) return true;
  if (at < place.start && isHan(before)) return false;
  if (LONGER_WORD.test(text.slice(at, at + short.length + 2))) return false;
  return !isHan(before) ? !isLatin(before) : beginsWord(text, at);
}

/** Words of every day that begin with one: 中心城区, 公司债券, 集团化, 平台期, 大会堂. */
const LONGER_WORD =
  /^(?:中心(?=[城区村镇点位线校思]|小学|医院|地带|广场|任务|工作|环节|内容|气压)|公司(?=[法制化治]|债(?!务))|集团(?=[化军制])|平台(?=[期化])|大会(?=堂)|银行(?=[卡业家])|学院(?=派)|基地(?=化)|条例(?=草)|办法(?=总)|[\u4e00-\u9fff]{1,3}(?=[法债化制部](?!务|律|门)))/;

/** True where the words before a place are no part of a name that goes on into it. */
function beginsWord(text: string, at: number): boolean {
  return (
    phraseStart(text, at + 1, Math.max(0, at - 8)).start === at ||
    /[和与及对在由并从向使]$/.test(text.slice(0, at).slice(-1))
  );
}
