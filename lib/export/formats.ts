import type { Language } from '../i18n/language.ts';
import type { PageOrigin } from '../protocol/types.ts';
import { levelSpace } from '../text/sentences.ts';
import { writeAnki } from './anki.ts';
import { writeCsv } from './csv.ts';
import type { TermSheet } from './entries.ts';
import { writeMarkdown } from './markdown.ts';
import { writeMultiterm } from './multiterm.ts';
import { writeOmegat } from './omegat.ts';
import { plainText } from './plain-text.ts';
import { writeTbx, writeTbx2008 } from './tbx.ts';
import { writeDeepl, writeImmersive, writePairs } from './two-columns.ts';
import type { ExportFormatName } from './types.ts';
import { writeUtx } from './utx.ts';
import { writeXlsx } from './xlsx.ts';

/** A kind of file the terms of a page can be had as. */
export interface ExportFormat {
  /** Without the dot. */
  readonly extension: string;
  /** The media type, for a download. */
  readonly mime: string;
  /** The whole file, a text to be saved as UTF-8; its headings and labels in `language`. Cost: linear in what the cards hold. */
  readonly write: (sheet: TermSheet, language: Language) => string | Uint8Array<ArrayBuffer>;
}

/** Every kind of file by its name. */
export const EXPORT_FORMATS = {
  csv: { extension: 'csv', mime: 'text/csv;charset=utf-8', write: writeCsv },
  xlsx: {
    extension: 'xlsx',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: writeXlsx,
  },
  pairs: { extension: 'csv', mime: 'text/csv;charset=utf-8', write: writePairs },
  immersive: { extension: 'csv', mime: 'text/csv;charset=utf-8', write: writeImmersive },
  deepl: { extension: 'csv', mime: 'text/csv;charset=utf-8', write: writeDeepl },
  omegat: { extension: 'txt', mime: 'text/plain;charset=utf-8', write: writeOmegat },
  tbx: { extension: 'tbx', mime: 'application/xml;charset=utf-8', write: writeTbx },
  tbx2008: { extension: 'tbx', mime: 'application/xml;charset=utf-8', write: writeTbx2008 },
  multiterm: { extension: 'xml', mime: 'application/xml;charset=utf-8', write: writeMultiterm },
  utx: { extension: 'utx', mime: 'text/plain;charset=utf-8', write: writeUtx },
  md: { extension: 'md', mime: 'text/markdown;charset=utf-8', write: writeMarkdown },
  anki: { extension: 'txt', mime: 'text/plain;charset=utf-8', write: writeAnki },
} as const satisfies Record<ExportFormatName, ExportFormat>;

/** A file ready to be saved. */
export interface ExportFile {
  readonly name: string;
  readonly mime: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** The terms of a page as a file. Throws a RangeError where there are none: offer no file of nothing. */
export function exportFile(sheet: TermSheet, format: ExportFormatName, language: Language): ExportFile {
  if (sheet.entries.length === 0) throw new RangeError('the page has no terms to export');
  const { extension, mime, write } = EXPORT_FORMATS[format];
  return { name: fileNameFor(sheet.page, extension), mime, content: write(sheet, language) };
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
