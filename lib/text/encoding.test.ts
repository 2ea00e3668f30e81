import { describe, expect, test } from 'vitest';
import { charsetIn, decodeText, fileKindOf } from './encoding.ts';

/** As the browser does it; tests run where every encoding of the standard is to be had. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return null;
  }
}

const bytesOf = (...bytes: number[]) => Uint8Array.from(bytes);
const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isBig: boolean) =>
  Uint8Array.from(
    Array.from({ length: text.length }, (_, at) => {
      const unit = text.charCodeAt(at);
      return isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8];
    }).flat(),
  );

const TEXT = '株洲日报讯 2022年8月24日';
/** 株洲 in GBK, and in Big5; both are invalid UTF-8. */
const GBK = bytesOf(0xd6, 0xea, 0xd6, 0xde);
const BIG5 = bytesOf(0xae, 0xe8, 0xac, 0x77);

describe('the text of a file', () => {
  test.each<[what: string, bytes: Uint8Array, text: string]>([
    ['an empty file is an empty text', bytesOf(), ''],
    ['UTF-8', utf8(TEXT), TEXT],
    ['UTF-8 with a byte order mark, which is no text', join(bytesOf(0xef, 0xbb, 0xbf), utf8(TEXT)), TEXT],
    ['UTF-16, little end first, by its mark', join(bytesOf(0xff, 0xfe), utf16(TEXT, false)), TEXT],
    ['UTF-16, big end first, by its mark', join(bytesOf(0xfe, 0xff), utf16(TEXT, true)), TEXT],
    ['UTF-16 without a mark, by the zeros of its figures', utf16(TEXT, false), TEXT],
    ['UTF-16, big end first, without a mark', utf16(TEXT, true), TEXT],
    ['GB 18030 where the bytes are no UTF-8', GBK, '株洲'],
    ['the charset a page declares', join(ascii('<meta charset="big5">'), BIG5), '<meta charset="big5">株洲'],
    [
      'a wrong charset gives way to what is valid',
      join(ascii('<meta charset=utf-8>'), GBK),
      '<meta charset=utf-8>株洲',
    ],
    ['an unknown charset gives way', join(ascii('<meta charset=klingon>'), GBK), '<meta charset=klingon>株洲'],
  ])('%s', (_what, bytes, text) => {
    expect(decodeText(bytes, decode)).toBe(text);
  });

  test('of GB 18030 and Big5, in both of which the bytes are valid, it is the one that reads as Chinese', () => {
    // 是在中国的人 in GBK, 是在中國的人 in Big5.
    const simplified = bytesOf(0xca, 0xc7, 0xd4, 0xda, 0xd6, 0xd0, 0xb9, 0xfa, 0xb5, 0xc4, 0xc8, 0xcb);
    const traditional = bytesOf(0xac, 0x4f, 0xa6, 0x62, 0xa4, 0xa4, 0xb0, 0xea, 0xaa, 0xba, 0xa4, 0x48);
    expect(decode(traditional, 'gb18030')).not.toContain('\ufffd');
    expect(decodeText(simplified, decode)).toBe('是在中国的人');
    expect(decodeText(traditional, decode)).toBe('是在中國的人');
  });

  test('one damaged byte in a long text leaves the rest readable', () => {
    const text = decodeText(join(...Array<Uint8Array>(600).fill(GBK), bytesOf(0xff), ascii('\n')), decode);
    expect(text).toContain('株洲');
    expect(text?.match(/\ufffd/g)).toHaveLength(1);
  });

  test('bytes of no encoding give none', () => {
    expect(decodeText(bytesOf(0xff, 0xff, 0xff, 0x80, 0xff, 0xfe, 0xff), decode)).toBeNull();
  });
});

describe('the kind of a file', () => {
  test.each<[what: string, bytes: Uint8Array, kind: string]>([
    ['a PDF', ascii('%PDF-1.7\n'), 'pdf'],
    ['a docx, as every zip', join(ascii('PK'), bytesOf(3, 4, 20, 0)), 'office'],
    ['an old Word file', bytesOf(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'office'],
    ['rich text', ascii('{\\rtf1\\ansi'), 'office'],
    ['a picture', bytesOf(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), 'binary'],
    ['UTF-16 with its zeros', utf16(TEXT, false), 'text'],
    ['GBK', GBK, 'text'],
    ['nothing', bytesOf(), 'text'],
  ])('%s', (_what, bytes, kind) => {
    expect(fileKindOf(bytes)).toBe(kind);
  });
});

test.each<[html: string, charset: string | null]>([
  ['<meta charset="GB2312">', 'gb2312'],
  ["<META http-equiv='Content-Type' content='text/html; charset=gbk'>", 'gbk'],
  ['<p>charset=gbk</p>', null],
  [`${' '.repeat(1024)}<meta charset="gbk">`, null],
])('the charset in %j is %j', (html, charset) => {
  expect(charsetIn(ascii(html))).toBe(charset);
});

describe('what tells a file', () => {
  const filled = (length: number, ...zeros: number[]) =>
    Uint8Array.from({ length }, (_, at) => (zeros.includes(at) ? 0 : 0x61));

  test('is looked for in its first kilobyte alone', () => {
    expect(fileKindOf(filled(1501, 1023))).toBe('binary');
    expect(fileKindOf(filled(1501, 1024))).toBe('text');
  });

  test('zeros in every other byte alone are UTF-16, of an even length', () => {
    expect(fileKindOf(filled(8, 1, 3))).toBe('text');
    expect(fileKindOf(filled(8, 0, 2))).toBe('text');
    expect(fileKindOf(filled(8, 0, 3))).toBe('binary');
    expect(fileKindOf(filled(9, 1, 3))).toBe('binary');
  });

  test('a signature counts whole, and at the beginning', () => {
    expect(fileKindOf(ascii('%PDX'))).toBe('text');
    expect(fileKindOf(ascii(' %PDF'))).toBe('text');
    expect(fileKindOf(ascii('PKzip'))).toBe('text');
  });

  test('one character in five hundred may be unreadable, and no more', () => {
    const damaged = (length: number) => join(GBK, ascii('a'.repeat(length - 3)), bytesOf(0xff));
    expect(decodeText(damaged(500), decode)).toHaveLength(500);
    expect(decodeText(damaged(499), decode)).toBeNull();
  });
});

test.each<[html: string, charset: string | null]>([
  ['<meta charset = " gbk ">', 'gbk'],
  ["<meta charset='big5'>", 'big5'],
  ['<meta charset=x-gbk>', 'x-gbk'],
  [`<meta ${'a'.repeat(198)} charset=gbk>`, 'gbk'],
  [`<meta ${'a'.repeat(199)} charset=gbk>`, null],
  ['<meta name=a><p charset=gbk>', null],
])('%j declares %j', (html, charset) => {
  expect(charsetIn(ascii(html))).toBe(charset);
});
