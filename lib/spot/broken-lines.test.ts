import { describe, expect, test } from 'vitest';
import { runsOverEntries } from './broken-lines.ts';

/** Whether a form found between the brackets of a text, a line each part, runs over entries of a list. */
function runs(marked: string): boolean {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/g, '').replaceAll('/', '\u2028');
  const units = text.slice(start, end).replace(/\s/g, '').length;
  return runsOverEntries(text, start, end, units);
}

describe('a match over a line break', () => {
  test.each([
    '推进专精[三高/四新]战略',
    '[湖南自由贸易/试验区]建设推进会召开',
    '[湖南自由贸易/试验区]',
    '推进[专精/\n  特新]',
    '关于推进自由贸易试验区建设的意见/以及推进[三高/四新]战略/请认真贯彻执行',
    '没有断行的[三高四新]战略',
  ])('is one term in %s', (text) => {
    expect(runs(text)).toBe(false);
  });

  test.each([
    '[三高/四新]',
    '走进[湖/南]概况',
    '[中车/集团]/[',
    '走进[湖南/自贸试验区]/中车集团/湖南日报',
    '走进[湖南/自贸/试验区]概况',
    '[国开/行]湖南省分行',
  ])('is two entries in %s', (text) => {
    expect(runs(text)).toBe(true);
  });
});
