import { usePageTranslator } from './language.ts';

/** Says that something could not be saved and what can be done, anew for each failure; nothing where there is none. */
export function NotKept({ failures }: { readonly failures: number }) {
  const { t } = usePageTranslator();
  if (failures === 0) return null;
  return (
    <p class="not-kept" role="alert" key={failures}>
      {t('notKept')}
    </p>
  );
}
