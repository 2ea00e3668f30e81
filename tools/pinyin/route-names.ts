import type { KnownWord } from './cut-words.ts';

/** Places by the one character that stands for them in the names of roads, railways and power lines. */
const PLACES =
  '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔滇云藏陕秦甘陇青宁新台港澳武广长株潭岳益常娄邵衡郴永怀张韶醴浏炎平茶祁酒湖昆厦包茂杭瑞泉南许沙深哈兰成西九焦柳石洛襄浩黄临龙靖莲呼白官新';
const WAYS = '高铁|高速|铁路|城际|城铁|客专|直流|特高压|线|班列';
/** Those that are read otherwise by themselves. */
const READ: Readonly<Record<string, string>> = { 厦: 'Xià', 藏: 'Zàng', 蒙: 'Měng' };
const ROUTE = new RegExp(`[${PLACES}]{2,3}(?=${WAYS})`, 'g');

/** The places a way joins, each a part of its own (Jīng-Guǎng of 京广高铁), as words for the texts that have them. */
export function routeNames(
  texts: Iterable<string>,
  isWord: (text: string) => boolean,
  syllableOf: (character: string) => string,
): KnownWord[] {
  const names = new Set<string>();
  for (const text of texts) for (const [name] of text.matchAll(ROUTE)) if (!isWord(name)) names.add(name);
  return [...names].map((text) => ({
    text,
    spelled: [...text].map((place) => READ[place] ?? syllableOf(place)).join('-'),
  }));
}
