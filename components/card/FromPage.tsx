import { compareMembers, membersIn, type PageSaying } from '../../lib/card/page-saying.ts';
import { languageOfValue, sayValue } from '../../lib/card/say-value.ts';
import type { Card } from '../../lib/card/types.ts';
import type { ExplainedKind, KnownPart } from '../../lib/derive/types.ts';
import type { CardKey } from '../../lib/i18n/card-messages.ts';
import type { TermRef } from '../../lib/terms/ref.ts';
import { useTranslator } from '../language.ts';
import { LinkedText } from './LinkedText.tsx';

/** What stands before a value of each kind. */
const HEADINGS: Readonly<Record<ExplainedKind, CardKey>> = {
  abbrev: 'pageFullName',
  members: 'pageMembers',
  role: 'pageOffice',
  deixis: 'pageMeans',
  date: 'pageMeans',
  quantity: 'pageMeans',
  unknown: 'pageMeans',
};

/** What a page says of a surface, each with the sentence it was taken from; nothing where it says nothing. */
export function FromPage(props: {
  readonly sayings: readonly PageSaying[];
  /** The entry it stands in the card of; null where the page alone knows the surface. */
  readonly card: Card | null;
  /** What the card is of, as printed; null where it was reached by a link. What is said of more than that is named. */
  readonly surface: string | null;
  /** True where it stands beside what glossaries say. */
  readonly isTagged: boolean;
  readonly onOpen: (term: TermRef) => void;
  /** Goes to what a saying was taken from; null where that cannot be. */
  readonly onJump: ((saying: number) => void) | null;
}) {
  const { t, language } = useTranslator();
  const { onJump } = props;
  return (
    <>
      {props.sayings.map((saying, at) => (
        <section class="from-page" key={`${saying.kind} ${saying.value}`}>
          <h2>
            {saying.surface !== props.surface && (
              <span class="page-surface" lang="zh-CN">
                {saying.surface}
              </span>
            )}
            {t(HEADINGS[saying.kind])} {props.isTagged && <span class="page-tag">{t('fromPage')}</span>}
          </h2>
          {saying.kind === 'members' ? (
            <ol>
              {splitKnown(saying).map(({ text, known }, place) => (
                <li key={place}>
                  <LinkedText text={text} known={known} onOpen={props.onOpen} />
                </li>
              ))}
            </ol>
          ) : (
            <p lang={languageOfValue(saying.kind, language)} class="page-value">
              <LinkedText
                text={sayValue(saying, language) ?? t('pageVague')}
                known={saying.known}
                onOpen={props.onOpen}
              />
            </p>
          )}
          {saying.kind === 'members' && props.card?.members !== undefined && (
            <Difference saying={saying} there={props.card.members.map(({ zh }) => zh)} />
          )}
          <blockquote lang="zh-CN">{saying.source}</blockquote>
          {onJump !== null && (
            <button type="button" class="more" onClick={() => onJump(at)}>
              {t('pageGoTo')}
            </button>
          )}
        </section>
      ))}
    </>
  );
}

/** How the members on the page differ from the glossary's. */
function Difference({ saying, there }: { readonly saying: PageSaying; readonly there: readonly string[] }) {
  const { t } = useTranslator();
  const { onlyHere, onlyThere } = compareMembers(membersIn(saying), there);
  if (onlyHere.length === 0 && onlyThere.length === 0) return <p class="second">{t('pageMembersSame')}</p>;
  return (
    <p class="second">
      {onlyHere.length > 0 && t('pageMembersHere', { members: onlyHere.join('、') })}{' '}
      {onlyThere.length > 0 && t('pageMembersThere', { members: onlyThere.join('、') })}
    </p>
  );
}

/** The members of a saying with the terms known in each, offsets in the member. */
function splitKnown(saying: PageSaying): { readonly text: string; readonly known: readonly KnownPart[] }[] {
  let from = 0;
  return membersIn(saying).map((text) => {
    const begin = from;
    from += text.length + 1;
    const known = saying.known
      .filter(({ start, end }) => start >= begin && end <= begin + text.length)
      .map(({ start, end, ref }) => ({ start: start - begin, end: end - begin, ref }));
    return { text, known };
  });
}
