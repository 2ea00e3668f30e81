import { expect, test } from 'vitest';
import { termRef } from '../terms/ref.ts';
import { annotateText } from './annotate.ts';
import { createSpotter, readyLayer } from './spot.ts';
import { writtenLayer } from './written-layer.ts';

const entry = { ref: termRef('seeds', 'a'), category: 'policy', tier: 'essential' } as const;
const spotter = createSpotter([
  readyLayer(
    writtenLayer(
      { key: 'seeds', revision: '1' },
      ['可信数据空间', '国开行', 'RCEP', '空间'].map((text) => ({ text, senses: [{ entry }] })),
    ),
  ),
]);
const text = '可信数据空间\n\n建可信数\n据空间，全国开行\n\nRCEPX';

test('spans, what is nested in them and rejections have their offsets in the whole text', () => {
  const { spans, rejected } = annotateText(text, spotter, {}, (doubt) =>
    doubt.text.includes('全国') ? undefined : true,
  );
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['可信数据空间', '可信数\n据空间']);
  const [, second] = spans;
  expect(second?.nested).toMatchObject([{ start: second && second.end - 2, end: second?.end }]);
  expect(rejected.map(({ start, end, reason }) => [text.slice(start, end), reason])).toEqual([
    ['国开行', 'undecided'],
    ['RCEP', 'latin'],
  ]);
});

test('a term never runs across a blank line', () => {
  const { spans } = annotateText('可信数\n\n据空间', spotter, {}, () => false);
  expect(spans).toEqual([]);
});
