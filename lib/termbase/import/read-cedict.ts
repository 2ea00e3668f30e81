import type { ProblemReason } from '../../i18n/import-problem-messages.ts';
import { makeEntry } from './make-entry.ts';
import { pinyinWithMarks } from './pinyin-marks.ts';
import type { Found, Reading } from './types.ts';

/** Traditional, simplified, pinyin in brackets (double ones since 2024), senses between slashes. */
const LINE = /^(\S+) (\S+) \[(\[?[^\]]*\]?)\]\s+\/(.*)\/\s*$/;

/** The entries of a dictionary in the format of CC-CEDICT, a line each; lines that begin with # are comments. */
export function* readCedict(text: string, reading: Reading): Generator<Found> {
  let number = 0;
  for (let at = 0; at < text.length; ) {
    const lineEnd = text.indexOf('\n', at);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const line = text.slice(at, end);
    at = end + 1;
    number++;
    reading.share = Math.min(1, at / text.length);
    if (line.startsWith('#')) {
      reading.licence ||= /^#!\s*license=(.*)/i.exec(line)?.[1]?.trim() ?? '';
      reading.title ||= /^#\s*(\S.*)/.exec(line)?.[1]?.trim() ?? '';
      continue;
    }
    if (line.trim() === '') continue;
    const parts = LINE.exec(line.trim());
    if (parts === null) {
      yield { line: number, ...faultIn(line) };
      continue;
    }
    const [, traditional = '', simplified = '', pinyin = '', senses = ''] = parts;
    const renderings = senses.split('/').map((sense) => ({ text: sense, status: null }));
    const gathered = {
      sources: [simplified, traditional],
      pinyin: pinyinWithMarks(pinyin.replace(/[[\]]/g, '')),
      renderings,
    };
    const entry = makeEntry(gathered, { line: number, column: 1 }, true);
    if (entry === null || entry.renderings.length === 0)
      yield { line: number, column: 1, reason: { key: 'problemNoSense' } };
    else yield entry;
  }
}

function faultIn(line: string): { column: number; reason: ProblemReason } {
  const bracket = line.indexOf('[');
  if (!/^\s*\S+ \S+ /.test(line)) return { column: 1, reason: { key: 'problemNoScripts' } };
  if (bracket < 0) return { column: line.indexOf('/') + 1 || line.length + 1, reason: { key: 'problemNoPinyin' } };
  if (line.indexOf(']', bracket) < 0) return { column: bracket + 1, reason: { key: 'problemOpenBracket' } };
  const slash = line.indexOf('/', bracket);
  if (slash < 0) return { column: line.length + 1, reason: { key: 'problemNoSlashes' } };
  if (!line.trimEnd().endsWith('/') || line.trimEnd().length === slash + 1) {
    return { column: line.trimEnd().length + 1, reason: { key: 'problemOpenSense' } };
  }
  return { column: 1, reason: { key: 'problemNotCedict' } };
}
