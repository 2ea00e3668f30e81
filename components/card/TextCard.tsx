import type { Ref } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PageSaying } from '../../lib/card/page-saying.ts';
import type { Card } from '../../lib/card/types.ts';
import type { TextReading } from '../../lib/library/types.ts';
import type { SearchHit } from '../../lib/search/types.ts';
import type { TermRef } from '../../lib/terms/ref.ts';
import type { SentenceAt } from '../../lib/text/sentences.ts';
import { useTranslator } from '../language.ts';
import { OwnOpener, type OwnOpening } from '../own/OwnOpener.tsx';
import { headwordSize } from './Card.tsx';
import { CardTools, type CardToolsProps } from './CardTools.tsx';
import { FromPage } from './FromPage.tsx';
import { LinkButton } from './LinkButton.tsx';
import { ReadText } from './ReadText.tsx';
import { Senses } from './Senses.tsx';
import { useResized } from './surroundings.ts';
import type { Visit } from './visits.ts';
import { isYours, YoursWithin } from './YoursWithin.tsx';

/** What the card of a text shows that no glossary has, and what can be done with it. */
export interface TextCardProps extends CardToolsProps {
  readonly text: string;
  readonly reading: TextReading;
  /** Where it stands; null where it was typed. */
  readonly sentence: SentenceAt | null;
  /** Entries that answer to a text or are like it, best first; null where they are shown elsewhere. Never rejects. */
  readonly search: ((text: string) => Promise<readonly SearchHit[]>) | null;
  /** What the page itself says of the text. */
  readonly sayings: readonly PageSaying[];
  /** Goes to what a saying was taken from; null where that cannot be. */
  readonly onJump: ((saying: number) => void) | null;
  /** Null where a card cannot be had now; never rejects. */
  readonly loadCard: (ref: TermRef) => Promise<Card | null>;
  readonly onOpen: (visit: Visit) => void;
  readonly onSpeak: ((text: string) => void) | null;
  readonly own: OwnOpening | null;
  /** The part that scrolls. */
  readonly bodyRef: Ref<HTMLElement> | null;
}

/** Most entries that are only like a text: more are no help. */
const MOST_NEAREST = 5;

/** The card of a text that no glossary has just so: how it is read, what stands within it, what is like it. */
export function TextCard(props: TextCardProps) {
  const { t } = useTranslator();
  const { text, reading, sentence, onSpeak } = props;
  const nearest = useNearest(props);
  useResized(nearest);
  const pinyin = reading.characters.flatMap((one) => one.pinyin ?? []).join(' ');
  const isBare = reading.parts.length === 0 && props.sayings.length === 0 && nearest?.length === 0;
  return (
    <article class="card text-card" aria-label={t('cardLabel', { headword: text })}>
      <header class="card-head">
        <div class="card-name">
          <h1 class={headwordSize(text)} tabIndex={-1} aria-label={text} lang="zh-CN">
            <ReadText characters={reading.characters} />
          </h1>
        </div>
        <div class="card-line">
          <span class="card-kind text-kind">{t('textNoEntry')}</span>
          <CardTools
            {...props}
            actions={{
              copyText: pinyin === '' ? text : `${text} ${pinyin}`,
              rendering: null,
              onSpeak: onSpeak && (() => onSpeak(text)),
              onNextSense: null,
              onHide: null,
              onPanel: null,
              own: props.own,
            }}
          />
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a card may hold nothing else to focus */}
      <section class="card-body" aria-label={text} tabIndex={0} ref={props.bodyRef}>
        <YoursWithin parts={reading.parts} loadCard={props.loadCard} onOpen={props.onOpen} />
        <OwnOpener own={props.own} />
        <FromPage
          sayings={props.sayings}
          surface={text}
          card={null}
          isTagged
          onOpen={(ref) => props.onOpen({ ref })}
          onJump={props.onJump}
        />
        <Senses
          others={[]}
          parts={reading.parts.filter((part) => !isYours(part))}
          loadTitles={async () => []}
          onOpen={props.onOpen}
        />
        {sentence !== null && props.sayings.length === 0 && <Sentence text={text} {...sentence} />}
        {nearest !== null && nearest.length > 0 && (
          <section class="nearest">
            <h2>{t('textNearest')}</h2>
            <ul>
              {nearest.map((hit) => (
                <li key={hit.ref}>
                  <LinkButton term={hit.ref} headword={hit.headword} onOpen={(ref) => props.onOpen({ ref })} />
                  {hit.rendering !== null && <small lang="en">{hit.rendering}</small>}
                </li>
              ))}
            </ul>
          </section>
        )}
        {isBare && <p class="none-yet nothing-near">{t('textNothingNear')}</p>}
      </section>
    </article>
  );
}

/** The sentence a text stands in, the text set off in it. */
function Sentence({ text, sentence, at }: SentenceAt & { readonly text: string }) {
  const { t } = useTranslator();
  if (sentence === text) return null;
  return (
    <section class="quiet in-sentence">
      <h2>{t('textSentence')}</h2>
      <p lang="zh-CN">
        {sentence.slice(0, at)}
        <mark>{sentence.slice(at, at + text.length)}</mark>
        {sentence.slice(at + text.length)}
      </p>
    </section>
  );
}

/** The entries that are like a text, those left out that stand within it; null while they are not known, or nowhere shown. */
function useNearest({ text, reading, search }: TextCardProps): readonly SearchHit[] | null {
  const [nearest, setNearest] = useState<readonly SearchHit[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    search?.(text).then((hits) => {
      const isTold = ({ ref, headword, found }: SearchHit) =>
        reading.parts.some(({ surface, refs }) => refs.includes(ref) || surface.includes(found ?? headword));
      if (isCurrent) setNearest(hits.filter((hit) => !isTold(hit)).slice(0, MOST_NEAREST));
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  return nearest;
}
