import { describe, expect, it } from 'vitest';
import { termRef } from '../terms/ref.ts';
import type { KnownTerm } from './types.ts';
import { findUnknownTerms } from './unknown-terms.ts';

function read(text: string, terms: readonly KnownTerm[] = []): string[] {
  return findUnknownTerms({ text, terms }).map(({ surface, start }) => `${surface}@${start}`);
}

describe('terms worth a look', () => {
  it.each<[string, string[]]>([
    ['推行“河畔议事”，“河畔议事”受欢迎。', ['河畔议事@3', '河畔议事@10']],
    ['“河畔议事”走红\n村里推行新办法。', ['河畔议事@1']],
    ['县里启动青苗护航行动。青苗护航行动为期半年。', ['青苗护航行动@4', '青苗护航行动@11']],
    ['《湘水长歌》首演\n剧场满座。', ['《湘水长歌》@0']],
    ['衡阳试行一码通行计划\n一码通行计划下月推开。', ['一码通行计划@4', '一码通行计划@11']],
  ])('%s', (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });

  it.each([
    '推行“河畔议事”，各村跟进。',
    '这项工程很大，这项工程要抓紧。',
    '“快来看”，她喊着；“快来看”，孩子也喊。',
    '沅陵县计划修渠\n沅陵县计划在两年内修完。',
    '2家青苗实验室获批\n全县已有2家青苗实验室。',
    '近3万移民搬迁工程收尾\n近3万移民搬迁工程历时两年。',
    '建设青苗饮水工程80处\n青苗饮水工程80处已完工。',
  ])('not in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('leaves out what a glossary knows', () => {
    const text = '推行“河畔议事”，“河畔议事”受欢迎。';
    const known = { ref: termRef('own', 'a'), category: 'slogan' } as const;
    expect(
      read(text, [
        { start: 3, end: 7, ...known },
        { start: 10, end: 14, ...known },
      ]),
    ).toEqual([]);
  });
});
