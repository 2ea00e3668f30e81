import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSaid, saidByText } from './page-said.ts';

test('what a page declares and its blocks are read, each with where it stands', () => {
  const said = [
    '\t题目_某网',
    'META.....PubDate>HEAD>HTML\t2022-08-24',
    'TIME..t>P>BODY>HTML\t2022-08-23',
    'SCRIPT......application/ld+json>HEAD>HTML\t\tdatePublished":"2022-08-22',
    '',
    'H1>BODY>HTML\t题目',
    'DIV..info>BODY>HTML\t08-24\t\t2022',
    '\t下一行',
  ].join('\n');
  expect(parseSaid(said)).toEqual({
    title: '题目_某网',
    declarations: [
      { kind: 'meta', where: 'meta.....pubdate>head>html', name: 'pubdate', value: '2022-08-24' },
      { kind: 'time', where: 'time..t>p>body>html', name: 't', value: '2022-08-23' },
      expect.objectContaining({ kind: 'script', name: 'application/ld+json', value: 'datePublished":"2022-08-22' }),
    ],
    blocks: [
      { where: 'h1>body>html', text: '题目' },
      { where: 'div..info>body>html', text: '08-24 2022' },
      { where: 'div..info>body>html', text: '下一行' },
    ],
  });
});

test('of a text each line is a block that stands nowhere', () => {
  expect(parseSaid(saidByText('题目\r\n\r\n 第一段 \n'))).toEqual({
    title: '',
    declarations: [],
    blocks: [
      { where: '', text: '题目' },
      { where: '', text: '第一段' },
    ],
  });
});

test('whatever it is given it does not throw', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('\t', '\n', 'META', '>', '.', '字') }),
      (said) => void parseSaid(said),
    ),
  );
});
