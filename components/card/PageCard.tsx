import type { Ref } from 'preact';
import type { PageSaying } from '../../lib/card/page-saying.ts';
import { languageOfValue, sayValue } from '../../lib/card/say-value.ts';
import type { Card, CardTitle } from '../../lib/card/types.ts';
import type { TermRef } from '../../lib/terms/ref.ts';
import { useTranslator } from '../language.ts';
import { OwnOpener, type OwnOpening } from '../own/OwnOpener.tsx';
import { headwordSize } from './Card.tsx';
import { CardTools, type CardToolsProps } from './CardTools.tsx';
import { FromPage } from './FromPage.tsx';
import { Senses } from './Senses.tsx';
import type { TermPart, Visit } from './visits.ts';
import { isYours, YoursWithin } from './YoursWithin.tsx';

/** What the card of a surface shows that no glossary has. */
export interface PageCardProps extends CardToolsProps {
  readonly surface: string;
  readonly sayings: readonly PageSaying[];
  /** Terms of glossaries within the surface. */
  readonly parts: readonly TermPart[];
  readonly loadTitles: (refs: readonly TermRef[]) => Promise<readonly CardTitle[]>;
  /** Null where a card cannot be had now; never rejects. */
  readonly loadCard: (ref: TermRef) => Promise<Card | null>;
  readonly onOpen: (visit: Visit) => void;
  readonly onSpeak: ((text: string) => void) | null;
  /** Goes to what a saying was taken from; null where that cannot be. */
  readonly onJump: ((saying: number) => void) | null;
  readonly onPanel: (() => void) | null;
  readonly own: OwnOpening | null;
  /** The part that scrolls. */
  readonly bodyRef: Ref<HTMLElement> | null;
}

/** The slip of a surface that the page itself explains: what it means here, and the sentence that says so. */
export function PageCard(props: PageCardProps) {
  const { t, explainedKind, language } = useTranslator();
  const { surface, sayings, onSpeak, onPanel } = props;
  const [first] = sayings;
  return (
    <article class="card" data-hue="page" aria-label={t('cardLabel', { headword: surface })}>
      <header class="card-head">
        <div class="card-name">
          <h1 lang="zh-CN" class={headwordSize(surface)} tabIndex={-1}>
            {surface}
          </h1>
        </div>
        <div class="card-line">
          <span class="card-kind">
            {first !== undefined && <span class="category">{explainedKind(first.kind)}</span>}
            <span class="background">{t('fromPage')}</span>
          </span>
          <CardTools
            {...props}
            actions={{
              copyText: first === undefined ? surface : `${surface}（${sayValue(first, language) ?? t('pageVague')}）`,
              rendering: null,
              onSpeak: onSpeak && (() => onSpeak(surface)),
              onNextSense: null,
              onHide: null,
              onPanel,
              own: props.own,
            }}
          />
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a card may hold nothing else to focus */}
      <section class="card-body" aria-label={surface} tabIndex={0} ref={props.bodyRef}>
        <YoursWithin parts={props.parts} loadCard={props.loadCard} onOpen={props.onOpen} />
        <FromPage
          sayings={sayings}
          surface={surface}
          card={null}
          isTagged={false}
          onOpen={(ref) => props.onOpen({ ref })}
          onJump={props.onJump}
        />
        <Senses
          others={NONE}
          parts={props.parts.filter((part) => !isYours(part))}
          loadTitles={props.loadTitles}
          onOpen={props.onOpen}
        />
        <OwnOpener own={props.own} />
      </section>
    </article>
  );
}

const NONE: readonly never[] = [];

/** What a screen reader says when such a card has opened: the surface and what it means here. */
export function PageAnnouncement({ saying }: { readonly saying: PageSaying }) {
  const { t, language } = useTranslator();
  return (
    <>
      <span lang="zh-CN">{saying.surface}</span>,{' '}
      <span lang={languageOfValue(saying.kind, language)}>{sayValue(saying, language) ?? t('pageVague')}</span>
    </>
  );
}
