import { hueOf } from '../../lib/glossary/hues.ts';
import type { Card as CardData } from '../../lib/pack/types.ts';
import { IconButton } from '../IconButton.tsx';
import { useTranslator } from '../language.ts';
import { Tongues } from '../Tongues.tsx';
import { Facts } from './Facts.tsx';
import { Links } from './Links.tsx';
import { Members } from './Members.tsx';
import { OtherForms } from './OtherForms.tsx';
import { Renderings } from './Renderings.tsx';

/** What a card shows besides its concept, and what can be done with it. */
export interface CardProps {
  readonly card: CardData;
  /** The term as it stands on the page; null where the card was reached by a link. */
  readonly surface: string | null;
  /** Day of the page being read, YYYY-MM-DD; null where the page does not say. */
  readonly pageDate: string | null;
  readonly isPinned: boolean;
  readonly canGoBack: boolean;
  readonly onOpen: (concept: number) => void;
  readonly onBack: () => void;
  readonly onPin: (pinned: boolean) => void;
  readonly onClose: () => void;
}

/** The slip itself: headword, rendering, gloss, dated facts, relations. */
export function Card(props: CardProps) {
  const { t, category } = useTranslator();
  const { card } = props;
  return (
    <article class="card" data-hue={hueOf(card.category)} aria-label={t('cardLabel', { headword: card.headword })}>
      <header class="card-head">
        <div class="card-name">
          <h1 lang="zh-CN">{card.headword}</h1>
          <div class="card-tools">
            {props.canGoBack && <IconButton icon="back" label={t('back')} onPress={props.onBack} />}
            <IconButton
              icon="pin"
              label={props.isPinned ? t('unpin') : t('pin')}
              isPressed={props.isPinned}
              onPress={() => props.onPin(!props.isPinned)}
            />
            <IconButton icon="close" label={t('close')} onPress={props.onClose} />
          </div>
        </div>
        <p class="card-reading">
          <span class="category">{category(card.category)}</span>
          {card.pinyin !== card.headword && (
            <span class="pinyin" lang="zh-Latn-pinyin">
              {card.pinyin}
            </span>
          )}
        </p>
      </header>
      <div class="card-body" tabIndex={-1}>
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
      </div>
    </article>
  );
}

/** Says so where the page prints a misreading: a surface that is none of the names the card knows. */
function Misreading({ card, surface }: Pick<CardProps, 'card' | 'surface'>) {
  const { t } = useTranslator();
  if (surface === null || !card.misreadings.includes(surface)) return null;
  return <p class="note">{t('ocrNote', { surface })}</p>;
}
