import { describe, expect, it } from 'vitest';
import { LONGEST_NAME, phraseStart } from './phrase-start.ts';

function nameAtEndOf(text: string): string {
  return text.slice(phraseStart(text, text.length).start);
}

describe('where a name begins that ends somewhere', () => {
  it.each([
    ['记者从', '湖南省机关事务管理局'],
    ['昨日，市里成立了', '城市更新指挥部'],
    ['他参加', '中国（湖南）自由贸易试验区'],
    ['近日落户', '株洲高新区'],
    ['日前，', '建设银行株洲市分行'],
    ['由', '住房和城乡建设厅'],
    ['推进', '古城保护与利用工作专班'],
    ['全国首个', '碳纤维循环利用基地'],
    ['会上，', '“清廉校园”建设行动'],
    ['株洲市和', '湘潭市人民政府'],
  ])('%s|%s', (before, name) => {
    expect(nameAtEndOf(before + name)).toBe(name);
  });

  it('says when nothing but the reach ended the look', () => {
    const text = '甲'.repeat(LONGEST_NAME + 10);
    expect(phraseStart(text, text.length)).toMatchObject({ start: 10, isSure: false });
  });

  it('begins at or before a character that is known to be of the name', () => {
    const text = '市里的发展中心';
    expect(phraseStart(text, text.length, 0, 1).start).toBe(0);
  });
});
