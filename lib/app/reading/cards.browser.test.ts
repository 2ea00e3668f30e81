import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { extension, Failure } from '../../../tests/browser/fake-extension.ts';
import type { StubFrame } from '../../../tests/browser/stub-frame.ts';
import { stubFrames, untilTold } from '../../../tests/browser/stub-frames.ts';
import { termsIn } from '../../../tests/browser/terms-in.ts';
import { DWELL_MS, GRACE_MS, readyAfter, SWITCH_MS } from '../../hover/delays.ts';
import { OWN_MARKS } from '../../page/marks/mark-rules.ts';
import { createPainter, type Painter } from '../../page/marks/painter.ts';
import type { Term } from '../../page/marks/term.ts';
import type { FromCardFrame } from '../../protocol/card-frame.ts';
import { DEFAULT_SETTINGS } from '../../settings/settings.ts';
import { createCards } from './cards.ts';
import { displayOf } from './preferences.ts';
import type { Cards } from './types.ts';

const READY_MS = readyAfter(DWELL_MS);

let painter: Painter;
let cards: Cards;
let term: Term;
let other: Term;
const onNoAnswer = vi.fn();

beforeEach(() => {
  extension.reset();
  extension.background['card.ticket'] = () => 'ticket';
  onNoAnswer.mockReset();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  document.body.innerHTML = '<p>围绕三高四新落实，<i>株洲</i></p>';
  [term, other] = termsIn(document.body, '三高四新', '株洲') as [Term, Term];
  painter = createPainter({ ...OWN_MARKS, colours: 'standard', isStyled: true });
  cards = createCards({
    ...displayOf({ ...DEFAULT_SETTINGS, language: 'en' }),
    painter,
    pageDate: () => null,
    isForThumbs: () => false,
    onNoAnswer,
  });
});
afterEach(() => {
  cards.send({ type: 'dismiss' });
  expect(state()).toBe('none');
  if (vi.isFakeTimers()) vi.runAllTimers();
  vi.useRealTimers();
  expect(state()).toBe('none');
  painter.destroy();
  document.body.innerHTML = '';
});

const host = () => document.querySelector('[data-xiangjian=card]');
const point = (to: Term | null) => cards.send({ type: 'point', term: to });
const pass = (ms: number) => vi.advanceTimersByTime(ms);

/** What there is of a card in the page. */
function state(): 'none' | 'ready' | 'open' {
  if (host() === null) return 'none';
  return host()?.matches(':popover-open') ? 'open' : 'ready';
}

describe('a card is made ready', () => {
  test('once the pointer has rested on its term for a while, and opens when the dwell is over', () => {
    point(term);
    pass(READY_MS - 1);
    expect(state()).toBe('none');
    pass(1);
    expect(state()).toBe('ready');
    const made = host();
    pass(DWELL_MS - READY_MS - 1);
    expect(state()).toBe('ready');
    pass(1);
    expect([state(), host()]).toEqual(['open', made]);
  });

  test('not for a pointer that passes over terms', () => {
    for (const to of [term, other, term, null, other, null]) {
      point(to);
      pass(READY_MS - 1);
      expect(state()).toBe('none');
    }
    pass(GRACE_MS + DWELL_MS);
    expect(state()).toBe('none');
  });

  test('once, however often the pointer moves on its term', () => {
    point(term);
    pass(READY_MS - 10);
    point(term);
    pass(10);
    expect(state()).toBe('ready');
    const made = host();
    point(term);
    pass(DWELL_MS);
    expect(host()).toBe(made);
  });

  test('not where a press opens it at once', () => {
    point(term);
    pass(READY_MS - 1);
    cards.send({ type: 'press', term });
    expect(state()).toBe('open');
    const made = host();
    pass(DWELL_MS + GRACE_MS);
    expect([state(), host()]).toEqual(['open', made]);
  });
});

describe('what was made ready', () => {
  test('is let go a grace after the pointer has left', () => {
    point(term);
    pass(READY_MS);
    point(null);
    pass(GRACE_MS - 1);
    expect(state()).toBe('ready');
    pass(1);
    expect(state()).toBe('none');
  });

  test('waits for the click of a hand that has begun to press', () => {
    point(term);
    pass(READY_MS);
    const made = host();
    cards.send({ type: 'interrupt' });
    pass(GRACE_MS - 1);
    cards.send({ type: 'press', term });
    expect([state(), host()]).toEqual(['open', made]);
    pass(GRACE_MS * 2);
    expect(state()).toBe('open');
  });

  test('is let go where no click follows', () => {
    point(term);
    pass(READY_MS);
    cards.send({ type: 'interrupt' });
    pass(GRACE_MS);
    expect(state()).toBe('none');
  });

  test('serves the next term that the pointer goes to', () => {
    point(term);
    pass(READY_MS);
    const made = host();
    point(null);
    pass(GRACE_MS - 1);
    point(other);
    pass(DWELL_MS);
    expect([state(), host(), cards.openTerm()]).toEqual(['open', made, other]);
  });

  test('goes at once with all cards', () => {
    point(term);
    pass(READY_MS);
    cards.send({ type: 'dismiss' });
    expect(state()).toBe('none');
    pass(DWELL_MS);
    expect(state()).toBe('none');
  });

  test('goes at once with all cards, also after the pointer has left', () => {
    point(term);
    pass(READY_MS);
    point(null);
    cards.send({ type: 'dismiss' });
    expect(state()).toBe('none');
  });

  test('of a frame without a background is let go, and that is told', async () => {
    extension.background['card.ticket'] = () => {
      throw new Failure('no-answer');
    };
    point(term);
    pass(READY_MS);
    expect(state()).toBe('ready');
    vi.useRealTimers();
    await vi.waitFor(() => expect(onNoAnswer).toHaveBeenCalledOnce());
    expect(state()).toBe('none');
    expect(cards.openTerm()).toBeNull();
  });
});

describe('an open card', () => {
  test('closes as its frame says, and stays as its frame says', async () => {
    cards.send({ type: 'summon', term });
    vi.useRealTimers();
    const frame = await untilTold();
    frame.say({ type: 'pin', isPinned: false });
    frame.say({ type: 'pin', isPinned: true });
    frame.say({ type: 'close' });
    await vi.waitFor(() => expect(state()).toBe('none'));
    expect(cards.openTerm()).toBeNull();
  });

  test('that is let go by its frame goes when the pointer does', async () => {
    cards.send({ type: 'press', term });
    vi.useRealTimers();
    const frame = await untilTold();
    point(null);
    frame.say({ type: 'pin', isPinned: false });
    await vi.waitFor(() => {
      // Pinned, it does not hear the pointer.
      point(null);
      expect(state()).toBe('none');
    });
  });

  test('whose frame cannot be reached closes, and that is told', async () => {
    stubFrames.refusals = 9;
    cards.send({ type: 'press', term });
    vi.useRealTimers();
    await vi.waitFor(() => expect(onNoAnswer).toHaveBeenCalledOnce());
    expect([state(), cards.openTerm()]).toEqual(['none', null]);
  });
});

describe('an open card under the pointer', () => {
  let heightPx = 150;

  /** Opens the card of the first term as a resting pointer does. */
  async function open(): Promise<StubFrame> {
    point(term);
    pass(DWELL_MS);
    return untilTold();
  }

  /** Has the frame say something, and waits until it has been heard, while the card's own time stands. */
  async function hear(frame: StubFrame, message: FromCardFrame): Promise<void> {
    frame.say(message);
    // What is said after it shows: the card gets another height.
    frame.say({ type: 'height', px: ++heightPx, overlayPx: 0, stage: 'whole' });
    for (let frames = 0; host()?.getBoundingClientRect().height !== heightPx; frames++) {
      if (frames > 500) throw new Error('the frame is not heard');
      await new Promise(requestAnimationFrame);
    }
  }

  test('stays while its frame says that the pointer is over it, and goes a grace after it has left', async () => {
    const frame = await open();
    point(null);
    await hear(frame, { type: 'over' });
    pass(GRACE_MS * 2);
    expect(state()).toBe('open');
    await hear(frame, { type: 'out' });
    pass(GRACE_MS - 1);
    expect(state()).toBe('open');
    pass(1);
    expect(state()).toBe('none');
  });

  test('stays where the page has told meanwhile that the pointer is back on its term', async () => {
    const frame = await open();
    await hear(frame, { type: 'over' });
    point(term);
    await hear(frame, { type: 'out' });
    pass(GRACE_MS * 2);
    expect([state(), cards.openTerm()]).toEqual(['open', term]);
  });

  test('goes to the term that the page has told of meanwhile', async () => {
    const frame = await open();
    await hear(frame, { type: 'over' });
    point(other);
    await hear(frame, { type: 'out' });
    pass(SWITCH_MS);
    expect([state(), cards.openTerm()]).toEqual(['open', other]);
  });

  test('that the pointer was never over is not left by it', async () => {
    const frame = await open();
    await hear(frame, { type: 'out' });
    pass(GRACE_MS * 2);
    expect(state()).toBe('open');
  });

  test('that is over it again after it was out stays', async () => {
    const frame = await open();
    await hear(frame, { type: 'over' });
    await hear(frame, { type: 'out' });
    pass(GRACE_MS - 1);
    await hear(frame, { type: 'over' });
    pass(GRACE_MS * 2);
    expect(state()).toBe('open');
  });
});
