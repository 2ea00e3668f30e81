import type { CardForm } from '../../lib/pack/types.ts';
import { useTranslator } from '../language.ts';

/** The other names of the concept, with their kind and reading. */
export function OtherForms({ forms }: { readonly forms: readonly CardForm[] }) {
  const { t, formKind } = useTranslator();
  if (forms.length === 0) return null;
  return (
    <section class="forms">
      <h2>{t('formsHeading')}</h2>
      <ul>
        {forms.map((form) => (
          <li key={form.text} title={form.pinyin}>
            <span lang="zh-CN">{form.text}</span> <small>{formKind(form.kind)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
