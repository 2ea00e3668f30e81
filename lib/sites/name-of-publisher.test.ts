import { expect, test } from 'vitest';
import { LANGUAGES } from '../i18n/language.ts';
import { nameOfPublisher } from './name-of-publisher.ts';

const name = { zh: '窑城日报', en: 'Kiln City Daily' };

test('a publisher is named in the language and script of the reader', () => {
  const names = LANGUAGES.map((language) => nameOfPublisher({ name, traditional: '窯城日報' }, language));
  expect(names).toEqual([
    { text: '窑城日报', lang: 'zh-CN' },
    { text: '窯城日報', lang: 'zh-TW' },
    { text: 'Kiln City Daily', lang: 'en' },
  ]);
});

test('one whose other script is not known has the name it has', () => {
  expect(nameOfPublisher({ name }, 'zh-TW')).toEqual({ text: '窑城日报', lang: 'zh-CN' });
});
