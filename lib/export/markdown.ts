import { partRenderings } from '../card/renderings.ts';
import type { Language } from '../i18n/language.ts';
import { levelSpace } from '../text/sentences.ts';
import type { TermEntry, TermSheet } from './entries.ts';
import { figuresOf, NAMING_KINDS, pageRows } from './page-rows.ts';
import { plainText, splitAddresses, webAddress } from './plain-text.ts';
import { type Wording, wordingIn } from './wording.ts';

/**
 * A glossary to read, in Markdown (CommonMark with the tables and footnotes of GitHub and Pandoc): a table of all terms,
 * then each with its renderings, gloss, sentence and facts, what the page says itself and a table of its figures; what is
 * cited stands in footnotes, the same source once.
 */
export function writeMarkdown(sheet: TermSheet, language: Language): string {
  const words = wordingIn(language);
  const notes = createFootnotes();
  const title = levelSpace(sheet.page.title) || words.phrase('untitled');
  const parts = [
    `# ${escapeMarkdown(words.phrase('termsOf', { title }))}`,
    escapeMarkdown(words.page(sheet.page)),
    tableOf(sheet, words),
    ...sheet.entries.flatMap((entry) => blocksOf(entry, words, notes.refer)),
    ...namesOnPage(sheet, words),
    ...figuresOnPage(sheet, words),
    notes.text(),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function tableOf({ entries }: TermSheet, words: Wording): string {
  const rows = entries.map(({ card, count }) => {
    const { best } = partRenderings(card, null);
    return [card.headword, card.pinyin ?? '', best?.text ?? '', best === null ? '' : words.status(best), String(count)];
  });
  const head = (['term', 'pinyin', 'rendering', 'status', 'count'] as const).map((label) => words.label(label));
  return table(head, '| --- | --- | --- | --- | ---: |', rows);
}

/** The short forms, members and persons that the page explains. */
function namesOnPage({ explained }: TermSheet, words: Wording): string[] {
  const rows = pageRows(explained, NAMING_KINDS).map(({ kind, surface, means, sentence }) => [
    surface,
    words.kind(kind),
    means.join('、'),
    sentence,
  ]);
  if (rows.length === 0) return [];
  const head = (['printed', 'kind', 'means', 'sentence'] as const).map((label) => words.label(label));
  return [`## ${words.phrase('fromPage')}`, table(head, '| --- | --- | --- | --- |', rows)];
}

/** The figures of the page in English, each with its sentence. */
function figuresOnPage({ explained }: TermSheet, words: Wording): string[] {
  const rows = figuresOf(explained).map(({ surface, means, sentence }) => [surface, means.join(' '), sentence]);
  if (rows.length === 0) return [];
  const head = (['printed', 'rendering', 'sentence'] as const).map((label) => words.label(label));
  return [`## ${words.phrase('figures')}`, table(head, '| --- | --- | --- |', rows)];
}

function table(head: readonly string[], rule: string, rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

function blocksOf(entry: TermEntry, words: Wording, refer: (source: string) => string): string[] {
  const { card } = entry;
  const { best, others, forbidden } = partRenderings(card, null);
  const printed = entry.surfaces.filter((surface) => surface !== card.headword);
  const rendering = (text: string, of: NonNullable<typeof best>) => {
    const seen = words.seen(of);
    const standing = `${text} · ${escapeMarkdown(words.status(of))}`;
    if (seen === '') return standing;
    // An address is for the foot of the page; that it is the bearer's own name is said at once.
    return webAddress(of.where ?? '') === null ? `${standing} · ${escapeMarkdown(seen)}` : standing + refer(seen);
  };
  const named = (label: string, items: readonly string[]) => {
    if (items.length === 0) return '';
    return words.language === 'en' ? `${label}: ${items.join('; ')}` : `${label}：${items.join('；')}`;
  };
  return [
    `## ${escapeMarkdown(card.headword)}`,
    [
      card.pinyin === null ? '' : `*${escapeMarkdown(card.pinyin)}*`,
      escapeMarkdown(words.category(card)),
      entry.facts.length === 0 && card.background ? words.phrase('background') : '',
      words.phrase('times', { count: entry.count }),
    ]
      .filter((part) => part !== '')
      .join(' · '),
    best === null ? '' : rendering(`**${escapeMarkdown(best.text)}**`, best),
    list([...others, ...forbidden].map((other) => rendering(escapeMarkdown(other.text), other))),
    card.gloss === null ? '' : escapeMarkdown(words.side(card.gloss)),
    card.note === undefined ? '' : escapeMarkdown(words.side(card.note)),
    named(words.label('printed'), printed.map(escapeMarkdown)),
    named(words.label('forms'), words.forms(card).map(escapeMarkdown)),
    named(words.label('members'), words.members(card).map(escapeMarkdown)),
    list(entry.sharedWith.map((shared) => escapeMarkdown(words.shared(shared)))),
    `> ${sentenceOf(entry)}`,
    entry.facts.length === 0 ? '' : `### ${words.label('facts')}`,
    list(entry.facts.map((fact) => escapeMarkdown(words.fact(fact)) + refer(words.citation(fact)))),
  ];
}

/** The sentence, its term set bold where bold can stand: Markdown takes no marks between a letter and a quote mark. */
function sentenceOf({ sentence, at, surface }: TermEntry): string {
  const end = at + surface.length;
  if (!/^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u.test(surface) || sentence.slice(at, end) !== surface) {
    return escapeMarkdown(sentence);
  }
  const [before, after] = [sentence.slice(0, at), sentence.slice(end)];
  // What stands after the first character of the line is not at its start, so it needs no escape for that.
  return `${escapeMarkdown(before)}**${escapeMarkdown(surface)}**${escapeInline(after)}`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** Footnotes numbered as they are first referred to. */
function createFootnotes() {
  const numbers = new Map<string, number>();
  return {
    refer(source: string): string {
      const number = numbers.get(source) ?? numbers.size + 1;
      numbers.set(source, number);
      return `[^${number}]`;
    },
    text: () => [...numbers].map(([source, number]) => `[^${number}]: ${escapeMarkdown(source)}`).join('\n'),
  };
}

/** A text on one line that Markdown shows as it is, wherever it stands; web addresses in it become links. */
export function escapeMarkdown(text: string): string {
  // What would begin a list, a heading or a rule at the start of a line.
  return escapeInline(text)
    .replace(/^([+\-=#])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

function escapeInline(text: string): string {
  return splitAddresses(plainText(text).replace(/\s+/g, ' ').trimEnd())
    .map(({ text: part, address }) => {
      if (address !== null) return `<${address.replaceAll('|', '%7C')}>`;
      return part.replace(/[\\`*_[\]<>|~$^]|&(?=#|\w+;)/g, '\\$&');
    })
    .join('');
}
