import { beforeAll, expect, test } from 'vitest';
import { createLibrary } from '../library/library.ts';
import { createListSource } from '../library/list-source.ts';
import type { Spotter } from '../spot/spot.ts';
import { explainBlocks } from './explain-blocks.ts';

const entry = (id: string, form: string) => ({
  id,
  forms: [form],
  renderings: [],
  category: 'policy' as const,
  tier: 'standard' as const,
});
const source = createListSource({ key: 'seeds', revision: '1' }, [
  entry('bureau', '株洲市窑炉数据服务中心'),
  entry('levels', '四个层面'),
  entry('city', '城市'),
]);
let spotter: Spotter;
beforeAll(async () => {
  spotter = await createLibrary(async () => [source]).spotter();
});

const BLOCKS = [
  ' 湘瓷联盟下月在我市办展\n',
  '株洲市窑炉数据服务中心（以下简称“市窑炉中心”）昨日开门。',
  '市窑炉中心分“四个层面”推开，区域、城市、设施、社区四个层面都要抓。',
  '湖南湘瓷产业创新联盟（以下简称“湘瓷联盟”）投入9600万元。',
];
const FROM = { context: { date: '2024-12-25' }, publisher: '株洲日报', home: '株洲市' };
const explainThese = (blocks: readonly string[]) => explainBlocks(blocks, FROM, spotter, () => true, undefined);

test('items stand in the blocks they were read in, also those that a later block explains', () => {
  const { items } = explainThese(BLOCKS);
  for (const { surface, place } of items) expect(BLOCKS[place.block]?.slice(place.start, place.end)).toBe(surface);
  const told = items.map(({ kind, surface, value, place, source }) => [
    kind,
    surface,
    value,
    place.block,
    source.block,
  ]);
  expect(told).toEqual([
    ['abbrev', '湘瓷联盟', '湖南湘瓷产业创新联盟', 0, 3],
    ['date', '下月', '2025-01-01/2025-01-31', 0, 0],
    ['deixis', '我市', '株洲市', 0, 0],
    ['abbrev', '市窑炉中心', '株洲市窑炉数据服务中心', 1, 1],
    ['date', '昨日', '2024-12-24', 1, 1],
    ['abbrev', '市窑炉中心', '株洲市窑炉数据服务中心', 2, 1],
    ['members', '四个层面', '区域,城市,设施,社区', 2, 2],
    ['members', '四个层面', '区域,城市,设施,社区', 2, 2],
    ['abbrev', '湘瓷联盟', '湖南湘瓷产业创新联盟', 3, 3],
    ['quantity', '9600万元', 'RMB 96 million', 3, 3],
  ]);
});

test('values say which of their parts glossaries know', () => {
  const { items } = explainThese(BLOCKS);
  const known = (surface: string) => items.find((item) => item.surface === surface)?.known;
  expect(known('市窑炉中心')).toEqual([{ start: 0, end: 11, ref: 'seeds/bureau' }]);
  expect(known('四个层面')).toEqual([{ start: 3, end: 5, ref: 'seeds/city' }]);
  expect(known('9600万元')).toEqual([]);
});

test('what is marked stands among the terms of glossaries', () => {
  const { spotted } = explainThese(BLOCKS);
  const told = spotted.map(({ spans }, block) =>
    spans.map(({ start, end, entries }) => [BLOCKS[block]?.slice(start, end), ...entries.map(({ ref }) => ref)]),
  );
  expect(told[0]).toEqual([['湘瓷联盟', 'page/湘瓷联盟']]);
  expect(told[2]).toEqual([
    ['市窑炉中心', 'page/市窑炉中心'],
    ['四个层面', 'seeds/levels', 'page/四个层面'],
    ['城市', 'seeds/city'],
    ['四个层面', 'seeds/levels', 'page/四个层面'],
  ]);
});

test('two articles know nothing of each other', () => {
  const [headline = '', ...rest] = BLOCKS;
  expect(explainThese([headline]).items.map(({ surface }) => surface)).not.toContain('湘瓷联盟');
  expect(explainThese(rest).items.map(({ surface }) => surface)).not.toContain('我市');
});
