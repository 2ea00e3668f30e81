import type { PageTranslator } from '../../lib/i18n/page-messages.ts';
import type { ImportFormat } from '../../lib/termbase/import/types.ts';

/** Kinds of glossary file as their users call them, in every language. */
export const IMPORT_FORMAT_NAMES: Readonly<Record<ImportFormat, string>> = {
  csv: 'CSV',
  tsv: 'TSV',
  omegat: 'OmegaT',
  tbx: 'TBX',
  xlsx: 'Excel (.xlsx)',
  utx: 'UTX',
  multiterm: 'MultiTerm XML',
  cedict: 'CC-CEDICT',
  pleco: 'Pleco',
  yomitan: 'Yomitan',
  stardict: 'StarDict',
};

/** Encodings that a reader can choose, by their WHATWG labels. */
export const ENCODING_NAMES: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB 18030 (GBK)',
  big5: 'Big5',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
};

/** A number as all our languages group it: 116,937. */
export function grouped(count: number): string {
  return count.toLocaleString('en');
}

/** How many rows could not be read, in words. */
export function problemsSaid(t: PageTranslator['t'], count: number): string {
  return count === 1 ? t('glossariesProblemsOne') : t('glossariesProblems', { count: grouped(count) });
}
