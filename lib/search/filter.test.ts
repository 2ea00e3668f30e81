import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFoldTable } from '../text/fold.ts';
import { filterItems } from './filter.ts';

const SLOGAN = { headword: '三高四新', pinyin: 'sān gāo sì xīn', rendering: 'Three Highs and Four News' };
const DISTRICT = { headword: '渌口', pinyin: 'lù kǒu', rendering: 'Lukou', forms: ['绿口'] };
const GREEN = { headword: '绿色低碳', pinyin: 'lǜ sè dī tàn', rendering: 'green and low-carbon' };
const ZONE = { headword: '“4×4”现代化产业体系', pinyin: '“4×4” xiàn dài huà chǎn yè tǐ xì', rendering: '4×4 system' };
const SPACE = { headword: '可信数据空间', pinyin: 'kě xìn shù jù kōng jiān', rendering: 'trusted data space' };
const NOTICE = { headword: '第3号通告', pinyin: 'dì 3 hào tōng gào', rendering: 'Notice No. 3' };
const XIAN = { headword: '西安', pinyin: 'xī ān', rendering: 'Xi’an' };
const COUNTY = { headword: '县', pinyin: 'xiàn', rendering: 'county' };
const PERSON = { headword: '毛伟明', pinyin: 'Máo Wěimíng', rendering: 'Mao Weiming' };
const BARE = { headword: '夜航室', pinyin: null, rendering: null };
const ITEMS = [SLOGAN, DISTRICT, GREEN, ZONE, SPACE, NOTICE, XIAN, COUNTY, PERSON, BARE];
const found = (query: string) => filterItems(ITEMS, query).map(({ headword }) => headword);

describe('a list is filtered', () => {
  test.for<[query: string, ...headwords: string[]]>([
    // Characters.
    ['三高四新', '三高四新'],
    ['四新', '三高四新'],
    ['“三高 四新”，', '三高四新'],
    ['口', '渌口'],
    ['绿口', '渌口'],
    ['4x4现代化', '“4×4”现代化产业体系'],
    // Pinyin with tones.
    ['sān gāo sì xīn', '三高四新'],
    ['sāngāosìxīn', '三高四新'],
    ['san1 gao1 si4 xin1', '三高四新'],
    ['san1gao1si4xin1', '三高四新'],
    ['sān gao', '三高四新'],
    ['sǎn gāo'],
    ['san3gao1'],
    // Pinyin without tones.
    ['san gao si xin', '三高四新'],
    ['sangaosixin', '三高四新'],
    ['SanGao', '三高四新'],
    ['sangaos', '三高四新'],
    ['sixin', '三高四新'],
    ['san ga osi'],
    ['angao'],
    ["xi'an", '西安'],
    ['xian', '“4×4”现代化产业体系', '西安', '县'],
    ['xian4', '“4×4”现代化产业体系', '县'],
    ['di 3 hao', '第3号通告'],
    ['di3hao', '第3号通告'],
    ['di4 3 hao4', '第3号通告'],
    // ü however it is typed; v asks for it.
    ['lǜ se', '绿色低碳'],
    ['lv se', '绿色低碳'],
    ['lu: se', '绿色低碳'],
    ['lu:4se4', '绿色低碳'],
    ['lvse', '绿色低碳'],
    ['luse', '绿色低碳'],
    ['lvkou'],
    // Initials.
    ['sgsx', '三高四新'],
    ['s g s x', '三高四新'],
    ['gsx', '三高四新'],
    ['kxsj', '可信数据空间'],
    ['4x4xdh', '“4×4”现代化产业体系'],
    ['mwm', '毛伟明'],
    ['mao wei', '毛伟明'],
    ['夜', '夜航室'],
    ['yehang'],
    ['null'],
    // English.
    ['trusted', '可信数据空间'],
    ['SPACE trust', '可信数据空间'],
    ['low carbon', '绿色低碳'],
    ['lowcarbon', '绿色低碳'],
    ['carbon, low', '绿色低碳'],
    ['low-carb', '绿色低碳'],
    ['rusted'],
    ['xi’an', '西安'],
    // Neither.
    ['三高五新'],
    ['…'],
    ['привет'],
  ])('by “%s”', ([query, ...headwords]) => {
    expect(found(query)).toEqual(headwords);
  });

  test('to all of it, in its own order, while nothing is typed', () => {
    expect(filterItems(ITEMS, '')).toEqual(ITEMS);
    expect(filterItems(ITEMS, ' 　')).toEqual(ITEMS);
  });

  test('by Traditional characters where the table knows them', () => {
    const table = createFoldTable('数數据據间間');
    expect(filterItems(ITEMS, '數據空間', table)).toEqual([SPACE]);
    expect(filterItems([{ ...SPACE, headword: '可信數據空間' }], '数据', table)).toHaveLength(1);
  });

  test('by any text without a throw, to a part of it in its own order', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (query) => {
        const left = filterItems(ITEMS, query);
        expect(ITEMS.filter((item) => left.includes(item))).toEqual(left);
      }),
    );
  });
});
