import type { Ref } from 'preact';
import { copyTextOf } from '../../lib/export/citation.ts';
import { hueOf } from '../../lib/glossary/hues.ts';
import type { Card as CardData, CardTitle } from '../../lib/pack/types.ts';
import type { TermMatch } from '../../lib/spot/explain-match.ts';
import { useTranslator } from '../language.ts';
import { Phrase } from '../Phrase.tsx';
import { Tongues } from '../Tongues.tsx';
import { CardTools, type CardToolsProps } from './CardTools.tsx';
import { Facts } from './Facts.tsx';
import { Links } from './Links.tsx';
import { Members } from './Members.tsx';
import { OtherForms } from './OtherForms.tsx';
import { Renderings } from './Renderings.tsx';
import { Senses } from './Senses.tsx';
import { useResized } from './surroundings.ts';
import type { TermPart, Visit } from './visits.ts';
import { Why } from './Why.tsx';

/** What a card shows besides its concept, and what can be done with it. A callback that is null has no control. */
export interface CardProps extends CardToolsProps {
  readonly card: CardData;
  /** The term as it stands on the page; null where the card was reached by a link. */
  readonly surface: string | null;
  /** Why it is marked on the page; null where the card was reached by a link. */
  readonly match: TermMatch | null;
  /** Terms within the surface. */
  readonly parts: readonly TermPart[];
  /** Indices of the other concepts that the surface may stand for. */
  readonly otherSenses: readonly number[];
  /** Names of concepts, those that are not to be had left out; never rejects. */
  readonly loadTitles: (concepts: readonly number[]) => Promise<readonly CardTitle[]>;
  /** Day of the page being read, YYYY-MM-DD; null where the page does not say. */
  readonly pageDate: string | null;
  /** False where no page is being read, as in a look-up. */
  readonly isOnPage: boolean;
  /** True where the reader has said to know this concept. */
  readonly isHidden: boolean;
  readonly onOpen: (visit: Visit) => void;
  /** Says a Chinese text aloud. */
  readonly onSpeak: ((text: string) => void) | null;
  readonly onHide: ((isHidden: boolean) => void) | null;
  readonly onPanel: (() => void) | null;
  /** The part that scrolls. */
  readonly bodyRef: Ref<HTMLElement> | null;
}

/** Headwords of more characters than these are set smaller and small, or the name alone would fill the card. */
const LONG_HEADWORD = 16;
const VERY_LONG_HEADWORD = 34;

/** A reading of more characters than this stands whole at the top of what scrolls: beside the name it would fill the head. */
const LONG_PINYIN = 60;

/** The slip itself: headword, rendering, gloss, dated facts, relations. */
export function Card(props: CardProps) {
  const { t } = useTranslator();
  const { card } = props;
  const open = (concept: number) => props.onOpen({ concept });
  return (
    <article class="card" data-hue={hueOf(card.category)} aria-label={t('cardLabel', { headword: card.headword })}>
      <Head {...props} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a card may hold nothing else to focus */}
      <section class="card-body" aria-label={card.headword} tabIndex={0} ref={props.bodyRef}>
        {card.pinyin.length > LONG_PINYIN && <Pinyin card={card} />}
        <Renderings renderings={card.renderings} />
        <section class="gloss">
          <Tongues text={card.gloss} both />
          <Misreading card={card} surface={props.surface} />
        </section>
        <Senses others={props.otherSenses} parts={props.parts} loadTitles={props.loadTitles} onOpen={props.onOpen} />
        <Members card={card} onOpen={open} />
        <Facts card={card} pageDate={props.pageDate} isOnPage={props.isOnPage} />
        {card.note !== undefined && (
          <section class="note">
            <Tongues text={card.note} />
          </section>
        )}
        <OtherForms forms={card.forms} />
        <Links links={card.links} onOpen={open} />
        {props.match !== null && <Why card={card} match={props.match} />}
      </section>
    </article>
  );
}

/** What stays in sight while the rest scrolls. */
function Head(props: CardProps) {
  const { t, category } = useTranslator();
  const { card, onSpeak, onHide, onPanel } = props;
  useResized(props.isHidden);
  return (
    <header class="card-head">
      <div class="card-name">
        <h1 lang="zh-CN" class={headwordSize(card.headword)}>
          {card.headword}
        </h1>
        {card.pinyin.length <= LONG_PINYIN && <Pinyin card={card} />}
      </div>
      <div class="card-line">
        <span class="category">{category(card.category)}</span>
        <CardTools
          {...props}
          actions={{
            copyText: copyTextOf(card),
            onSpeak: onSpeak && (() => onSpeak(card.headword)),
            onHide: onHide !== null && !props.isHidden ? () => onHide(true) : null,
            onPanel,
          }}
        />
      </div>
      {props.isHidden && (
        <p class="hidden-line">
          {t('hidden')}{' '}
          {onHide !== null && (
            <button type="button" class="more" onClick={() => onHide(false)}>
              {t('undo')}
            </button>
          )}
        </p>
      )}
    </header>
  );
}

/** The class that sets a headword in a size of which a few lines hold it. */
export function headwordSize({ length }: string): string {
  if (length > VERY_LONG_HEADWORD) return 'very-long';
  return length > LONG_HEADWORD ? 'long' : '';
}

/** The reading; nothing where it says no more than the headword, as with a Latin name. */
function Pinyin({ card }: Pick<CardProps, 'card'>) {
  if (card.pinyin === card.headword) return null;
  return (
    <p class="pinyin" lang="zh-Latn-pinyin">
      {card.pinyin}
    </p>
  );
}

/** Says so where the page prints a misreading: a surface that is none of the names the card knows. */
function Misreading({ card, surface }: Pick<CardProps, 'card' | 'surface'>) {
  if (surface === null || !card.misreadings.includes(surface)) return null;
  return (
    <p class="note">
      <Phrase of="ocrNote" with={{ surface: <span lang="zh-CN">{surface}</span> }} />
    </p>
  );
}
