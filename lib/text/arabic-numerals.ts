import { arabicDigit, MOST_DIGITS } from './numeral-characters.ts';

/** Arabic digits with decimals and grouping commas; null for a code, a version or a run that no number is long. */
export function readArabic(text: string, at: number): { end: number; value: number; decimals: number } | null {
  let end = at;
  let digits = '';
  const take = () => {
    for (let digit = arabicDigit(text.charAt(end)); digit !== null; digit = arabicDigit(text.charAt(end))) {
      if (digits.length <= MOST_DIGITS) digits += digit;
      end++;
    }
  };
  take();
  if (digits.length > MOST_DIGITS) return null;
  while (digits.length <= MOST_DIGITS && isGroup(text, end)) {
    end++;
    take();
  }
  const whole = digits.length;
  if (whole > MOST_DIGITS) return null;
  const isPoint = '.．'.includes(text.charAt(end) || ' ') && arabicDigit(text.charAt(end + 1)) !== null;
  if (isPoint) {
    end++;
    take();
    if ('.．'.includes(text.charAt(end) || ' ') && arabicDigit(text.charAt(end + 1)) !== null) return null;
  }
  if (digits.length > MOST_DIGITS) return null;
  const decimals = digits.length - whole;
  return { end, value: Number(`${digits.slice(0, whole)}.${digits.slice(whole) || '0'}`), decimals };
}

/** Whether a comma and exactly three digits stand at `at`; a wide comma groups wide digits only. */
function isGroup(text: string, at: number): boolean {
  const comma = text.charAt(at);
  if (comma !== ',' && comma !== '，') return false;
  const digits = comma === ',' ? /^[0-9０-９]{3}(?![0-9０-９])/ : /^[０-９]{3}(?![0-9０-９])/;
  return digits.test(text.slice(at + 1, at + 5));
}
