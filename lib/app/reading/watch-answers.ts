import { browser } from 'wxt/browser';
import { type CharacterAt, characterAt, isOver } from '../../page/marks/character-at.ts';
import { termAtPoint } from '../../page/marks/hit-test.ts';
import type { Term } from '../../page/marks/term.ts';
import { isCardHost } from '../../page/window/is-card-host.ts';
import { answerPlaces } from './answer-places.ts';
import { type AnswerTerm, isAnswer } from './answer-term.ts';
import { placeOf } from './asked-term.ts';
import type { Explainer, HandledPage, PlacedItem } from './handled-page.ts';
import { wordAt } from './word-at.ts';

/** How long the pointer rests on a day, a figure or a place before it answers, in ms: who only reads past it is left alone. */
const REST_MS = 1000;

/** How far a hand that rests may still move, in CSS pixels. */
const TREMBLE_PX = 4;

/** Where the pointer is. */
interface Pointed {
  readonly target: EventTarget | null;
  readonly x: number;
  readonly y: number;
}

/**
 * Has what the page says of itself and does not mark answer under the pointer, after a rest or while Alt is held, as the
 * settings ask, until the reading ends; and, while Alt is held, any word that a dictionary of the reader's knows. Where a term is live its
 * own card opens, and no other. Nothing answers while a
 * button is pressed, a text is selected or the page scrolls. Listens only; what a script makes is passed over.
 */
export function watchAnswers(
  { annotator, cards, display, patience: { signal } }: HandledPage,
  { items, isHidden }: Pick<Explainer, 'items' | 'isHidden'>,
): void {
  // Who has cards open by a key or a click alone wants none that comes by itself.
  const answersAtRest = display.pageAnswers === 'rest' && display.opener === 'hover';
  let pointed: Pointed | null = null;
  let restedAt: Pointed | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let answered: Term | null = null;
  /** The character that was asked about last, and how often one was. */
  let asked: CharacterAt | null = null;
  let turn = 0;
  let known: readonly PlacedItem[] = [];
  let places = answerPlaces(known);
  const options = { signal, passive: true, capture: true } as const;

  document.addEventListener(
    'pointermove',
    ({ isTrusted, pointerType, buttons, target, clientX, clientY, altKey }) => {
      if (!isTrusted || pointerType === 'touch') return;
      if (buttons !== 0 || isCardHost(target)) return callOff();
      pointed = { target, x: clientX, y: clientY };
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => moved(altKey));
    },
    options,
  );
  document.addEventListener(
    'keydown',
    ({ isTrusted, key, repeat }) => {
      if (!isTrusted || repeat) return;
      clearTimeout(timer);
      if (key === 'Alt') answer(true);
    },
    options,
  );
  addEventListener('pointerdown', ({ isTrusted }) => isTrusted && callOff(), options);
  addEventListener(
    'scroll',
    ({ isTrusted, target }) => {
      // What scrolls elsewhere, a ticker, leaves what is under the pointer where it is.
      if (isTrusted && target instanceof Node && target.contains(pointed?.target as Node | null)) callOff();
    },
    options,
  );
  document.documentElement?.addEventListener('pointerleave', ({ isTrusted }) => isTrusted && callOff(), {
    signal,
    passive: true,
  });
  signal.addEventListener('abort', callOff);

  function callOff(): void {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    pointed = null;
    restedAt = null;
    asked = null;
    turn++;
  }

  function moved(withKey: boolean): void {
    if (pointed === null) return;
    // The page's own watch has just been told that the pointer is over no term.
    if (answered !== null && isOn(answered, pointed)) cards.send({ type: 'stay', term: answered });
    if (withKey) answer(true);
    if (!answersAtRest || (restedAt !== null && isNear(pointed, restedAt))) return;
    restedAt = pointed;
    clearTimeout(timer);
    timer = setTimeout(() => answer(false), REST_MS);
  }

  function answer(withKey: boolean): void {
    // What the hand does where the extension has gone is for the page alone.
    if (pointed === null || isSelecting() || browser.runtime?.id === undefined) return;
    if (termAtPoint(pointed.target, pointed.x, pointed.y, annotator) !== null) return;
    const term = termAt(pointed);
    if (term !== null) show(term);
    else if (withKey) void answerWord(pointed);
  }

  function show(term: Term): void {
    answered = term;
    cards.send({ type: 'answer', term });
  }

  /** Shows the word at a point, if a dictionary knows one: each character is asked about once as long as the pointer is on it. */
  async function answerWord({ target, x, y }: Pointed): Promise<void> {
    const at = characterAt(target, x, y, annotator.shadowRoots());
    if (at === null || (at.node === asked?.node && at.offset === asked.offset)) return;
    asked = at;
    const own = ++turn;
    const word = await wordAt(at, annotator.context());
    if (word !== null && own === turn && !signal.aborted) show(word);
  }

  function isOn(term: Term, { target, x, y }: Pointed): boolean {
    if (isAnswer(term)) return termAt({ target, x, y }) === term;
    const place = placeOf(term);
    return place !== null && isOver(place, x, y);
  }

  function termAt({ target, x, y }: Pointed): AnswerTerm | null {
    if (display.pageAnswers === 'off') return null;
    const said = items();
    // The same array while the page says the same.
    if (said !== known) places = answerPlaces(said);
    known = said;
    const term = termAtPoint(target, x, y, { ...places, shadowRoots: annotator.shadowRoots }) as AnswerTerm | null;
    return term === null || isHidden(term.kind) ? null : term;
  }
}

function isNear(a: Pointed, b: Pointed): boolean {
  return Math.abs(a.x - b.x) <= TREMBLE_PX && Math.abs(a.y - b.y) <= TREMBLE_PX;
}

function isSelecting(): boolean {
  return getSelection()?.isCollapsed === false;
}
