import type { Card } from '../../lib/card/types.ts';
import type { FormKind } from '../../lib/glossary/types.ts';
import type { CardKey } from '../../lib/i18n/card-messages.ts';
import type { MatchReason, MatchReasonCode, TermMatch } from '../../lib/spot/types.ts';
import { foldText } from '../../lib/text/fold.ts';
import { useTranslator } from '../language.ts';
import { Phrase } from '../Phrase.tsx';
import { Fold } from './Fold.tsx';

const SAID: Readonly<Record<MatchReasonCode, CardKey>> = {
  traditional: 'whyTraditional',
  spelling: 'whySpelling',
  word: 'whyWord',
  alone: 'whyAlone',
  name: 'whyName',
  latin: 'whyLatin',
  long: 'whyLong',
  place: 'whyPlace',
  since: 'whySince',
  until: 'whyUntil',
  near: 'whyNear',
  unforbidden: 'whyUnforbidden',
  neighbours: 'whyNeighbours',
  longest: 'whyLongest',
  again: 'whyAgain',
  spent: 'whySpent',
  owed: 'whyOwed',
  page: 'whyPage',
  part: 'whyPart',
};

/** Which form of the entry matched on the page, and what spoke for marking it. */
export function Why(props: { readonly card: Card; readonly match: TermMatch; readonly surface: string }) {
  const { card, match, surface } = props;
  const { t, formKind } = useTranslator();
  const kind = kindOf(card, match.form);
  const words = {
    surface: <Word>{surface}</Word>,
    form: <Word>{match.form}</Word>,
    kind: kind === null ? t('whyHeadword') : formKind(kind),
  };
  return (
    <section class="why">
      <Fold summary={t('whyHeading')}>
        <ul>
          <li>
            <Phrase of={match.form === surface ? 'whySameForm' : 'whyForm'} with={words} />
          </li>
          {kind === 'ocr' && <li>{t('whyMisreading')}</li>}
          {match.reasons.map((reason) => (
            <li key={reason.code}>
              <Reason {...reason} />
            </li>
          ))}
        </ul>
      </Fold>
    </section>
  );
}

function Reason({ code, value }: MatchReason) {
  return (
    <Phrase
      of={SAID[code]}
      with={{ value: code === 'near' || code === 'spent' || code === 'part' ? <Word>{value}</Word> : value }}
    />
  );
}

function Word({ children }: { readonly children: string | undefined }) {
  return (
    <span class="word" lang="zh-CN">
      {children}
    </span>
  );
}

/** What the form is to the card's entry, null for its headword. Forms that fold alike may be written alike. */
function kindOf(card: Card, text: string): FormKind | null {
  const folded = foldText(text);
  if (card.misreadings.some((misreading) => foldText(misreading) === folded)) return 'ocr';
  return card.forms.find((form) => foldText(form.text) === folded)?.kind ?? null;
}
