import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PageSaying } from '../../lib/card/page-saying.ts';
import type { Card as CardData, CardTitle } from '../../lib/card/types.ts';
import type { TextReading } from '../../lib/library/types.ts';
import { joinPinyin } from '../../lib/pinyin/join-pinyin.ts';
import type { SearchHit } from '../../lib/search/types.ts';
import type { CardLanguages, CardOrder } from '../../lib/settings/settings.ts';
import type { TermMatch } from '../../lib/spot/types.ts';
import type { OwnTerm } from '../../lib/termbase/own-term.ts';
import { glossaryOf, idOf, type TermRef, termRef } from '../../lib/terms/ref.ts';
import { levelSpace, type SentenceAt } from '../../lib/text/sentences.ts';
import { CardLanguagesContext, CardOrderContext, useTranslator } from '../language.ts';
import { OwnCardPart, type OwnDone, OwnDoneLine } from '../own/OwnCardPart.tsx';
import type { OwnOpening } from '../own/OwnOpener.tsx';
import type { OwnTools } from '../own/types.ts';
import { Card } from './Card.tsx';
import { CompactCard } from './CompactCard.tsx';
import { CompactPageCard } from './CompactPageCard.tsx';
import type { LoadSections } from './OtherGlossaries.tsx';
import { PageAnnouncement, PageCard } from './PageCard.tsx';
import { CardSurroundingsContext } from './surroundings.ts';
import { TextCard } from './TextCard.tsx';
import {
  canMoveBy,
  formOf,
  moveBy,
  presentVisit,
  replaceVisit,
  type TermPart,
  type Visit,
  type Visits,
  visit,
} from './visits.ts';
import { Announcement, Failed, SheetHandle, TextAnnouncement, Waiting } from './WindowParts.tsx';

/** What a window of cards needs: the entry to begin with, and a way to get cards. */
export interface CardWindowProps {
  /**
   * The entry to begin with; null for the surface itself, whatever it is. A window does not follow another one: give it
   * another `key`.
   */
  readonly term: TermRef | null;
  /** The term as printed; null where there is none, as in a look-up. */
  readonly surface: string | null;
  /** Day of the page being read, YYYY-MM-DD; null where it is not known. */
  readonly pageDate: string | null;
  readonly isPinned: boolean;
  /** False while it is drawn before it is seen: nothing is said aloud. Always true if left out. */
  readonly isShown?: boolean | undefined;
  /** Null where the card cannot be had now; never rejects. */
  readonly loadCard: (ref: TermRef) => Promise<CardData | null>;
  /** Names of entries, those that are not to be had left out; never rejects. */
  readonly loadTitles: (refs: readonly TermRef[]) => Promise<readonly CardTitle[]>;
  /** What other glossaries say of a text; never rejects. Nothing is told of it if left out. */
  readonly loadSections?: LoadSections | undefined;
  /** Null where there is nothing to pin. */
  readonly onPin: ((pinned: boolean) => void) | null;
  /** Null where there is nothing to close. */
  readonly onClose: (() => void) | null;
  /** Called when what is shown has changed and the window may need another place. */
  readonly onResize: () => void;

  /** What there is to say of a text; null where that cannot be had now; never rejects. Without it every window has a `term`. */
  readonly loadReading?: ((text: string, sentence: SentenceAt | null) => Promise<TextReading | null>) | undefined;
  /** Where the surface stands, where it may be no term; null where it was typed. */
  readonly sentence?: SentenceAt | null | undefined;
  /** Entries that answer to a text or are like it, best first; left out where they are shown elsewhere; never rejects. */
  readonly search?: ((text: string) => Promise<readonly SearchHit[]>) | undefined;

  /** Which language of the content comes first; that of the interface if left out. */
  readonly cardOrder?: CardOrder | undefined;
  /** Which languages the content is told in; the first one if left out. */
  readonly cardLanguages?: CardLanguages | undefined;
  /** True where it begins as a glance and grows when it is asked to, or pinned; once it is not true any more it is whole. */
  readonly startsCompact?: boolean | undefined;
  /** Other entries the surface may stand for. */
  readonly otherSenses?: readonly TermRef[] | undefined;
  /** Terms within the surface. */
  readonly parts?: readonly TermPart[] | undefined;
  /** Why the surface is marked. */
  readonly match?: TermMatch | null | undefined;
  /** What the page itself says of the surface. */
  readonly sayings?: readonly PageSaying[] | undefined;
  /** Goes to what one of the sayings was taken from; null where that cannot be. */
  readonly onJump?: ((saying: number) => void) | null | undefined;
  /** The entries the reader has hidden. */
  readonly hiddenTerms?: readonly TermRef[] | undefined;
  /** Hides an entry, or shows it again; false where that could not be stored; never rejects. */
  readonly onHide?: ((ref: TermRef, isHidden: boolean) => Promise<boolean>) | null | undefined;
  /** False while the reader may not see what is pressed: then nothing that is stored changes. Always true if left out. */
  readonly isSeen?: (() => boolean) | undefined;
  /** Puts a text on the clipboard; false where that failed; never rejects. */
  readonly onCopy?: ((text: string) => Promise<boolean>) | null | undefined;
  /** Says a Chinese text aloud; null where the system has no voice for it. */
  readonly onSpeak?: ((text: string) => void) | null | undefined;
  /** Those who keep the reader's own entries; left out where none are kept. */
  readonly own?: OwnTools | undefined;
  /** True once the reader has asked to add what the window begins with, which is pinned by then. */
  readonly startsAdding?: boolean | undefined;
  /** Opens an entry in the side panel; null where there is none. */
  readonly onPanel?: ((ref: TermRef) => void) | null | undefined;
}

/** A card that has arrived for a visit; of a text that is no term, what there is to say of it. */
interface Content {
  readonly of: Visit;
  /** `page` where the page alone knows the surface. */
  readonly card: CardData | TextReading | 'failed' | 'page';
}

/** What is said in passing. */
interface Saying {
  readonly content: ComponentChildren;
  readonly isProblem: boolean;
}

/** How long a saying is held back, in ms: screen readers speak what changes in a region they have seen. */
const SAY_AFTER_MS = 120;

/** A card, and the cards opened from it in place, with the way back and forward. */
export function CardWindow(props: CardWindowProps) {
  const [visits, setVisits] = useState<Visits>(() => ({ all: [firstVisit(props)], at: 0 }));
  const [content, setContent] = useState<Content | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [hiddenHere, setHiddenHere] = useState<ReadonlyMap<TermRef, boolean>>(new Map());
  const [saying, setSaying] = useState<Saying | null>(null);
  const [isGrown, setGrown] = useState(props.startsCompact !== true);
  const [isAdding, setAdding] = useState(false);
  const [done, setDone] = useState<OwnDone | null>(null);
  const isCompact = !isGrown && !props.isPinned;
  const { t } = useTranslator();
  const body = useRef<HTMLElement>(null);
  /** How much has been said: a new element each time, for the same words again are to be heard again. */
  const said = useRef(0);
  const scrolls = useRef(new WeakMap<Visit, number>());
  const current = presentVisit(visits);
  const arrived = content === null || typeof content.card === 'string' ? null : content.card;
  const card = arrived !== null && 'ref' in arrived ? arrived : null;
  const reading = arrived !== null && !('ref' in arrived) ? arrived : null;
  const sayings = props.sayings ?? NONE;

  const say = (content: ComponentChildren, isProblem = false) => {
    said.current++;
    setSaying({ content, isProblem });
  };

  // Before the browser draws: waiting for that costs two frames of the time in which a card comes.
  useLayoutEffect(() => {
    let isCurrent = true;
    if (current.ref !== null && glossaryOf(current.ref) === 'page') {
      setContent({ of: current, card: 'page' });
      return;
    }
    const arrive = (loaded: Content['card'] | null) => {
      if (isCurrent) setContent({ of: current, card: loaded ?? 'failed' });
    };
    if (current.ref !== null) props.loadCard(current.ref).then(arrive);
    else {
      const { surface = '', sentence = null } = current;
      const loading = props.loadReading?.(surface, sentence) ?? Promise.resolve(null);
      loading.then((reading) => {
        const { refs: [ref, ...otherSenses] = [], match, parts } = reading?.entry ?? {};
        if (ref === undefined) return arrive(reading);
        // A text that turns out to be a term is one from now on, on the way back too.
        const found = { ...current, ref, otherSenses, parts, match: match ?? undefined };
        if (isCurrent) setVisits((before) => replaceVisit(before, current, found));
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [current, attempt]);
  useEffect(
    () => setGrown(isGrown || props.isPinned || props.startsCompact !== true),
    [props.isPinned, props.startsCompact],
  );
  useEffect(() => (props.startsAdding === true ? beginAdding() : undefined), [props.startsAdding]);
  useLayoutEffect(props.onResize, [content, saying?.isProblem ?? false, isCompact, isAdding, done]);
  useLayoutEffect(() => {
    if (body.current !== null && content !== null) body.current.scrollTop = scrolls.current.get(content.of) ?? 0;
  }, [content]);
  useEffect(() => {
    if (content === null || content.card === 'failed' || props.isShown === false) return;
    const saidBefore = said.current;
    const timer = setTimeout(() => {
      // Whoever was quick has been answered meanwhile: that is not talked over.
      if (said.current !== saidBefore) return;
      if (card !== null) say(<Announcement card={card} form={formOf(content.of)} />);
      else if (content.card === 'page' && sayings[0] !== undefined) say(<PageAnnouncement saying={sayings[0]} />);
      else if (reading !== null) say(<TextAnnouncement text={content.of.surface ?? ''} />);
    }, SAY_AFTER_MS);
    return () => clearTimeout(timer);
  }, [content, props.isShown]);

  const leaveFor = (next: Visits) => {
    if (body.current !== null && content !== null) scrolls.current.set(content.of, body.current.scrollTop);
    setVisits(next);
  };
  const open = (next: Visit) => {
    props.onPin?.(true);
    leaveFor(visit(visits, next));
  };
  const hide = async (ref: TermRef, isHidden: boolean) => {
    if (props.isSeen?.() === false) return say(t('notSeen'), true);
    // Whoever hides an entry may want it back: the card stays until it is closed.
    if (isHidden) props.onPin?.(true);
    if (!(await props.onHide?.(ref, isHidden))) return say(t(isHidden ? 'notHidden' : 'notShownAgain'), true);
    setHiddenHere((before) => new Map(before).set(ref, isHidden));
    say(isHidden ? t('hidden') : null);
  };
  /** Whoever writes wants the window to stay. */
  const add = () => {
    props.onPin?.(true);
    beginAdding();
  };
  const beginAdding = () => {
    setGrown(true);
    setDone(null);
    setAdding(true);
  };
  const formHere = current.surface ?? card?.headword ?? '';
  const ownOf = (label: OwnOpening['label']): OwnOpening | null =>
    props.own === undefined ? null : { label, onOpen: add };
  /** Shows an own entry that has been saved; what else the surface may stand for stays in reach. */
  const showOwn = ({ id, isDeleted }: OwnTerm) => {
    setAdding(false);
    const ref = termRef('own', id);
    if (isDeleted || current.ref === ref) return setAttempt(attempt + 1);
    const others = [
      ...(current.ref === null || glossaryOf(current.ref) === 'page' ? [] : [current.ref]),
      ...(current.otherSenses ?? []),
    ];
    leaveFor(visit(visits, { ref, surface: current.surface, otherSenses: others.filter((one) => one !== ref) }));
  };
  /** An entry that is gone again leaves its card for the one before it. */
  const showUndone = (term: OwnTerm) => {
    if (!term.isDeleted) return showOwn(term);
    if (current.ref === termRef('own', term.id) && canMoveBy(visits, -1)) setVisits(moveBy(visits, -1));
    else setAttempt(attempt + 1);
  };
  const grow = () => {
    setGrown(true);
    say(t('wholeCardShown'));
  };
  const tools = {
    isPinned: props.isPinned,
    canGoBack: canMoveBy(visits, -1),
    canGoForward: canMoveBy(visits, 1),
    onBack: () => leaveFor(moveBy(visits, -1)),
    onForward: () => leaveFor(moveBy(visits, 1)),
    onPin: props.onPin,
    onClose: props.onClose,
  };

  return (
    <CardOrderContext.Provider value={props.cardOrder ?? 'auto'}>
      <CardLanguagesContext.Provider value={props.cardLanguages ?? 'first'}>
        <CardSurroundingsContext.Provider
          value={{
            copy: props.onCopy ?? null,
            say,
            resized: props.onResize,
          }}
        >
          {isAdding && content !== null && props.own !== undefined && (
            <OwnCardPart
              subject={{ ref: current.ref, form: levelSpace(formHere), pinyin: pinyinOf(reading), card }}
              tools={props.own}
              isSeen={props.isSeen ?? (() => true)}
              onResize={props.onResize}
              onCancel={() => setAdding(false)}
              onDone={(term, undo) => {
                setDone({ term, undo });
                showOwn(term);
              }}
            />
          )}
          {content === null && <Waiting surface={props.surface} tools={isCompact ? null : tools} />}
          {content?.card === 'failed' && (
            <Failed surface={content.of.surface ?? null} tools={tools} onRetry={() => setAttempt(attempt + 1)} />
          )}
          {!isAdding && content?.card === 'page' && isCompact && sayings[0] !== undefined && (
            <CompactPageCard saying={sayings[0]} onGrow={grow} />
          )}
          {!isAdding && content?.card === 'page' && !(isCompact && sayings[0] !== undefined) && (
            <PageCard
              surface={content.of.surface ?? (content.of.ref === null ? '' : idOf(content.of.ref))}
              sayings={sayings}
              parts={content.of.parts ?? NONE}
              loadTitles={props.loadTitles}
              loadCard={props.loadCard}
              {...tools}
              onOpen={open}
              onSpeak={props.onSpeak ?? null}
              onJump={props.onJump ?? null}
              onPanel={props.onPanel ? () => content.of.ref !== null && props.onPanel?.(content.of.ref) : null}
              own={ownOf('ownAddText')}
              bodyRef={body}
            />
          )}
          {!isAdding && content !== null && card !== null && isCompact && (
            <CompactCard card={card} form={formOf(content.of)} onGrow={grow} />
          )}
          {!isAdding && content !== null && card !== null && !isCompact && (
            <Card
              key={visits.all.indexOf(content.of)}
              card={card}
              surface={content.of.surface ?? null}
              match={content.of.match ?? null}
              parts={content.of.parts ?? NONE}
              otherSenses={content.of.otherSenses ?? NONE}
              loadTitles={props.loadTitles}
              loadCard={props.loadCard}
              loadSections={props.loadSections ?? null}
              pageDate={props.pageDate}
              isOnPage={props.surface !== null}
              isHidden={hiddenHere.get(card.ref) ?? props.hiddenTerms?.includes(card.ref) ?? false}
              {...tools}
              // Of a card that was reached by a link the page has said nothing.
              sayings={content.of === visits.all[0] ? sayings : NONE}
              onJump={props.onJump ?? null}
              onOpen={open}
              onSpeak={props.onSpeak ?? null}
              onHide={props.onHide ? (isHidden) => void hide(card.ref, isHidden) : null}
              onPanel={props.onPanel ? () => props.onPanel?.(content.of.ref ?? card.ref) : null}
              own={ownOf(glossaryOf(card.ref) === 'own' ? 'ownEdit' : 'ownAdd')}
              bodyRef={body}
            />
          )}
          {!isAdding && content !== null && reading !== null && (
            <TextCard
              key={visits.all.indexOf(content.of)}
              text={levelSpace(content.of.surface ?? '')}
              reading={reading}
              sayings={content.of === visits.all[0] ? sayings : NONE}
              onJump={props.onJump ?? null}
              sentence={content.of.sentence ?? null}
              search={props.search ?? null}
              loadCard={props.loadCard}
              own={ownOf('ownAddText')}
              {...tools}
              onOpen={open}
              onSpeak={props.onSpeak ?? null}
              bodyRef={body}
            />
          )}
          {done !== null && !isAdding && (
            <OwnDoneLine done={done} key={`${done.term.id} ${done.term.version}`} onUndone={showUndone} />
          )}
          <p role="status" class={saying?.isProblem ? 'problem-line' : 'unseen'}>
            <span key={said.current}>{saying?.content}</span>
          </p>
          <SheetHandle onClose={props.onClose} />
        </CardSurroundingsContext.Provider>
      </CardLanguagesContext.Provider>
    </CardOrderContext.Provider>
  );
}

const NONE: readonly never[] = [];

/** How a text is read, as far as its card says; null where it says nothing. */
function pinyinOf(reading: TextReading | null): string | null {
  return reading === null ? null : joinPinyin(reading.characters);
}

function firstVisit({ term, surface, otherSenses, parts, match, sentence }: CardWindowProps): Visit {
  return { ref: term, surface: surface ?? undefined, otherSenses, parts, match: match ?? undefined, sentence };
}
