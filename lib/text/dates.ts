/** A calendar day as YYYY-MM-DD, or null where the numbers are no day of the years news is read from. */
function toDay(year: string, month: string, day: string): string | null {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  if (!isReal || Number(year) < 1949 || Number(year) > 2100) return null;
  return date.toISOString().slice(0, 10);
}

/** The first full date in a text, written 2022年8月24日, 2022-08-24, 2022/8/24 or 2022.8.24; null where there is none. */
export function firstDay(text: string): string | null {
  const pattern = /(?<!\d)(\d{4})\s*(?:年|[-/.．])\s*(\d{1,2})\s*(?:月|[-/.．])\s*(\d{1,2})(?:\s*日|(?!\d))/g;
  for (const [, year = '', month = '', day = ''] of text.matchAll(pattern)) {
    const found = toDay(year, month, day);
    if (found !== null) return found;
  }
  return null;
}

/** The day in an address such as /202204/28/, /2022-04/28/ or /20220428/; null where there is none. */
export function dayInAddress(address: string): string | null {
  const pattern = /(?<!\d)((?:19|20)\d{2})[-/_]?(\d{2})[-/_]?(\d{2})(?!\d)/g;
  for (const [, year = '', month = '', day = ''] of address.matchAll(pattern)) {
    const found = toDay(year, month, day);
    if (found !== null) return found;
  }
  return null;
}
