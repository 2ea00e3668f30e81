import { describe, expect, it } from 'vitest';
import { findPersons } from './persons.ts';

/** Surfaces with their values, as `surface=value`. */
function read(text: string): string[] {
  const found = findPersons({ text, terms: [] });
  for (const { start, end, surface } of found) expect(text.slice(start, end)).toBe(surface);
  return found.map(({ surface, value }) => `${surface}=${value}`);
}

describe('a person and the office', () => {
  it.each<[string, string[]]>([
    ['昨日，县委副书记、县长邓明远到港口调研。', ['邓明远=县委副书记、县长']],
    ['市水利局党组成员、副局长尹涛在现场说。', ['尹涛=市水利局党组成员、副局长']],
    ['周晓岚（湘南大学教授）主讲。', ['周晓岚=湘南大学教授']],
    ['邓明远，湘南大学附属医院院长，从医三十年。', ['邓明远=湘南大学附属医院院长']],
    ['会议任命陈立群为市财政局局长。', ['陈立群=市财政局局长']],
    ['石桥镇原党委书记龙海波被查。', ['龙海波=石桥镇原党委书记']],
    ['代市长方志强同志主持会议。', ['方志强=代市长']],
    ['副市长贺军、彭丽、欧阳平参加。', ['贺军=副市长', '彭丽=副市长', '欧阳平=副市长']],
    ['会见马里总理凯塔和智利大使路易斯·施密特。', ['凯塔=马里总理', '路易斯·施密特=智利大使']],
    ['镇长彭勇挽起裤腿下田。', ['彭勇=镇长']],
    ['停火磋商无果英首相斯塔默3日发表讲话。', ['斯塔默=英首相']],
    ['法国总统特使勒科尔尼昨日抵京。', ['勒科尔尼=法国总统特使']],
    ['韩总统助理金成焕到访。', ['金成焕=韩总统助理']],
    ['省城市和社区治理中心主任邓明远讲课。', ['邓明远=省城市和社区治理中心主任']],
    ['36同城董事长彭勇到场。', ['彭勇=36同城董事长']],
  ])('%s', (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });

  it.each([
    '市长热线全年无休，局长接待日照常。',
    '院长强调，主任表示赞同。',
    '该县长安镇的柑橘熟了。',
    '支书王姓，人称“王大胆”。',
    '主席台上摆着鲜花，教授认为很美。',
    '委员会主席办公室发文。',
    '贺电致克罗地亚总统米拉诺..',
  ])('no person in %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('a surname with a title', () => {
  it('goes back to the only one of that surname', () => {
    expect(read('县林业局局长姜国平带队上山。姜局长说，老姜家的树也要防火。老姜笑了。').slice(0, 2)).toEqual([
      '姜国平=县林业局局长',
      '姜局长=县林业局局长',
    ]);
  });

  it('is left alone where two of the surname are on the page', () => {
    expect(read('县林业局局长姜国平与副局长姜波到场。姜局长先发言。')).toEqual(['姜国平=县林业局局长', '姜波=副局长']);
  });

  it('is left alone where the title is of another office', () => {
    expect(read('县林业局局长姜国平带队。姜教授没有来。')).toEqual(['姜国平=县林业局局长']);
  });
});
