import { describe, expect, test } from 'vitest';
import { DAILY } from '../../../tests/browser/small-background.ts';
import { linesOf } from '../../text/blocks.ts';
import { type ReadText, readClipboard, readFile } from './read-text.ts';

const textOf = (read: ReadText) => ('text' in read ? linesOf(read.text.blocks) : read.problem);
const file = (content: BlobPart, name = 'news.txt', type = '') => readFile(new File([content], name, { type }), []);

describe('what is pasted', () => {
  test('the structure of HTML comes through, and nothing of it runs or is loaded', () => {
    const html =
      '<h1>题目</h1><p style="background:url(x)">第<b>一</b>段</p><img src="x" onerror="alert(1)"><ul><li>甲<li>乙</ul>';
    const read = readClipboard({ html, plain: '' }, []);
    expect('text' in read && read.text.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'list']);
    expect(textOf(read)).toEqual(['题目', '第一段', '甲', '乙']);
  });

  test('HTML without text gives way to the plain text beside it', () => {
    expect(textOf(readClipboard({ html: '<img src="x">', plain: '纯文本' }, []))).toEqual(['纯文本']);
  });

  test('HTML that is too large gives way too, and plain text that is too large is refused', () => {
    const large = `<p>${'文'.repeat(2_000_001)}</p>`;
    expect(textOf(readClipboard({ html: large, plain: '纯文本' }, []))).toEqual(['纯文本']);
    expect(textOf(readClipboard({ html: large, plain: '' }, []))).toEqual({ kind: 'too-large', file: null });
    expect(textOf(readClipboard({ html: '', plain: large }, []))).toEqual({ kind: 'too-large', file: null });
  });

  test('lines broken in print are joined, and white space is no text', () => {
    expect(textOf(readClipboard({ html: '', plain: ' \n\n ' }, []))).toEqual({ kind: 'empty', file: null });
  });

  test('title, day and newspaper are read off it', () => {
    const read = readClipboard({ html: '', plain: '陶谷添新邻\n\n2022年8月24日\n\n株洲日报讯 陶谷有新企业。' }, [
      DAILY,
    ]);
    expect('text' in read && read.text.guessed).toEqual({
      title: '陶谷添新邻',
      date: '2022-08-24',
      publisherId: 'zhuzhou-daily',
    });
  });

  test('its script and whether it is Chinese at all are told', () => {
    const traditional = readClipboard({ html: '', plain: '數據空間與產業園區' }, []);
    expect('text' in traditional && traditional.text.script).toBe('zh-Hant');
    const latin = readClipboard({ html: '', plain: 'no Chinese here' }, []);
    expect('text' in latin && latin.text.hasChinese).toBe(false);
  });
});

describe('a file', () => {
  test('of text is read in the encoding it is in', async () => {
    expect(textOf(await file('三高四新'))).toEqual(['三高四新']);
    // GBK, as newspapers' own files are.
    expect(textOf(await file(new Uint8Array([0xc8, 0xfd, 0xb8, 0xdf, 0xcb, 0xc4, 0xd0, 0xc2])))).toEqual(['三高四新']);
  });

  test.each([
    ['by its kind', 'news', 'text/html', '<p>甲段</p><p>乙段</p>'],
    ['by its name', 'news.htm', '', '<p>甲段</p><p>乙段</p>'],
    ['by how it begins', 'news', '', '<!doctype html><title>题目</title><p>甲段</p><p>乙段</p>'],
  ])('of HTML is known %s', async (_name, name, type, content) => {
    expect(textOf(await file(content, name, type))).toEqual(['甲段', '乙段']);
  });

  test('of HTML has the day that its head declares, and its title where no heading stands', async () => {
    const read = await file(
      '<html><head><title>题目</title><meta name="pubdate" content="2021-10-28"></head><p>甲段说了一句话。</p></html>',
      'a.html',
    );
    expect('text' in read && read.text.guessed).toEqual({ title: '题目', date: '2021-10-28', publisherId: null });
  });

  test.each([
    ['a PDF', '%PDF-1.7', { kind: 'not-read', file: 'news.txt' }],
    ['an office file', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), { kind: 'not-read', file: 'news.txt' }],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), { kind: 'no-text', file: 'news.txt' }],
    ['an empty one', '', { kind: 'empty', file: 'news.txt' }],
    ['one that is too large', '文'.repeat(700_000), { kind: 'too-large', file: 'news.txt' }],
  ])('that is %s is refused by name', async (_name, content, expected) => {
    expect(textOf(await file(content))).toEqual(expected);
  });

  test('of HTML without text is empty', async () => {
    expect(textOf(await file('<html><img src="x"></html>', 'a.html'))).toEqual({ kind: 'empty', file: 'a.html' });
  });

  test('that is gone when it is read is said to have failed', async () => {
    const gone = new File(['文'], 'gone.txt');
    gone.arrayBuffer = () => Promise.reject(new Error('gone'));
    gone.slice = () => gone;
    expect(textOf(await readFile(gone, []))).toEqual({ kind: 'failed', file: 'gone.txt' });
  });
});
