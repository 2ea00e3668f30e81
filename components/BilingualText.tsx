import type { Bilingual } from '../lib/glossary/types.ts';
import { CONTENT_LANG, useContentOrder } from './language.ts';

/** A text in the language that comes first, and with `both` in the other one below it. */
export function BilingualText({ text, both = false }: { readonly text: Bilingual; readonly both?: boolean }) {
  const [first, second] = useContentOrder();
  return (
    <>
      <p lang={CONTENT_LANG[first]}>{text[first]}</p>
      {both && (
        <p class="second" lang={CONTENT_LANG[second]}>
          {text[second]}
        </p>
      )}
    </>
  );
}

/** A text in the language that comes first, within a line. */
export function BilingualPhrase({ text }: { readonly text: Bilingual }) {
  const [first] = useContentOrder();
  return <span lang={CONTENT_LANG[first]}>{text[first]}</span>;
}
