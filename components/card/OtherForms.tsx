import { useState } from 'preact/hooks';
import type { CardForm } from '../../lib/card/types.ts';
import { useTranslator } from '../language.ts';
import { FoldButton } from './Fold.tsx';

/** Names shown before the reader asks for more: each takes a line or two. */
const FIRST_FORMS = 4;

/** The other names of the entry, with their kind and pinyin. */
export function OtherForms({ forms }: { readonly forms: readonly CardForm[] }) {
  const { t, formKind } = useTranslator();
  const [isWhole, setWhole] = useState(false);
  if (forms.length === 0) return null;
  const hidden = forms.length - FIRST_FORMS;
  return (
    <section class="forms">
      <h2>{t('formsHeading')}</h2>
      <ul>
        {(isWhole ? forms : forms.slice(0, FIRST_FORMS)).map((form) => (
          <li key={form.text}>
            <span lang="zh-CN">{form.text}</span> <small>{formKind(form.kind)}</small>{' '}
            {form.pinyin !== null && form.pinyin !== form.text && (
              <small class="form-pinyin" lang="zh-Latn-pinyin">
                {form.pinyin}
              </small>
            )}
          </li>
        ))}
      </ul>
      {hidden > 0 && <FoldButton label={t('showMore', { count: hidden })} isWhole={isWhole} onChange={setWhole} />}
    </section>
  );
}
