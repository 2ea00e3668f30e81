import { expect, test } from 'vitest';
import { type Block, headlineOf, linesOf, paragraphsOf } from './blocks.ts';

const cell = (text: string) => ({ isHeader: false, columns: 1, rows: 1, blocks: paragraphsOf([text]) });

test('the lines of blocks stand in reading order, whatever they are in', () => {
  const blocks: Block[] = [
    { kind: 'heading', rank: 2, runs: [{ text: '三' }, { text: '高', strong: true }] },
    { kind: 'list', isOrdered: false, items: [paragraphsOf(['甲']), paragraphsOf(['乙', '丙'])] },
    { kind: 'quote', blocks: paragraphsOf(['丁']) },
    { kind: 'table', rows: [[cell('戊'), cell('己')], [cell('庚')]] },
  ];
  expect(linesOf(blocks)).toEqual(['三高', '甲', '乙', '丙', '丁', '戊', '己', '庚']);
});

test.each<[what: string, blocks: Block[], headline: string]>([
  ['no text has none', [], ''],
  ['the first heading, wherever it stands', [...paragraphsOf(['某日']), { kind: 'heading', rank: 3, runs: [{ text: '通道' }, { text: '\n' }, { text: '怎么走' }] }], '通道 怎么走'], // biome-ignore format: a row a case
  ['a heading whatever it ends with', [{ kind: 'heading', rank: 2, runs: [{ text: '会议结束。' }] }], '会议结束。'],
  ['a short first line', paragraphsOf(['园区走访记：通道怎么走', '正文。']), '园区走访记：通道怎么走'],
  ['no first line with a full stop', paragraphsOf(['会议结束。']), ''],
  ['no line that leads on to the next', paragraphsOf(['会议指出：']), ''],
  ['no long first line', paragraphsOf(['通道'.repeat(23)]), ''],
])('a headline: %s', (_what, blocks, headline) => {
  expect(headlineOf(blocks)).toBe(headline);
});

test.each([
  ['字'.repeat(45), true],
  ['字'.repeat(46), false],
  ['一。二', false],
  ['一；', false],
  ['一;', false],
  ['一，', false],
  ['一,', false],
  ['一:', false],
  ['一，二', true],
  [' 一 ', true],
])('%j as a first line is a headline: %j', (line, isOne) => {
  expect(headlineOf(paragraphsOf([line]))).toBe(isOne ? line.trim() : '');
});
