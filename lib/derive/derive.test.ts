import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { processorMs } from '../../tests/fixtures/processor-ms.ts';
import { explain } from './derive.ts';
import { EXPLAINED_KINDS } from './types.ts';

const known = { date: '2024-08-24', home: '株洲市', publisher: '株洲日报', terms: [] } as const;
const read = (text: string) => explain({ text, ...known });

/** Pieces that the rules look for, so that texts of them are read in more than one way. */
const PIECES = [
  ...[
    '以下简称',
    '简称',
    '即',
    '全称',
    '该公司',
    '《规定》',
    '《湖南省水库规定》',
    '湖南云帆有限公司',
    '（',
    '）',
    '“',
    '”',
    '《',
    '》',
  ],
  ...['三个方面', '三高四新', '3+1', '一是', '二是', '三是', '、', '，', '。', '：', '；', '\n', '和', '等'],
  ...['三保障', '有保障', '保障', '两不愁三保障', '由', '组成', '从', '到', '这', '农', '得', '(', '[', '*', '+', '?'],
  ...['市长', '局长', '陈立群', '李明', '老李', '李局长', '说', '我市', '全省', '市委', '两地', '长沙', '攸县', '该县'],
  ...['去年', '8月5日', '9600亿元', '行动', '护苗行动', '计划', 'AI', 'Indium', '甲', '😀', ' '],
];
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('whatever the text', () => {
  it('is read without a throw, in order, each surface as it stands and in its text', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'binary', maxLength: 80 })), (text) => {
        const found = read(text);
        found.forEach((item, index) => {
          expect(item.surface).toBe(text.slice(item.start, item.end));
          expect(item.surface).not.toBe('');
          expect(item.value).not.toBe('');
          expect(item.source.start).toBeGreaterThanOrEqual(0);
          expect(item.source.end).toBeLessThanOrEqual(text.length);
          const before = found[index - 1];
          if (before !== undefined) expect(before.start).toBeLessThanOrEqual(item.start);
        });
        for (const kind of EXPLAINED_KINDS) {
          const ours = found.filter((item) => item.kind === kind);
          ours.forEach((item, index) => {
            expect(item.start).toBeGreaterThanOrEqual(ours[index - 1]?.end ?? 0);
          });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('says the same when read again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(read(text)).toEqual(read(text));
      }),
    );
  });
});

describe('blocks added behind', () => {
  const ARTICLE =
    '株洲城市更新大会召开\n我市昨日召开大会。市住建局局长姜国平说，要抓好规划、建设、运营三个层面。\n' +
    '湖南云帆航空有限公司（以下简称“云帆航空”）参会，云帆航空将投资9600亿元。';
  const BEHIND = ['天气晴好，游客很多。', '姜局长随后离开。', '云帆航空还将招聘。', '长沙市也派人观摩，全市学习。'];

  it('change nothing of what was said before them', () => {
    const before = read(ARTICLE);
    for (const block of BEHIND) {
      const after = read(`${ARTICLE}\n${block}`).filter(({ end }) => end <= ARTICLE.length);
      expect(after).toEqual(before);
    }
  });

  it('mark what came before a definition that they bring', () => {
    const text = '湘储局通报情况。';
    const later = read(`${text}\n湖南省粮食和物资储备局（以下简称“湘储局”）要求整改。`);
    expect(read(text).filter(({ kind }) => kind === 'abbrev')).toEqual([]);
    expect(later.find(({ kind }) => kind === 'abbrev')).toMatchObject({ start: 0, value: '湖南省粮食和物资储备局' });
  });
});

describe('cost', () => {
  const repeated = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  const HARD: Record<string, (length: number) => string> = {
    'nested brackets': (length) => '（'.repeat(length / 2) + '）'.repeat(length / 2),
    'open brackets': (length) => '（'.repeat(length),
    'one sentence': (length) => repeated('株洲发展大会召开三项行动市长陈立群', length),
    'open quotes': (length) => repeated('“三个', length),
    'a list': (length) => `${repeated('产业、', length - 4)}三大方面`,
    offices: (length) => repeated('市长张', length),
    references: (length) => repeated('该公司', length),
    titles: (length) => repeated('《湖南省规定》《规定》', length),
    places: (length) => repeated('全市我市省委长沙', length),
    'slogans in quotes': (length) => repeated('“三保障”要落实', length),
    'slogans and blocks': (length) => repeated('“三保障”\n住房：', length),
    'letters quoted': (length) => repeated('信中写道“昨日', length),
    definitions: (length) => repeated('湖南省水库局（以下简称“水库局”）', length),
  };

  it.each(Object.entries(HARD))('grows with the text: %s', (_, make) => {
    // Four times the text in at most ten times the time: what grew with the square would take sixteen.
    const spend = (text: string) => Math.min(...[1, 2, 3].map(() => processorMs(() => read(text))));
    read(make(1000));
    const short = spend(make(2000));
    const long = spend(make(8000));
    expect(long).toBeLessThan(Math.max(short, 4) * 10);
  });
});

it('gives items that survive a copy', () => {
  const found = read('我市有三个层面：规划、建设、运营。');
  expect(structuredClone(found)).toEqual(found);
});
