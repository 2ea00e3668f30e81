import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText, splitAddresses, webAddress } from './plain-text.ts';

describe('plain text', () => {
  test.each([
    ['a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['\r\r\n', '\n\n'],
    ['a\tb', 'a\tb'],
    ['a\u0000b\u0008c\u000bd\u000ce\u000ef\u001fg', 'abcdefg'],
    ['a\u007fb\u0080c\u0085d\u009fe\u00a0f', 'abcde\u00a0f'],
    ['a\ufffdb\ufffec\uffffd', 'a\ufffdbcd'],
    ['\ud800a', '\ufffda'],
    ['a\udfff', 'a\ufffd'],
    ['𠮷', '𠮷'],
    ['\ud842\ud842\udfb7', '\ufffd𠮷'],
    ['', ''],
    [' 陶谷　', ' 陶谷　'],
  ])('of %j is %j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  test('is as it is when taken again, and fit for XML', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const plain = plainText(text);
        expect(plainText(plain)).toBe(plain);
        expect(plain).not.toMatch(/\p{Cs}/u);
        expect(plain).toMatch(/^[\t\n\u0020-\ufffd\u{10000}-\u{10ffff}]*$/u);
      }),
    );
  });
});

describe('an address', () => {
  test.each([
    ['https://a.example/b?c=d&e#f', 'https://a.example/b?c=d&e#f'],
    ['HTTPS://A.example', 'HTTPS://A.example'],
    ['http://a.example', 'http://a.example'],
    [' https://a.example \n', 'https://a.example'],
    ['https://a.example/陶 谷', 'https://a.example/%E9%99%B6%20%E8%B0%B7'],
    ['https://a.example/𠮷', 'https://a.example/%F0%A0%AE%B7'],
    ['https://a.example/"<>|\\^`{}[]', 'https://a.example/%22%3C%3E%7C%5C%5E%60%7B%7D%5B%5D'],
    ["https://a.example/-._~:@!$&'()*+,;=", "https://a.example/-._~:@!$&'()*+,;="],
    ['http://a.example/100%/%E9%e9%4', 'http://a.example/100%25/%E9%e9%254'],
    ['http://a.example/#b#c#d', 'http://a.example/#b%23c%23d'],
    ['http://a.example/#', 'http://a.example/#'],
    ['https://\ud800', 'https://%EF%BF%BD'],
    ['https://', null],
    ['https:///a', null],
    ['https://?a', null],
    ['https://#a', null],
    ['https:// a', null],
    ['xhttps://a.example', null],
    ['file:///home/a.html', null],
    ['javascript:alert(1)', null],
    ['//a.example', null],
    ['', null],
  ])('%j is linked as %j', (address, linked) => {
    expect(webAddress(address)).toBe(linked);
  });
});

describe('the addresses in a text', () => {
  const cut = (text: string) => splitAddresses(text).map(({ text: part, address }) => [part, address]);

  test('are found without the marks that end a sentence', () => {
    const [a, b] = ['https://a.example/b_c.html', 'http://b.example'];
    expect(cut(`见 ${a}, 2021；（${b}）。`)).toEqual([
      ['见 ', null],
      [a, a],
      [', 2021；（', null],
      [b, b],
      ['）。', null],
    ]);
  });

  test.each([...".,;:!?)]'", '。', '，', '；', '、', '（', '）', '“', '”', '《', '》', '<', '>', '"', ' '])(
    'end before %s',
    (mark) => {
      expect(cut(`https://a.example/b${mark}`)).toEqual([
        ['https://a.example/b', 'https://a.example/b'],
        [mark, null],
      ]);
    },
  );

  test('may hold within what may not end them', () => {
    expect(cut('https://a.example/b.c,d;e:f!g(h)i')).toHaveLength(1);
  });

  test('are none in a text without, and in an empty one there is nothing', () => {
    expect(cut('陶谷')).toEqual([['陶谷', null]]);
    expect(cut('')).toEqual([]);
    expect(cut('https://')).toEqual([['https://', null]]);
  });

  test('are cut out without losing a character', () => {
    const text = fc
      .array(fc.constantFrom('https://', 'a.example', '/', '.', ',', '）', '。', ' ', '陶', '<', '"'))
      .map((p) => p.join(''));
    fc.assert(
      fc.property(text, (given) => {
        const parts = splitAddresses(given);
        expect(parts.map((part) => part.text).join('')).toBe(given);
        expect(parts.every((part) => part.text !== '')).toBe(true);
      }),
    );
  });
});
