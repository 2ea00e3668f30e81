import type { Card, CountedItem } from '../../lib/card/types.ts';
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
            <Item item={member} onOpen={onOpen} />
            {member.items !== undefined && (
              <ol class="counted">
                {member.items.map((item) => (
                  <li key={item.zh}>
                    <Item item={item} onOpen={onOpen} />
                  </li>
                ))}
              </ol>
            )}
            {shared === undefined && member.source !== null && <Citation source={member.source} dated />}
          </li>
        ))}
      </ol>
      {shared !== undefined && shared !== null && <Citation source={shared} dated />}
    </section>
  );
}

/** A name in both languages, the Chinese one opening its entry where there is one. */
function Item({ item, onOpen }: { readonly item: CountedItem; readonly onOpen: (term: TermRef) => void }) {
  return (
    <>
      {item.ref === undefined ? (
        <span lang="zh-CN">{item.zh}</span>
      ) : (
        <LinkButton term={item.ref} headword={item.zh} onOpen={onOpen} />
      )}
      <span class="second" lang="en">
        {item.en}
      </span>
    </>
  );
}
