import type { Bilingual } from '../lib/glossary/types.ts';
import { useTranslator } from './language.ts';

/** A text in the reader's language, and with `both` in the other one below it. */
export function Tongues({ text, both = false }: { readonly text: Bilingual; readonly both?: boolean }) {
  const { language } = useTranslator();
  const [first, second] = language === 'en' ? (['en', 'zh'] as const) : (['zh', 'en'] as const);
  return (
    <>
      <p lang={first === 'zh' ? 'zh-CN' : 'en'}>{text[first]}</p>
      {both && (
        <p class="second" lang={second === 'zh' ? 'zh-CN' : 'en'}>
          {text[second]}
        </p>
      )}
    </>
  );
}
