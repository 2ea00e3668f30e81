import { OWN_NAME } from '../glossary/types.ts';
import type { Language } from '../i18n/language.ts';
import { nameIn } from '../i18n/names.ts';
import { leadOf } from './lead.ts';
import { bestRendering, termStatusOf } from './renderings.ts';
import type { Card, CardRendering, Source } from './types.ts';

/** What a citation needs of an article. */
export type CitedSource = Pick<Source, 'headline' | 'publisher' | 'date' | 'dateInferred'>;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * The article a fact is taken from, as a footnote says it, without a closing stop: 《株洲日报》2022年8月24日，“标题”, or
 * Zhuzhou Daily, 24 August 2022, “标题” [in Chinese]. The headline stands as printed but for its quote marks, which
 * become inner ones. A date that the page does not print is said to be inferred. A government that reports is no title
 * and stands without title marks.
 */
export function citationOf(source: CitedSource, language: Language): string {
  const day = dayIn(source.date, language);
  const headline = quoted(source.headline, language);
  if (language === 'en') {
    return `${source.publisher.en}, ${day}${source.dateInferred ? ' (date inferred)' : ''}, ${headline} [in Chinese]`;
  }
  const inferred = nameIn(['（日期系推定）', '（日期係推定）', ''], language);
  return `${titleOf(source.publisher.zh)}${day}${source.dateInferred ? inferred : ''}，${headline}`;
}

function titleOf(publisher: string): string {
  return publisher.endsWith('政府') ? publisher : `《${publisher}》`;
}

/**
 * Where a rendering was seen, as a footnote says it: its address or the name of the place, with that of the copy where
 * the original could not be read, then the year; that it is the bearer's own name; that it is ours, or of a glossary that the reader keeps. Never empty.
 */
export function renderingSourceOf(rendering: CardRendering, language: Language): string {
  const { where, seen, year } = rendering;
  if (where === undefined && termStatusOf(rendering) !== null) {
    return nameIn(['自备词库', '自備詞庫', 'own glossary'], language);
  }
  if (where === undefined) return nameIn(['湘笺拟译', '湘箋擬譯', 'suggested by Xiangjian'], language);
  const original = where === OWN_NAME ? nameIn(['自用译名', '自用譯名', 'its own name'], language) : where;
  const copy =
    seen === undefined ? '' : nameIn([`（见于 ${seen}）`, `（見於 ${seen}）`, ` (seen at ${seen})`], language);
  const place = original + copy;
  if (year === undefined) return place;
  return language === 'en' ? `${place}, ${year}` : `${place}，${year}年`;
}

/**
 * A term as printed (null: the headword) with its pinyin and best rendering, for pasting into a translation: 三高四新 sān
 * gāo sì xīn – Three Highlands and Four New Missions. What is not known is left out.
 */
export function copyTextOf(
  card: Pick<Card, 'headword' | 'pinyin' | 'forms' | 'renderings'>,
  form: string | null,
): string {
  const { text, pinyin } = leadOf(card, form);
  const name = pinyin === null || pinyin === text ? text : `${text} ${pinyin}`;
  const rendering = bestRendering(card, form);
  return rendering === null ? name : `${name} – ${rendering}`;
}

/** A day, YYYY-MM-DD, as prose writes it: 2022年8月24日, 24 August 2022. Anything else comes back as it is. */
export function dayIn(day: string, language: Language): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return day;
  return language === 'en' ? `${Number(date)} ${name} ${year}` : `${year}年${Number(month)}月${Number(date)}日`;
}

/** A text in the quote marks of a language, those within it turned into inner ones. */
export function quoted(text: string, language: Language): string {
  const [open, close, innerOpen, innerClose] = language === 'zh-TW' ? '「」『』' : '“”‘’';
  return `${open}${text.replaceAll(/[“「]/g, `${innerOpen}`).replaceAll(/[”」]/g, `${innerClose}`)}${close}`;
}
