import { describe, expect, test } from 'vitest';
import { createFoldTable, foldText, foldWithOffsets } from './fold.ts';
import { eachCompatible, INVISIBLE, LEVELLED } from './levelled.ts';

describe('the table of what is levelled', () => {
  test('has each character once, and a reason for each row', () => {
    const all = LEVELLED.map(({ from }) => from).join('');
    expect([...all].filter((character, at) => all.indexOf(character) !== at)).toEqual([]);
    for (const { reason } of LEVELLED) expect(reason).not.toBe('');
  });

  test('gives nothing that folds on', () => {
    for (const { to } of LEVELLED) if (to !== null && to !== ' ') expect(foldText(to)).toBe(to);
    eachCompatible((_unit, character) => {
      expect(foldText(String.fromCharCode(character))).toMatch(/^.$/u);
    });
  });
});

describe('text as other programs give it folds to what is meant', () => {
  test.each<[what: string, text: string, folded: string]>([
    ['Kangxi radicals', '三⾼四新，⼀带⼀路，⼯商银⾏', '三高四新,一带一路,工商银行'],
    [
      'radicals of simplified characters',
      '中⻋集团、⼈⺠政协、⻓沙、⻛电、⻰⻢',
      '中车集团、人民政协、长沙、风电、龙马',
    ],
    ['compatibility ideographs', '\uf937綫、\ufa1d特新、\uf9ba', '路綫、精特新、了'],
    ['marks of direction', '三高\u200e四新\u200f，一带\u202a一路\u202c', '三高四新,一带一路'],
    ['isolates', '自贸\u2066试验区\u2069，\u2068株洲\u2069', '自贸试验区,株洲'],
    ['variation selectors of either plane', '三高\ufe0f四新，自贸试\u{e0100}验\u{e01ef}区', '三高四新,自贸试验区'],
    ['fillers that look like spaces', '一带\u3164一路，三高\u180e四新，专\uffa0精', '一带一路,三高四新,专精'],
    ['primes and accents for quotes', '″两型″社会、`五好`园区、´三高´', '两型社会、五好园区、三高'],
    [
      'quotes of other countries and of vertical print',
      '‹两型›社会、﹁五好﹂园区、﹃三高﹄',
      '两型社会、五好园区、三高',
    ],
    ['lenticular and angle brackets around a word', '【两型】社会、<五好>园区、〝三高〞', '两型社会、五好园区、三高'],
    ['brackets of other shapes', '中国〔湖南〕、［湖南］、﹙湖南﹚', '中国(湖南)、(湖南)、(湖南)'],
    ['a star, a Cyrillic letter or a numeral between digits', '4*4、４＊４、4х4、4Ⅹ4', '4×4、4×4、4×4、4×4'],
    ['a star elsewhere', '注*，**重点**', '注*,**重点**'],
    [
      'dots of every size, and the full stop',
      '株洲●动力谷、株洲▪、株洲．谷、株洲.谷、3.0',
      '株洲·动力谷、株洲·、株洲·谷、株洲·谷、3·0',
    ],
    ['dashes', '中国⸺非洲、中国ー非洲、中国⁃非洲', '中国-非洲、中国-非洲、中国-非洲'],
    ['plus signs', '5G﹢、5G➕、５Ｇ＋', '5g+、5g+、5g+'],
    ['small Roman numerals', 'ⅱ级、ⅳ级、Ⅲ类', 'Ⅱ级、Ⅳ级、Ⅲ类'],
  ])('%s: %j', (_what, text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test.each(['十月一日', '一带一路', '八十一', '乘法', '工业4乘4'])(
    '%s is left as it is: a word of its own',
    (text) => {
      expect(foldText(text)).toBe(text);
    },
  );

  test('a Traditional character in the block of compatible ones folds as it does elsewhere', () => {
    expect(foldText('中\uf902', createFoldTable('车車'))).toBe('中车');
    expect(foldText('中\uf902')).toBe('中車');
  });

  test('offsets go round both halves of an invisible character, and other characters keep theirs', () => {
    expect(foldWithOffsets('试\u{e0100}验').at).toEqual([0, 3]);
    expect(foldText('\u{20100}\u{1f100}')).toBe('\u{20100}\u{1f100}');
    expect(foldText('4\u{e0100}x\u{e0101}4')).toBe('4×4');
    expect([...INVISIBLE].every((character) => foldText(`株${character}洲`) === '株洲')).toBe(true);
  });
});
