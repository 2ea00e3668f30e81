/** What a text says in front of a number or behind its unit of how exact it is. */
export interface Qualifier {
  /** Length of the form in UTF-16 units. */
  readonly length: number;
  readonly english: string;
}

/** In front of a number, the longest that fits first. */
const BEFORE: readonly (readonly [form: string, english: string, notAfter?: string])[] = [
  ['不少于', 'at least'],
  ['不低于', 'at least'],
  ['不超过', 'up to'],
  ['不多于', 'up to'],
  ['不高于', 'up to'],
  ['约合', 'about'],
  ['大约', 'about'],
  ['约为', 'about'],
  ['超过了', 'over'],
  ['超过', 'over'],
  ['超出', 'over'],
  ['将近', 'nearly'],
  ['接近', 'nearly'],
  ['逼近', 'nearly'],
  ['至少', 'at least'],
  ['不足', 'under'],
  ['不到', 'under'],
  ['高于', 'over'],
  ['多于', 'over'],
  ['低于', 'under'],
  ['少于', 'under'],
  // 节约3万元, 签约200亿元, 附近500米: the last character of a verb or a place.
  ['约', 'about', '节签履违合预续邀纽条公制契简特立失解缔婚'],
  ['近', 'nearly', '附最临靠邻走'],
  ['超', 'over', '赶反'],
  ['逾', 'over'],
  // 走过300公里 is a verb that is done.
  ['过', 'over', '不通经超胜走跑开飞驶去跨花有见投做干卖买吃用拿赚捐种养收交付读写看听说穿越渡度翻来'],
];

/** 上千, 上亿: at least so many, where 上 is not the end of a place such as 线上. */
const UP_TO = /(?:^|[，。；：、（(“\s有了就达近是出过聚引吸带])$/;

const AFTER: readonly (readonly [form: string, english: string])[] = [
  ['左右', 'about'],
  ['上下', 'about'],
  ['及以上', 'or more'],
  ['以上', 'or more'],
  ['及以下', 'or less'],
  ['以下', 'or less'],
  ['以内', 'up to'],
  ['多', 'over'],
  ['余', 'over'],
];

/** The qualifier that ends at `at`, or null. */
export function qualifierBefore(text: string, at: number): Qualifier | null {
  const found = BEFORE.find(([form, , notAfter = '']) => {
    const before = at - form.length;
    // 折合约3900万元 is converted, 合约 a contract; 损失约3800万元 is lost, 失约 is to stay away.
    const isConverted = form === '约' && /折合|[损流丢]失/.test(text.slice(Math.max(0, before - 2), before));
    return text.startsWith(form, before) && (isConverted || !isOneOf(text.charAt(before - 1), notAfter));
  });
  if (found !== undefined) return { length: found[0].length, english: found[1] };
  const isUpTo = text.charAt(at - 1) === '上' && '百千万亿'.includes(text.charAt(at) || ' ');
  return isUpTo && UP_TO.test(text.slice(Math.max(0, at - 2), at - 1)) ? { length: 1, english: 'over' } : null;
}

/** The qualifier that begins at `at`, behind a unit; null where there is none. */
export function qualifierAfter(text: string, at: number): Qualifier | null {
  const found = AFTER.find(([form]) => text.startsWith(form, at));
  if (found === undefined) return null;
  const [form, english] = found;
  // 余额 and 多元 begin another word.
  if (form === '上下' && isOneOf(text.charAt(at + 2), '游级班联两')) return null;
  if (form.length === 1 && isOneOf(text.charAt(at + 1), '额元样种次党年个')) return null;
  return { length: form.length, english };
}

function isOneOf(character: string, set: string): boolean {
  return character !== '' && set.includes(character);
}
