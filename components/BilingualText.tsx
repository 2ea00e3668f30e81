import { useContext } from 'preact/hooks';
import type { Bilingual } from '../lib/glossary/types.ts';
import { CardLanguagesContext, CONTENT_LANG, useContentOrder } from './language.ts';

/** A text in the language that comes first, and with `both`, or where the reader wants both, in the other one with it. */
export function BilingualText({ text, both = false }: { readonly text: Bilingual; readonly both?: boolean }) {
  const [first, second] = useContentOrder();
  const languages = useContext(CardLanguagesContext);
  const told = <p lang={CONTENT_LANG[first]}>{text[first]}</p>;
  if (!both && languages === 'first') return told;
  return (
    <div class={languages === 'beside' ? 'bilingual beside' : 'bilingual'}>
      {told}
      <p class="second" lang={CONTENT_LANG[second]}>
        {text[second]}
      </p>
    </div>
  );
}

/** A text in the language that comes first, within a line. */
export function BilingualPhrase({ text }: { readonly text: Bilingual }) {
  const [first] = useContentOrder();
  return <span lang={CONTENT_LANG[first]}>{text[first]}</span>;
}
