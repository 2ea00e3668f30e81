import type { Card, CardMember } from '../../lib/card/types.ts';
import type { TermRef } from '../../lib/terms/ref.ts';
import { BilingualText } from '../BilingualText.tsx';
import { useTranslator } from '../language.ts';
import { Citation } from './Citation.tsx';
import { LinkButton } from './LinkButton.tsx';

/** What a numeral shorthand counts, each with its source; or that no source says. */
export function Members({ card, onOpen }: { readonly card: Card; readonly onOpen: (term: TermRef) => void }) {
  const { t } = useTranslator();
  if (card.membersUnknown !== undefined) {
    return (
      <section class="members">
        <h2>{t('membersHeading')}</h2>
        <BilingualText text={card.membersUnknown} />
      </section>
    );
  }
  if (card.members === undefined) return null;
  const [first] = card.members;
  // One article usually names them all: it is cited once, below the list.
  const shared = card.members.every(({ source }) => source?.id === first?.source?.id) ? first?.source : undefined;
  return (
    <section class="members">
      <h2>{t('membersHeading')}</h2>
      <ol>
        {card.members.map((member) => (
          <li key={member.zh}>
            <MemberName member={member} onOpen={onOpen} />
            <span class="second" lang="en">
              {member.en}
            </span>
            {shared === undefined && member.source !== null && <Citation source={member.source} dated />}
          </li>
        ))}
      </ol>
      {shared !== undefined && shared !== null && <Citation source={shared} dated />}
    </section>
  );
}

function MemberName({ member, onOpen }: { readonly member: CardMember; readonly onOpen: (term: TermRef) => void }) {
  if (member.ref === undefined) return <span lang="zh-CN">{member.zh}</span>;
  return <LinkButton term={member.ref} headword={member.zh} onOpen={onOpen} />;
}
