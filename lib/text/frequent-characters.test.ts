import { expect, test } from 'vitest';
import { countFrequent, isGarbled } from './frequent-characters.ts';

/** Texts of forty Han characters and more, as they are. */
const WRITTEN = [
  '湖南省推进三高四新建设，会议强调自贸试验区建设，加快发展先进制造业，打造国家重要先进制造业高地和科技创新高地。',
  '會議指出，要加快建設自由貿易試驗區，推動先進製造業發展，提高對外開放的水平，讓企業和群眾有更多的獲得感。',
  '长沙、株洲、湘潭、衡阳、邵阳、岳阳、常德、张家界、益阳、郴州、永州、怀化、娄底、湘西、浏阳、醴陵、攸县、茶陵、炎陵、渌口',
];

/** The bytes of a text in UTF-8 taken for another encoding. */
const misread = (text: string, encoding: string) => new TextDecoder(encoding).decode(new TextEncoder().encode(text));

test.each(WRITTEN)('%s is no text read in the wrong charset', (text) => {
  expect(isGarbled(text)).toBe(false);
});

test.each(WRITTEN.slice(0, 2))(
  '%s is garbled when its UTF-8 is taken for GB 18030, Big5, Shift_JIS or EUC-KR',
  (text) => {
    for (const encoding of ['gb18030', 'big5', 'shift_jis', 'euc-kr']) {
      expect(isGarbled(misread(text.repeat(4), encoding)), encoding).toBe(true);
    }
  },
);

test('of a few characters alone it cannot be told', () => {
  expect(isGarbled('鐨勪腑'.repeat(13))).toBe(false);
  expect(isGarbled('鐨勪腑'.repeat(14))).toBe(true);
  expect(isGarbled('')).toBe(false);
});

test('frequent characters are counted in both scripts', () => {
  expect(countFrequent('国家，國家 ABC 鐨')).toBe(4);
});
