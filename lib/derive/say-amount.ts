import type { Amount } from './amounts.ts';
import { englishNumber, englishOrder } from './english-numbers.ts';
import { currencyCalled, type Unit } from './units.ts';

/** An amount in English, its number at `at`; null where only an order of magnitude is said of what English cannot name. */
export function sayAmount(text: string, at: number, amount: Amount): string | null {
  const { from, low, high, unit, per } = amount;
  if (from.isOrder) return sayOrder(from.value, unit);
  const times = unit?.tenths ? 10 : 1;
  const number = (value: number) => englishNumber(value * times, times === 1 ? from.decimals : 0);
  if (unit === null) return number(low);
  if (unit.after !== undefined && !unit.after.test(text.slice(Math.max(0, at - 16), at))) return null;
  const rate = per === null ? '' : ` per ${per}`;
  const sign = unit.kind === 'share' ? unit.many : '';
  const range = high === null ? number(low) + sign : `${number(low)}${sign} to ${englishNumber(high * times)}${sign}`;
  if (unit.kind === 'share') return range;
  if (unit.kind === 'money') return sayMoney(currencyOf(text, at, unit), range) + rate;
  const word = wordOf(text, at, amount, high === null && low === 1 && from.decimals === 0 ? unit.one : unit.many);
  return `${range}${word && ` ${word}`}${rate}${sayAlso(unit, low, high)}`;
}

/** A currency that has no code here stands behind its number. */
function sayMoney(currency: string, range: string): string {
  return /^[A-Z]/.test(currency) ? `${currency} ${range}` : `${range} ${currency}`;
}

/** 每秒, 每小时 and the like before a measure. */
const PERIODS: Readonly<Record<string, string>> = {
  秒: 'second',
  分钟: 'minute',
  小时: 'hour',
};

/** What is counted by 人次, by the words before it in its sentence, the first that fit. */
const TIMES_OF_WHOM: readonly (readonly [whom: RegExp, english: string])[] = [
  [/培训|帮扶|资助|救助|补贴|惠及|发放|援助|慰问|志愿|就业/, 'person-time'],
  [/出入境|通关|验放/, 'border crossing'],
  [/旅客|客流|客运|客发|乘客|铁路|运送|发送|流动量/, 'passenger trip'],
  [
    /游客|旅游|游览|出游|参观|观众|观展|看展|门诊|就诊|就医|诊疗|急诊|接诊|接待|到访|来访|访问|光顾|入园|入馆|进馆|到馆|景区|入住/,
    'visit',
  ],
];

/** The word for a unit where what stands around it makes it another: 户 of businesses, 公里 of speed, 人次 of passengers. */
function wordOf(text: string, at: number, { end, unit }: Amount, word: string): string {
  const before = text.slice(Math.max(0, at - 14), at);
  if (/^household/.test(word) && /主体|企业|工商|商户|用户|单位|店/.test(before + text.slice(end, end + 6))) return '';
  if (/^kilometre/.test(word) && /(?:时速|每小时)[^，。；、]{0,4}$/.test(before)) return 'km/h';
  const per = unit?.kind === 'measure' ? /每(秒|分钟|小时)[约达近超逾为]{0,2}$/.exec(before)?.[1] : undefined;
  if (per !== undefined) return `${word} per ${PERIODS[per]}`;
  if (!word.startsWith('person-time')) return word;
  const clause = text.slice(Math.max(0, at - 30), at).replace(/^.*[。！？；\n]/s, '');
  const [, english] = TIMES_OF_WHOM.find(([whom]) => whom.test(clause)) ?? [];
  return english === undefined ? word : word.replace('person-time', english);
}

function sayAlso({ also }: Unit, low: number, high: number | null): string {
  if (also === undefined) return '';
  const number = (value: number) => englishNumber(Number((value * also.times).toPrecision(3)));
  return ` (${high === null ? number(low) : `${number(low)} to ${number(high)}`} ${also.unit})`;
}

/** Names of currencies where the number is only an order of magnitude. */
const COINS: Readonly<Record<string, string>> = {
  RMB: 'yuan',
  USD: 'US dollars',
  EUR: 'euros',
  HKD: 'Hong Kong dollars',
};

/** 数十亿元: billions of yuan. */
function sayOrder(value: number, unit: Unit | null): string | null {
  const order = englishOrder(value);
  if (unit === null || unit.kind === 'share') return null;
  if (unit.kind !== 'money') return unit.many === '' ? order : `${order} of ${unit.many}`;
  const coin = COINS[unit.one];
  return coin === undefined ? null : `${order} of ${coin}`;
}

/** Money of one name in several countries, by the country named before it. */
const OF_COUNTRY: Readonly<Record<string, readonly (readonly [country: string, code: string])[]>> = {
  rupees: [
    ['印度', 'INR'],
    ['巴基斯坦', 'PKR'],
    ['斯里兰卡', 'LKR'],
    ['尼泊尔', 'NPR'],
  ],
  pesos: [
    ['墨西哥', 'MXN'],
    ['菲律宾', 'PHP'],
    ['阿根廷', 'ARS'],
    ['智利', 'CLP'],
    ['哥伦比亚', 'COP'],
  ],
};

/** The currency of an amount in 元, which a name in front of it may say: 新台币100亿元. */
function currencyOf(text: string, at: number, unit: Unit): string {
  const ofCountry = OF_COUNTRY[unit.one]?.filter(([country]) => text.slice(Math.max(0, at - 60), at).includes(country));
  if (ofCountry?.length === 1) return ofCountry[0]?.[1] as string;
  if (unit.one !== 'RMB') return unit.one;
  const name = /[\u4e00-\u9fff]{2,3}$/.exec(text.slice(Math.max(0, at - 4), at).replace(/约|近|超|逾$/, ''))?.[0] ?? '';
  return currencyCalled(name.slice(-3)) ?? currencyCalled(name.slice(-2)) ?? 'RMB';
}
