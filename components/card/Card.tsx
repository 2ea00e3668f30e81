import type { Ref } from 'preact';
import { copyTextOf } from '../../lib/card/citation.ts';
import { copyFor } from '../../lib/card/copy-patterns.ts';
import { type Lead, leadOf } from '../../lib/card/lead.ts';
import type { PageSaying } from '../../lib/card/page-saying.ts';
import { bestRendering } from '../../lib/card/renderings.ts';
import type { Card as CardData, CardTitle } from '../../lib/card/types.ts';
import { hueOf } from '../../lib/glossary/hues.ts';
import type { TermMatch } from '../../lib/spot/types.ts';
import { glossaryOf, type TermRef } from '../../lib/terms/ref.ts';
import { BilingualText } from '../BilingualText.tsx';
import { langOf, useTranslator } from '../language.ts';
import { OwnOpener, type OwnOpening } from '../own/OwnOpener.tsx';
import { Phrase } from '../Phrase.tsx';
import { CardTools, type CardToolsProps } from './CardTools.tsx';
import { Facts } from './Facts.tsx';
import { FromPage } from './FromPage.tsx';
import { GlossaryLine } from './GlossaryLine.tsx';
import { Links } from './Links.tsx';
import { Members } from './Members.tsx';
import { Origin } from './Origin.tsx';
import { OtherForms } from './OtherForms.tsx';
import { type LoadSections, OtherGlossaries } from './OtherGlossaries.tsx';
import { Renderings } from './Renderings.tsx';
import { Senses } from './Senses.tsx';
import { useResized } from './surroundings.ts';
import { Usage } from './Usage.tsx';
import { UseAtAGlance, UseOverTime } from './UseOverTime.tsx';
import { formOf, type TermPart, type Visit } from './visits.ts';
import { Why } from './Why.tsx';
import { isYours, YoursWithin } from './YoursWithin.tsx';

/** What a card shows besides its entry, and what can be done with it. A callback that is null has no control. */
export interface CardProps extends CardToolsProps {
  readonly card: CardData;
  /** The term as it stands on the page; null where the card was reached by a link. */
  readonly surface: string | null;
  /** Why it is marked on the page; null where the card was reached by a link. */
  readonly match: TermMatch | null;
  /** Terms within the surface. */
  readonly parts: readonly TermPart[];
  /** The other entries that the surface may stand for. */
  readonly otherSenses: readonly TermRef[];
  /** Names of entries, those that are not to be had left out; never rejects. */
  readonly loadTitles: (refs: readonly TermRef[]) => Promise<readonly CardTitle[]>;
  /** Null where a card cannot be had now; never rejects. */
  readonly loadCard: (ref: TermRef) => Promise<CardData | null>;
  /** Loads what other glossaries say of it; null where that is not told. */
  readonly loadSections: LoadSections | null;
  /** Day of the page being read, YYYY-MM-DD; null where the page does not say. */
  readonly pageDate: string | null;
  /** False where no page is being read, as in a look-up. */
  readonly isOnPage: boolean;
  /** True where the reader has said to know this entry. */
  readonly isHidden: boolean;
  /** What the page itself says of the surface. */
  readonly sayings: readonly PageSaying[];
  readonly onJump: ((saying: number) => void) | null;
  readonly onOpen: (visit: Visit) => void;
  /** Says a Chinese text aloud. */
  readonly onSpeak: ((text: string) => void) | null;
  readonly onHide: ((isHidden: boolean) => void) | null;
  readonly onPanel: (() => void) | null;
  readonly own: OwnOpening | null;
  /** The part that scrolls. */
  readonly bodyRef: Ref<HTMLElement> | null;
}

/** Headwords of more characters than these are set smaller and small, or the name alone would fill the card. */
const LONG_HEADWORD = 16;
const VERY_LONG_HEADWORD = 34;

/** Pinyin of more characters than this stands whole at the top of what scrolls: beside the name it would fill the head. */
const LONG_PINYIN = 60;

/** The slip itself: headword, rendering, gloss, dated facts, relations. */
export function Card(props: CardProps) {
  const { t } = useTranslator();
  const { card } = props;
  const open = (ref: TermRef) => props.onOpen({ ref });
  const form = formOf(props);
  const lead = leadOf(card, form);
  // A surface within itself, 十大技术攻关 in 十大技术攻关项目, is no other term.
  const parts = props.parts.filter(({ refs }) => refs[0] !== card.ref);
  // What other glossaries say of it stands in full; what it may mean besides in its own is a name to open.
  const isElsewhere = (ref: TermRef) => props.loadSections !== null && glossaryOf(ref) !== glossaryOf(card.ref);
  const elsewhere = props.otherSenses.filter(isElsewhere);
  const senses = props.otherSenses.filter((ref) => !isElsewhere(ref));
  return (
    <article class="card" data-hue={hueOf(card.category)} aria-label={t('cardLabel', { headword: lead.text })}>
      <Head {...props} lead={lead} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a card may hold nothing else to focus */}
      <section class="card-body" aria-label={lead.text} tabIndex={0} ref={props.bodyRef}>
        {isLongPinyin(lead) && <Pinyin lead={lead} />}
        <YoursWithin parts={parts} loadCard={props.loadCard} onOpen={props.onOpen} />
        <Renderings card={card} form={form} />
        <Gloss card={card} surface={props.surface} />
        {card.origin !== undefined && <Origin origin={card.origin} pageDate={props.pageDate} />}
        {card.usage !== undefined && <Usage usage={card.usage} />}
        <Senses
          others={senses}
          parts={parts.filter((part) => !isYours(part))}
          loadTitles={props.loadTitles}
          onOpen={props.onOpen}
        />
        <Members card={card} onOpen={open} />
        <FromPage
          sayings={props.sayings}
          surface={props.surface}
          card={card}
          isTagged
          onOpen={open}
          onJump={props.onJump}
        />
        <Facts card={card} pageDate={props.pageDate} isOnPage={props.isOnPage} />
        {card.use !== undefined && <UseOverTime use={card.use} pageDate={props.pageDate} />}
        {card.note !== undefined && (
          <section class="note">
            {typeof card.note === 'string' ? <WrittenNote text={card.note} /> : <BilingualText text={card.note} />}
          </section>
        )}
        <OtherForms forms={card.forms} />
        {card.from !== undefined && <GlossaryLine from={card.from} />}
        {props.loadSections !== null && (
          <OtherGlossaries
            card={card}
            text={props.surface ?? card.headword}
            refs={elsewhere}
            load={props.loadSections}
          />
        )}
        <Links card={card} onOpen={open} />
        <OwnOpener own={props.own} />
        {props.match !== null && props.surface !== null && (
          <Why card={card} match={props.match} surface={props.surface} />
        )}
      </section>
    </article>
  );
}

/** A note as somebody wrote it, its lines as paragraphs. */
function WrittenNote({ text }: { readonly text: string }) {
  return (
    <>
      {text.split('\n').map((line, at) => (
        <p lang={langOf(line)} key={at}>
          {line}
        </p>
      ))}
    </>
  );
}

/** What stays in sight while the rest scrolls. */
function Head(props: CardProps & { readonly lead: Lead }) {
  const { t, category, language } = useTranslator();
  const { card, lead, onSpeak, onHide, onPanel } = props;
  useResized(props.isHidden);
  return (
    <header class="card-head">
      <div class="card-name">
        <h1 lang="zh-CN" class={headwordSize(lead.text)} tabIndex={-1}>
          {lead.text}
        </h1>
        {!isLongPinyin(lead) && <Pinyin lead={lead} />}
        {card.use !== undefined && <UseAtAGlance use={card.use} />}
      </div>
      <div class="card-line">
        <span class="card-kind">
          <span class="category">{card.from?.name ?? category(card.category)}</span>
          {lead.text !== card.headword && (
            <span class="entry-name">
              <Phrase of="nameOf" with={{ headword: <span lang="zh-CN">{card.headword}</span> }} />
            </span>
          )}
          {card.background && (
            <span class="background" title={t('backgroundWhy')}>
              {t('background')}
            </span>
          )}
        </span>
        <CardTools
          {...props}
          actions={{
            copyText: copyTextOf(card, formOf(props)),
            rendering: bestRendering(card, formOf(props)),
            copyAs: (pattern) => copyFor(pattern, card, formOf(props), language),
            onSpeak: onSpeak && (() => onSpeak(lead.text)),
            onNextSense: nextSense(props),
            onHide: onHide !== null && !props.isHidden ? () => onHide(true) : null,
            onPanel,
            own: props.own,
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

/** Goes to the next entry that the surface may stand for, from the last to the first; null where it stands for one. */
function nextSense({ card, surface, parts, otherSenses, onOpen }: CardProps): (() => void) | null {
  const [next, ...rest] = otherSenses;
  if (next === undefined || surface === null) return null;
  return () => onOpen({ ref: next, surface, parts, otherSenses: [...rest, card.ref] });
}

function isLongPinyin({ pinyin }: Lead): boolean {
  return pinyin !== null && pinyin.length > LONG_PINYIN;
}

/** The pinyin; nothing where it is not known, or says no more than the name, as with a Latin name. */
function Pinyin({ lead }: { readonly lead: Lead }) {
  if (lead.pinyin === null || lead.pinyin === lead.text) return null;
  return (
    <p class="pinyin" lang="zh-Latn-pinyin">
      {lead.pinyin}
    </p>
  );
}

/** What the entry is; and where the page prints a misreading, that it does. Nothing where neither is to be said. */
function Gloss({ card, surface }: Pick<CardProps, 'card' | 'surface'>) {
  const isMisread = surface !== null && card.misreadings.includes(surface);
  if (card.gloss === null && !isMisread) return null;
  return (
    <section class="gloss">
      {card.gloss !== null && <BilingualText text={card.gloss} both />}
      {isMisread && (
        <p class="note">
          <Phrase of="ocrNote" with={{ surface: <span lang="zh-CN">{surface}</span> }} />
        </p>
      )}
    </section>
  );
}
