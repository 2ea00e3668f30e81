import { describe, expect, it } from 'vitest';
import { divisionCalled, divisionNameAt, provinceOf } from './divisions.ts';

describe('places of the administration', () => {
  it.each([
    ['株洲', '株洲市', '湖南省'],
    ['湘西州', '湘西土家族苗族自治州', '湖南省'],
    ['内蒙古', '内蒙古自治区', '内蒙古自治区'],
    ['攸县', '攸县', '湖南省'],
    ['重庆', '重庆市', '重庆市'],
    ['恩施', '恩施土家族苗族自治州', '湖北省'],
  ])('%s is %s in %s', (called, name, province) => {
    const place = divisionCalled(called);
    expect(place?.name).toBe(name);
    expect(place && provinceOf(place)?.name).toBe(province);
  });

  it('gives a city the name that a county has too', () => {
    expect(divisionCalled('衡阳')?.name).toBe('衡阳市');
    expect(divisionCalled('衡阳县')?.within).toBe('衡阳市');
  });

  it('reads the longest name at a place', () => {
    expect(divisionNameAt('在株洲市区', 1)).toBe('株洲市');
    expect(divisionNameAt('在株洲市区', 0)).toBe('');
  });
});
