import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readInput } from './read-input.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-input-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What is read from a file with this content. */
function read(content: string | Uint8Array) {
  const file = join(folder, 'file');
  writeFileSync(file, content);
  return readInput(file);
}

function textOf(content: string | Uint8Array): string {
  const input = read(content);
  return input.ok ? input.text : `REFUSED: ${input.message}`;
}

const PAGE = '<html><head><title>会议</title></head><body><p>推进三高四新</p></body></html>';
const TEXT = '推进三高四新';

describe('HTML that is not tidy is read as browsers do', () => {
  test.each([
    ['a script before the root', `<script>var x = '一带一路'</script>${PAGE}`, TEXT],
    ['a meta before the root', `<meta charset="utf-8">${PAGE}`, TEXT],
    ['a link and a style before the root', `<link rel="stylesheet" href="a.css"><style>p{}</style>${PAGE}`, TEXT],
    ['a base and a noscript before the root', `<base href="/"><noscript>一带一路</noscript>${PAGE}`, TEXT],
    ['a comment and a declaration of XML before it', `<!-- 模板 -->\n<?xml version="1.0"?>\n${PAGE}`, TEXT],
    ['a document type and a script before it', `<!DOCTYPE html>\n<script></script>\n${PAGE}`, TEXT],
    ['text after the body', `${PAGE}<p>一带一路</p>`, `${TEXT}\n\n一带一路`],
    ['text after the root, naked', `${PAGE}一带一路`, `${TEXT}\n\n一带一路`],
    ['two bodies', '<html><body><p>页头</p></body><body><p>推进三高四新</p></body></html>', `页头\n\n${TEXT}`],
    ['two roots', `<html><body>页头<br></body></html>${PAGE}`, `页头\n\n${TEXT}`],
    ['no body and no root', '<meta charset=utf-8><title>会议</title><p>推进三高四新<p>一带一路', `${TEXT}\n\n一带一路`],
    ['a fragment of a table', '<table><tr><td>推进三高四新<td>一带一路</table>', `${TEXT}\n\n一带一路`],
    ['text in a table where none may be', '<table>推进三高四新<tr><td>一带一路</table>', `${TEXT}\n\n一带一路`],
    ['elements closed in another order', '<p><b>推进<i>三高</b>四新</i></p>', TEXT],
    ['names in capitals', PAGE.replace(/<\/?[a-z0-9]+/g, (tag) => tag.toUpperCase()), TEXT],
    [
      'text that a style hides',
      '<p>推进三高<span style="display:none">本文来源</span>四<b style="font-size:0">x</b>新',
      TEXT,
    ],
    ['a line broken by hand', '<h1>推进三高 <br>\n  四新</h1>', '推进三高\u2028四新'],
    ['a link around nothing that is closed late', '<body><a name="top"><p>推进三高四新</p></a></body>', TEXT],
  ])('%s', (_name, html, expected) => {
    expect(textOf(html)).toBe(expected);
  });

  test('the title is that of the page, on one line', () => {
    expect(read(`<script></script>${PAGE.replace('会议', '会议\n 新闻')}`)).toMatchObject({ title: '会议 新闻' });
  });

  test('a title without an end takes the text with it, and is said to', () => {
    expect(textOf('<html><head><title>会议</head><body><p>推进三高四新</p></body></html>')).toMatch(
      /title does not end/,
    );
    expect(textOf('<title>会议</title><body></body>')).toBe('REFUSED: has no text');
  });

  test('a hundred thousand elements in each other are read', () => {
    expect(textOf(`<body>${'<div>'.repeat(100_000)}推进三高四新`)).toBe(TEXT);
  });
});

describe('files that are neither text nor HTML', () => {
  test.each([
    [
      'RSS',
      '<?xml version="1.0"?><rss><channel><title>要闻</title><item><title>推进三高四新</title><link>https://a.example/?k=专精特新</link><description><![CDATA[<p title="株洲">自贸<b>试验区</b></p>]]></description></item></channel></rss>',
      '要闻\n\n推进三高四新\n\n自贸试验区',
    ],
    [
      'Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>要闻</title><entry><title type="html">推进&lt;b&gt;三高&lt;/b&gt;四新</title><id>专精特新</id><content type="html">&lt;p&gt;一带一路&lt;/p&gt;</content></entry></feed>',
      '要闻\n\n推进三高四新\n\n一带一路',
    ],
    [
      'RDF',
      '<rdf:RDF xmlns:rdf="a"><item><title>推进三高四新</title><content:encoded>一带一路</content:encoded></item></rdf:RDF>',
      '推进三高四新\n\n一带一路',
    ],
  ])('the texts of a feed are read: %s', (_name, xml, expected) => {
    expect(textOf(xml)).toBe(expected);
  });

  test.each([
    [
      'as Chromium saves it',
      'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"',
    ],
    ['with its type first', 'Content-Type: multipart/related; boundary="x"\n\n--x\n'],
    ['with a subject over two lines', 'Subject: 会议\n 新闻\nDate: Mon\nContent-type: multipart/related\n\n'],
  ])('a web archive is refused in words: %s', (_name, text) => {
    expect(textOf(text)).toBe('REFUSED: is a page saved as a web archive (.mht); save it as HTML');
  });
});

describe('encodings', () => {
  /** In Big5, GBK and UTF-16: 湖南省會長沙 (湖南省会长沙), 國家 (国家). */
  test.each([
    ['Big5', [0xb4, 0xf2, 0xab, 0x6e, 0xac, 0xd9, 0xb7, 0x7c, 0xaa, 0xf8, 0xa8, 0x46], '湖南省會長沙'],
    ['Big5, two characters', [0xb0, 0xea, 0xae, 0x61], '國家'],
    ['GBK', [0xba, 0xfe, 0xc4, 0xcf, 0xca, 0xa1, 0xbb, 0xe1, 0xb3, 0xa4, 0xc9, 0xb3], '湖南省会长沙'],
    ['UTF-16 with a mark', [0xff, 0xfe, 0x56, 0x6e, 0x57, 0x53], '湖南'],
  ])('%s is read', (_name, bytes, expected) => {
    expect(textOf(Uint8Array.from(bytes))).toBe(expected);
  });

  test('a page that declares another than it is written in is read', () => {
    expect(textOf(`<meta charset="gb2312">${PAGE}`)).toBe(TEXT);
    const gbk = [0xcd, 0xc6, 0xbd, 0xf8, 0xc8, 0xfd, 0xb8, 0xdf, 0xcb, 0xc4, 0xd0, 0xc2];
    const head = new TextEncoder().encode('<meta charset="utf-8"><p>');
    expect(textOf(Uint8Array.from([...head, ...gbk]))).toBe(TEXT);
  });

  test('bytes that are no text are refused in words', () => {
    expect(textOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]))).toBe(
      'REFUSED: is not text; give plain text or HTML',
    );
    expect(textOf(Uint8Array.from(Array.from({ length: 300 }, () => 0xff)))).toMatch(/encoding/);
  });
});
