import { hueOf } from '../../lib/glossary/hues.ts';
import type { Card as CardData } from '../../lib/pack/types.ts';
import { useTranslator } from '../language.ts';
import { Tongues } from '../Tongues.tsx';
import { CardTools, type CardToolsProps } from './CardTools.tsx';
import { Facts } from './Facts.tsx';
import { Links } from './Links.tsx';
import { Members } from './Members.tsx';
import { OtherForms } from './OtherForms.tsx';
import { Renderings } from './Renderings.tsx';

/** What a card shows besides its concept, and what can be done with it. */
export interface CardProps extends CardToolsProps {
  readonly card: CardData;
  /** The term as it stands on the page; null where the card was reached by a link. */
  readonly surface: string | null;
  /** Day of the page being read, YYYY-MM-DD; null where the page does not say. */
  readonly pageDate: string | null;
  readonly onOpen: (concept: number) => void;
}

/** Headwords of more characters than this are set smaller, or the name alone would fill the card. */
const LONG_HEADWORD = 16;

/** The slip itself: headword, rendering, gloss, dated facts, relations. */
export function Card(props: CardProps) {
  const { t, category } = useTranslator();
  const { card } = props;
  return (
    <article class="card" data-hue={hueOf(card.category)} aria-label={t('cardLabel', { headword: card.headword })}>
      <header class="card-head">
        <div class="card-name">
          <h1 lang="zh-CN" class={card.headword.length > LONG_HEADWORD ? 'long' : undefined}>
            {card.headword}
          </h1>
          <CardTools {...props} />
        </div>
        <p class="card-reading">
          <span class="category">{category(card.category)}</span>
          {card.pinyin !== card.headword && (
            <span class="pinyin" lang="zh-Latn-pinyin" title={card.pinyin}>
              {card.pinyin}
            </span>
          )}
        </p>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a card may hold nothing else to focus */}
      <section class="card-body" aria-label={card.headword} tabIndex={0}>
        <Renderings renderings={card.renderings} />
        <section class="gloss">
          <Tongues text={card.gloss} both />
          <Misreading card={card} surface={props.surface} />
        </section>
        <Members card={card} onOpen={props.onOpen} />
        <Facts card={card} pageDate={props.pageDate} />
        {card.note !== undefined && (
          <section class="note">
            <Tongues text={card.note} />
          </section>
        )}
        <OtherForms forms={card.forms} />
        <Links links={card.links} onOpen={props.onOpen} />
      </section>
    </article>
  );
}

/** Says so where the page prints a misreading: a surface that is none of the names the card knows. */
function Misreading({ card, surface }: Pick<CardProps, 'card' | 'surface'>) {
  const { t } = useTranslator();
  if (surface === null || !card.misreadings.includes(surface)) return null;
  return <p class="note">{t('ocrNote', { surface })}</p>;
}
