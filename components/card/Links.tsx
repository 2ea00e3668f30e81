import { useState } from 'preact/hooks';
import type { CardLink } from '../../lib/card/types.ts';
import type { TermRef } from '../../lib/terms/ref.ts';
import { BilingualPhrase } from '../BilingualText.tsx';
import { useTranslator } from '../language.ts';
import { FoldButton } from './Fold.tsx';
import { LinkButton } from './LinkButton.tsx';

/** Links of one kind shown before the reader asks for more: a province is the place of hundreds. */
const FIRST_LINKS = 6;

/** Related entries by the way they are related, each to be opened in place. */
export function Links({
  links,
  onOpen,
}: {
  readonly links: readonly CardLink[];
  readonly onOpen: (term: TermRef) => void;
}) {
  const { t, link: linkName } = useTranslator();
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
  const shown = isWhole ? props.links : props.links.slice(0, FIRST_LINKS);
  const hidden = props.links.length - FIRST_LINKS;
  return (
    <div class="link-group">
      <dt>{props.name}</dt>
      <dd>
        {shown.map((link) => (
          <span class="link-item" key={`${link.ref} ${link.office?.en} ${link.asOf}`}>
            <LinkButton term={link.ref} headword={link.headword} onOpen={props.onOpen} />
            {link.office !== undefined && (
              <span class="office">
                <BilingualPhrase text={link.office} />{' '}
                {link.asOf !== undefined && <small>{t('asOf', { date: link.asOf })}</small>}
              </span>
            )}
          </span>
        ))}
        {hidden > 0 && <FoldButton label={t('showMore', { count: hidden })} isWhole={isWhole} onChange={setWhole} />}
      </dd>
    </div>
  );
}
