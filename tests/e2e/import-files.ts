/** Files of glossaries for tests of importing them, all of our own words. */

/** English first, as most public files are; a row too short and one with a cell too many. */
export const CLIENT_CSV = {
  name: 'kiln-client.csv',
  mimeType: 'text/csv',
  bytes: Buffer.from(
    [
      'English,中文,Note',
      'Cloud Kiln Plan,云上陶谷计划,of 2021',
      'Kiln Dispatch Centre,窑炉调度中心',
      'nothing',
      'a,乙,c,d',
      'highlands,三高四新,ours',
      'kilns,窑火,short',
    ].join('\n'),
  ),
} as const;

/** A dictionary in the form of CC-CEDICT. */
export const DICTIONARY = {
  name: 'kiln-dictionary.u8',
  mimeType: 'text/plain',
  bytes: Buffer.from(
    [
      '# CC-CEDICT',
      '#! license=https://creativecommons.org/licenses/by-sa/4.0/',
      '陶藝 陶艺 [tao2 yi4] /ceramics/pottery/',
      '望舒 望舒 [wang4 shu1] /charioteer of the moon/',
      '可信 可信 [ke3 xin4] /trustworthy/',
      '三高四新 三高四新 [san1 gao1 si4 xin1] /(in a dictionary)/',
      '窯 窑 [yao2] /kiln/',
    ].join('\n'),
  ),
} as const;

/** So many rows of TSV, each with words of its own. */
export function manyRows(count: number): { readonly name: string; readonly mimeType: string; readonly bytes: Buffer } {
  const word = (at: number) =>
    String.fromCharCode(0x4e00 + (at % 20_000), 0x4e00 + ((at * 7) % 19_000), 0x4e00 + ((at * 13) % 17_000));
  const rows = Array.from({ length: count }, (_, at) => `${word(at)}\trendering ${at}\tnote of ${at}`);
  return {
    name: 'many.tsv',
    mimeType: 'text/tab-separated-values',
    bytes: Buffer.from(['source\ttarget\tnote', ...rows].join('\n')),
  };
}
