import type { Language } from '../i18n/language.ts';
import type { PageOrigin } from '../protocol/types.ts';
import { levelSpace } from '../text/sentences.ts';
import { writeAnki } from './anki.ts';
import { writeCsv } from './csv.ts';
import type { TermSheet } from './entries.ts';
import { writeMarkdown } from './markdown.ts';
import { plainText } from './plain-text.ts';
import { writeTbx } from './tbx.ts';
import type { ExportFormatName } from './types.ts';

/** A kind of file the terms of a page can be had as. */
export interface ExportFormat {
  /** Without the dot. */
  readonly extension: string;
  /** The media type, for a download. */
  readonly mime: string;
  /** The whole file, to be saved as UTF-8; its headings and labels in `language`. Cost: linear in what the cards hold. */
  readonly write: (sheet: TermSheet, language: Language) => string;
}

/** Every kind of file by its name. */
export const EXPORT_FORMATS = {
  csv: { extension: 'csv', mime: 'text/csv;charset=utf-8', write: writeCsv },
  tbx: { extension: 'tbx', mime: 'application/xml;charset=utf-8', write: writeTbx },
  md: { extension: 'md', mime: 'text/markdown;charset=utf-8', write: writeMarkdown },
  anki: { extension: 'txt', mime: 'text/plain;charset=utf-8', write: writeAnki },
} as const satisfies Record<ExportFormatName, ExportFormat>;

/** A file ready to be saved. */
export interface ExportFile {
  readonly name: string;
  readonly mime: string;
  readonly text: string;
}

/** The terms of a page as a file. Throws a RangeError where there are none: offer no file of nothing. */
export function exportFile(sheet: TermSheet, format: ExportFormatName, language: Language): ExportFile {
  if (sheet.entries.length === 0) throw new RangeError('the page has no terms to export');
  const { extension, mime, write } = EXPORT_FORMATS[format];
  return { name: fileNameFor(sheet.page, extension), mime, text: write(sheet, language) };
}

/** Characters of a title kept in a file's name: 120 bytes of UTF-8 at most for Chinese, half of what systems take. */
const LONGEST_TITLE = 40;

/**
 * The name of a file for a page: xiangjian-2022-08-24-标题.csv, without what is not known. Free of what any system
 * forbids or hides in names: separators, reserved marks, control and direction characters, dots and spaces at the end.
 */
export function fileNameFor(page: Pick<PageOrigin, 'title' | 'date'>, extension: string): string {
  const title = Array.from(
    levelSpace(
      plainText(page.title)
        .normalize('NFC')
        .replace(/[\\/:*?"<>|%#&{}$!'`@+=~^;,]/g, ' '),
    ),
  )
    .filter((character) => !/[\p{C}]/u.test(character))
    .slice(0, LONGEST_TITLE)
    .join('')
    .replace(/ /g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return `${['xiangjian', page.date ?? '', title].filter((part) => part !== '').join('-')}.${extension}`;
}
