import { describe, expect, test } from 'vitest';
import { CATEGORIES, FORM_KINDS, RELATION_TYPES, RENDERING_STATUSES } from '../glossary/types.ts';
import { hasHan } from '../text/scripts.ts';
import { CARD_MESSAGES } from './card-messages.ts';
import { IMPORT_PROBLEM_MESSAGES, sayReason } from './import-problem-messages.ts';
import { LANGUAGES, type Language, languageFor } from './language.ts';
import { keysOf } from './message-table.ts';
import { OWN_MESSAGES } from './own-messages.ts';
import { createPageTranslator, PAGE_MESSAGES } from './page-messages.ts';
import { SAVING_MESSAGES } from './saving-messages.ts';
import { TOAST_MESSAGES } from './toast-messages.ts';
import { createTranslator, extendTranslator } from './translator.ts';

const CARD_KEYS = keysOf(CARD_MESSAGES);
const KEYS = [
  ...CARD_KEYS,
  ...keysOf(PAGE_MESSAGES),
  ...keysOf(TOAST_MESSAGES),
  ...keysOf(OWN_MESSAGES),
  ...keysOf(SAVING_MESSAGES),
  ...keysOf(IMPORT_PROBLEM_MESSAGES),
];
const both = (language: Language) => ({
  ...PAGE_MESSAGES[language],
  ...TOAST_MESSAGES[language],
  ...OWN_MESSAGES[language],
  ...SAVING_MESSAGES[language],
  ...IMPORT_PROBLEM_MESSAGES[language],
});
const ALL_MESSAGES = { en: both('en'), 'zh-CN': both('zh-CN'), 'zh-TW': both('zh-TW') };
const CHINESE = LANGUAGES.filter((language) => language !== 'en');
/** Characters that only one of the scripts has, of those the interface uses. */
const SIMPLIFIED = /[这页标题选项设图说国时会为开关语读们报]/;
const TRADITIONAL = /[這頁標題選項設圖說國時會為開關語讀們報]/;
/** Messages that are a number and a sign in English. */
const WORDLESS = ['times', 'problemInFile', 'problemTooLarge'];

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
  return { text: extendTranslator(language, ALL_MESSAGES).t(key, values), names: names.toSorted() };
}

describe.each(KEYS)('%s', (key) => {
  const said = new Map(LANGUAGES.map((language) => [language, fillWithNames(language, key)]));
  const textIn = (language: Language) => said.get(language)?.text.replace(/\[\w+\]/g, '') ?? '';

  test('is said in every language, each in its own script', () => {
    for (const language of CHINESE) expect(textIn(language)).toSatisfy(hasHan);
    expect(textIn('zh-CN')).not.toMatch(TRADITIONAL);
    expect(textIn('zh-TW')).not.toMatch(SIMPLIFIED);
    expect(textIn('en')).not.toSatisfy(hasHan);
    if (!WORDLESS.includes(key)) expect(textIn('en')).toMatch(/[A-Za-z]/);
  });

  test('has the same places in all and leaves none unfilled', () => {
    for (const { text, names } of said.values()) {
      expect(names).toEqual(said.get('en')?.names);
      expect(text).not.toMatch(/[{}]/);
      expect(text).toBe(text.trim());
    }
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
    for (const language of LANGUAGES) {
      const card = createTranslator(language);
      const pages = createPageTranslator(language);
      for (const key of CARD_KEYS) expect(pages.t(key)).toBe(card.t(key));
    }
  });
});

test('a reason names what it is about and where it is, in the language asked for', () => {
  const reason = { key: 'problemUnusualColumns', values: { count: 4, usual: 3 } } as const;
  expect(sayReason(reason, 'zh-CN')).toMatch(/^有 4 列，一般为 3 列/);
  const part = { kind: 'problemInSheet', name: '$& 词表' } as const;
  expect(sayReason({ ...reason, part }, 'en')).toMatch(/^sheet \$& 词表: 4 columns where 3 are usual/);
});

describe.each(LANGUAGES)('names in %s', (language) => {
  const translator = createTranslator(language);

  test.each<[what: string, names: string[]]>([
    ['categories', CATEGORIES.map(translator.category)],
    ['rendering statuses', RENDERING_STATUSES.map(translator.status)],
    ['form kinds', FORM_KINDS.map(translator.formKind)],
    ['links', RELATION_TYPES.map((type) => translator.link(type, false))],
    ['links read from the far end', RELATION_TYPES.map((type) => translator.link(type, true))],
  ])('%s have one each, in the right script', (_what, names) => {
    for (const name of names) expect([name, hasHan(name)]).toEqual([name, language !== 'en']);
    expect(new Set(names).size).toBe(names.length);
  });

  test('only a link without direction reads the same from both ends', () => {
    const same = RELATION_TYPES.filter((type) => translator.link(type, false) === translator.link(type, true));
    expect(same).toEqual(['related']);
  });
});

test.each<[choice: 'auto' | Language, browser: string, language: Language]>([
  ['auto', 'zh-CN', 'zh-CN'],
  ['auto', 'zh-TW', 'zh-TW'],
  ['auto', 'zh-Hant-HK', 'zh-TW'],
  ['auto', 'zh-Hans', 'zh-CN'],
  ['auto', 'zh-SG', 'zh-CN'],
  ['zh-TW', 'en', 'zh-TW'],
  ['auto', 'ZH', 'zh-CN'],
  ['auto', 'en-GB', 'en'],
  ['auto', 'fr', 'en'],
  ['auto', '', 'en'],
  ['zh-CN', 'en', 'zh-CN'],
  ['en', 'zh-CN', 'en'],
])('the choice %s in a browser of %j gives %s', (choice, browser, language) => {
  expect(languageFor(choice, browser)).toBe(language);
});
