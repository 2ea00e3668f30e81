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

/** The word for a unit where what stands around it makes it another: 户 of businesses, 公里 of speed, 人次 of passengers. */
function wordOf(text: string, at: number, { end }: Amount, word: string): string {
  const before = text.slice(Math.max(0, at - 14), at);
  if (/^household/.test(word) && /主体|企业|工商|商户|用户|单位|店/.test(before + text.slice(end, end + 6))) return '';
  if (/^kilometre/.test(word) && /(?:时速|每小时)[^，。；、]{0,4}$/.test(before)) return 'km/h';
  if (/^visit/.test(word) && /旅客|客流|客运|客发|乘客|铁路|运送|发送|流动量/.test(before))
    return `passenger trip${word.slice(5)}`;
  if (/^visit/.test(word) && /培训|帮扶|资助|救助|补贴|惠及|发放|援助|慰问|志愿|就业/.test(before))
    return `person-time${word.slice(5)}`;
  return word;
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

/** The currency of an amount in 元, which a name in front of it may say: 新台币100亿元. */
function currencyOf(text: string, at: number, unit: Unit): string {
  if (unit.one !== 'RMB') return unit.one;
  const name = /[\u4e00-\u9fff]{2,3}$/.exec(text.slice(Math.max(0, at - 4), at).replace(/约|近|超|逾$/, ''))?.[0] ?? '';
  return currencyCalled(name.slice(-3)) ?? currencyCalled(name.slice(-2)) ?? 'RMB';
}
