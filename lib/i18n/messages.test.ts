import { describe, expect, test } from 'vitest';
import { CATEGORIES, FORM_KINDS, RELATION_TYPES, RENDERING_STATUSES } from '../glossary/types.ts';
import { hasHan } from '../text/scripts.ts';
import { CARD_KEYS, createTranslator, type Language, languageFor } from './messages.ts';
import { createPageTranslator, PAGE_KEYS } from './page-messages.ts';

const KEYS = [...CARD_KEYS, ...PAGE_KEYS];
/** Messages that are a number and a sign in English. */
const WORDLESS = ['times'];

/** The message with each place filled by its own name in brackets, and the names asked for. */
function fillWithNames(language: Language, key: (typeof KEYS)[number]): { text: string; names: string[] } {
  const names: string[] = [];
  const values = new Proxy<Record<string, string>>(
    {},
    {
      get(_target, name) {
        names.push(String(name));
        return `[${String(name)}]`;
      },
    },
  );
  return { text: createPageTranslator(language).t(key, values), names: names.toSorted() };
}

describe.each(KEYS)('%s', (key) => {
  const zh = fillWithNames('zh-CN', key);
  const en = fillWithNames('en', key);

  test('is said in both languages, each in its own script', () => {
    expect(zh.text.replace(/\[\w+\]/g, '')).toSatisfy(hasHan);
    expect(en.text).not.toSatisfy(hasHan);
    if (!WORDLESS.includes(key)) expect(en.text.replace(/\[\w+\]/g, '')).toMatch(/[A-Za-z]/);
  });

  test('has the same places in both and leaves none unfilled', () => {
    expect(zh.names).toEqual(en.names);
    expect(`${zh.text}${en.text}`).not.toMatch(/[{}]/);
    expect(`${zh.text}${en.text}`).toBe(`${zh.text}${en.text}`.trim());
  });
});

test('no message is told twice under one key in two places', () => {
  expect(new Set(KEYS).size).toBe(KEYS.length);
});

describe('t', () => {
  test('fills each place, numbers too', () => {
    const { t } = createPageTranslator('en');
    expect(t('conceptsHere', { count: 12 })).toBe('12 concepts on this page');
    expect(t('removeSite', { host: '株洲' })).toBe('Remove 株洲');
  });

  test('leaves a place empty where no value is given', () => {
    expect(createPageTranslator('en').t('removeSite')).toBe('Remove ');
  });

  test('takes a value as text, whatever is in it', () => {
    expect(createPageTranslator('en').t('removeSite', { host: '$& {count} $1' })).toBe('Remove $& {count} $1');
  });

  test('of the card says the same in the card and on the pages', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const card = createTranslator(language);
      const pages = createPageTranslator(language);
      for (const key of CARD_KEYS) expect(pages.t(key)).toBe(card.t(key));
    }
  });
});

describe.each<Language>(['zh-CN', 'en'])('names in %s', (language) => {
  const translator = createTranslator(language);

  test.each<[what: string, names: string[]]>([
    ['categories', CATEGORIES.map(translator.category)],
    ['rendering statuses', RENDERING_STATUSES.map(translator.status)],
    ['form kinds', FORM_KINDS.map(translator.formKind)],
    ['links', RELATION_TYPES.map((type) => translator.link(type, false))],
    ['links read from the far end', RELATION_TYPES.map((type) => translator.link(type, true))],
  ])('%s have one each, in the right script', (_what, names) => {
    for (const name of names) expect([name, hasHan(name)]).toEqual([name, language === 'zh-CN']);
    expect(new Set(names).size).toBe(names.length);
  });

  test('only a link without direction reads the same from both ends', () => {
    const same = RELATION_TYPES.filter((type) => translator.link(type, false) === translator.link(type, true));
    expect(same).toEqual(['related']);
  });
});

test.each<[choice: 'auto' | Language, browser: string, language: Language]>([
  ['auto', 'zh-CN', 'zh-CN'],
  ['auto', 'zh-TW', 'zh-CN'],
  ['auto', 'ZH', 'zh-CN'],
  ['auto', 'en-GB', 'en'],
  ['auto', 'fr', 'en'],
  ['auto', '', 'en'],
  ['zh-CN', 'en', 'zh-CN'],
  ['en', 'zh-CN', 'en'],
])('the choice %s in a browser of %j gives %s', (choice, browser, language) => {
  expect(languageFor(choice, browser)).toBe(language);
});
