import { describe, expect, test } from 'vitest';
import { sayDays } from './say-days.ts';

describe('days in words', () => {
  test.each([
    ['2025-01-05', '5 January 2025', '2025年1月5日'],
    ['2024-10-01/2024-10-03', '1 to 3 October 2024', '2024年10月1日至3日'],
    ['2024-09-28/2024-10-03', '28 September to 3 October 2024', '2024年9月28日至10月3日'],
    ['2024-12-30/2025-01-02', '30 December 2024 to 2 January 2025', '2024年12月30日至2025年1月2日'],
    ['2024-02-01/2024-02-29', 'February 2024', '2024年2月'],
    ['2023-02-01/2023-02-28', 'February 2023', '2023年2月'],
    ['2024-02-01/2024-02-28', '1 to 28 February 2024', '2024年2月1日至28日'],
    ['2024-01-01/2024-10-31', 'January to October 2024', '2024年1月至10月'],
    ['2024-10-01/2025-03-31', 'October 2024 to March 2025', '2024年10月至2025年3月'],
    ['2024-01-01/2024-12-31', '2024', '2024年'],
    ['2021-01-01/2025-12-31', '2021 to 2025', '2021年至2025年'],
    ['2021-01-01/2024-12-25', '1 January 2021 to 25 December 2024', '2021年1月1日至2024年12月25日'],
  ])('%s is %s, and %s', (value, inEnglish, inChinese) => {
    expect(sayDays(value, 'en')).toBe(inEnglish);
    expect(sayDays(value, 'zh-CN')).toBe(inChinese);
    expect(sayDays(value, 'zh-TW')).toBe(inChinese);
  });

  test.each(['vague', '', '2024', '2024-01-01/'])('what is no day stays as it is: %j', (value) => {
    expect(sayDays(value, 'en')).toBe(value);
  });
});
