import { expect, test } from 'vitest';
import { annotateText } from './annotate.ts';
import { createSpotter } from './spot.ts';
import { writtenGlossary } from './written-glossary.ts';

const spotter = createSpotter(
  writtenGlossary(
    [{ category: 'policy', tier: 'essential' }],
    ['可信数据空间', '国开行', 'RCEP'].map((text) => ({ text, senses: [{ concept: 0 }] })),
  ),
);
const text = '可信数据空间\n\n建可信数\n据空间，全国开行\n\nRCEPX';

test('spans and rejections have their offsets in the whole text, and doubts in their own windows', () => {
  const { spans, rejected, doubts } = annotateText(text, spotter, {}, () => undefined);
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['可信数据空间', '可信数\n据空间']);
  expect(rejected.map(({ start, end, reason }) => [text.slice(start, end), reason])).toEqual([
    ['国开行', 'undecided'],
    ['RCEP', 'latin'],
  ]);
  expect(doubts).toEqual([{ text: '全国开行', start: 1, end: 4 }]);
});

test('a term never runs across a blank line', () => {
  expect(annotateText('可信数\n\n据空间', spotter, {}, () => true).spans).toEqual([]);
});
