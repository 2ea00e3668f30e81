import type { Bilingual } from '../../lib/glossary/types.ts';
import { BilingualText } from '../BilingualText.tsx';
import { useContentOrder, useTranslator } from '../language.ts';
import { Fold } from './Fold.tsx';

/** A usage longer than this stands behind a fold, in UTF-16 units: about three lines of the card in either language. */
const LONG_USAGE = { zh: 75, en: 165 } as const;

/** What the term goes with and what it is confused with: a short paragraph, or a fold of a longer one. */
export function Usage({ usage }: { readonly usage: Bilingual }) {
  const { t } = useTranslator();
  const [first] = useContentOrder();
  const text = <BilingualText text={usage} both />;
  return (
    <section class="quiet usage">
      {usage[first].length > LONG_USAGE[first] ? (
        <Fold summary={t('usageHeading')}>{text}</Fold>
      ) : (
        <>
          <h2>{t('usageHeading')}</h2>
          {text}
        </>
      )}
    </section>
  );
}
