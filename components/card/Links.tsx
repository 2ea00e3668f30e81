import { useState } from 'preact/hooks';
import { officesOf } from '../../lib/card/offices.ts';
import type { Card, CardLink } from '../../lib/card/types.ts';
import type { TermRef } from '../../lib/terms/ref.ts';
import { BilingualPhrase } from '../BilingualText.tsx';
import { useTranslator } from '../language.ts';
import { FoldButton } from './Fold.tsx';
import { LinkButton } from './LinkButton.tsx';

/** Links of one kind shown before the reader asks for more: a province is the place of hundreds. */
const FIRST_LINKS = 6;

/** Related entries by the way they are related, each to be opened in place; what the card counts is not named again. */
export function Links({ card, onOpen }: { readonly card: Card; readonly onOpen: (term: TermRef) => void }) {
  const { t, link: linkName } = useTranslator();
  const counted = new Set(card.members?.flatMap(({ ref, items = [] }) => [ref, ...items.map((item) => item.ref)]));
  const links = card.links.filter(({ ref }) => !counted.has(ref));
  if (links.length === 0) return null;
  const groups = Map.groupBy(links, (link) => linkName(link.type, link.inverse));
  return (
    <section class="links">
      <h2>{t('linksHeading')}</h2>
      <dl>
        {[...groups].map(([name, group]) => (
          <LinkGroup key={name} name={name} links={group} onOpen={onOpen} />
        ))}
      </dl>
    </section>
  );
}

function LinkGroup(props: {
  readonly name: string;
  readonly links: readonly CardLink[];
  readonly onOpen: (term: TermRef) => void;
}) {
  const { t } = useTranslator();
  const [isWhole, setWhole] = useState(false);
  const entries = officesOf(props.links);
  const shown = isWhole ? entries : entries.slice(0, FIRST_LINKS);
  const hidden = entries.length - FIRST_LINKS;
  return (
    <div class="link-group">
      <dt>{props.name}</dt>
      <dd>
        {shown.map(({ ref, headword, offices }) => (
          <span class="link-item" key={ref}>
            <LinkButton term={ref} headword={headword} onOpen={props.onOpen} />
            {offices.map(({ office, asOf }) => (
              <span class="office" key={`${office.en} ${asOf}`}>
                <BilingualPhrase text={office} /> {asOf !== undefined && <small>{t('asOf', { date: asOf })}</small>}
              </span>
            ))}
          </span>
        ))}
        {hidden > 0 && <FoldButton label={t('showMore', { count: hidden })} isWhole={isWhole} onChange={setWhole} />}
      </dd>
    </div>
  );
}
