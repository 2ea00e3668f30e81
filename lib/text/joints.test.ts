import { expect, test } from 'vitest';
import { jointsOf } from './joints.ts';

test('a slogan of parts is set with either sign or none', () => {
  expect(jointsOf('不忘初心、牢记使命')).toEqual(['不忘初心，牢记使命', '不忘初心牢记使命']);
  expect(jointsOf('空谈误国，实干兴邦')).toEqual(['空谈误国、实干兴邦', '空谈误国实干兴邦']);
});

test('signs of two kinds are levelled together', () => {
  expect(jointsOf('国家好，民族好、大家好')).toEqual([
    '国家好、民族好、大家好',
    '国家好，民族好，大家好',
    '国家好民族好大家好',
  ]);
});

test('nothing is said of a form without parts, or with one that is too short', () => {
  expect(jointsOf('高质量发展')).toEqual([]);
  expect(jointsOf('公、检、法、司')).toEqual([]);
  expect(jointsOf('大道之行，为公')).toEqual([]);
});
