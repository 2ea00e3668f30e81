import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { extension } from '../../../tests/browser/fake-extension.ts';
import { keepSavedFiles } from '../../../tests/browser/own-page.ts';
import { serveSmallGlossary } from '../../../tests/browser/small-background.ts';
import { EXPORT_FORMAT_NAMES } from '../../export/types.ts';
import type { PageTerms } from '../../protocol/types.ts';
import type { TermRef } from '../../terms/ref.ts';
import { saveTerms } from './save-terms.ts';

const TERMS: PageTerms = {
  page: { title: '陶谷添新邻', address: 'https://zznews.example/1', date: '2022-08-24', publisher: null },
  occurrences: [
    { refs: ['seeds/plan' as TermRef], surface: '云陶计划', sentence: '围绕云陶计划落实。', at: 2 },
    { refs: ['seeds/gone' as TermRef], surface: '没有了', sentence: '没有了。', at: 0 },
  ],
  unmarked: [],
  explained: [],
};

beforeEach(() => extension.reset());
afterEach(() => void vi.restoreAllMocks());

describe('saving the terms of a page', () => {
  test.each(EXPORT_FORMAT_NAMES)(
    'as %s the browser is given a file with the terms, and how many is said',
    async (format) => {
      serveSmallGlossary();
      const files = keepSavedFiles();
      const saved = await saveTerms(TERMS, format, 'en');
      await vi.waitFor(() => expect(files).toHaveLength(1));
      expect(saved).toEqual({ file: files[0]?.name, count: 1 });
      // A workbook is packed.
      expect(files[0]?.text).toContain(format === 'xlsx' ? 'xl/workbook.xml' : '云上陶谷计划');
      expect(files[0]?.text).not.toContain('没有了');
    },
  );

  test('nothing is saved where there are no cards to be had, or no terms', async () => {
    const files = keepSavedFiles();
    expect(await saveTerms(TERMS, 'csv', 'en')).toBeNull();
    serveSmallGlossary([]);
    expect(await saveTerms(TERMS, 'csv', 'en')).toBeNull();
    expect(files).toEqual([]);
  });
});
