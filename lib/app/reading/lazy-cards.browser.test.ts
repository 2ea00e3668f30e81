import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { extension } from '../../../tests/browser/fake-extension.ts';
import type { HoverEvent } from '../../hover/machine.ts';
import { paintInView } from '../../page/marks/paint-in-view.ts';
import type { Term } from '../../page/marks/term.ts';
import { provideCardScript } from './card-script-api.ts';
import { createHands } from './hands.ts';
import { createLazyCards } from './lazy-cards.ts';
import type { Cards, CardsOptions } from './types.ts';

const FIRST = { flow: 1 } as unknown as Term;
const SECOND = { flow: 2 } as unknown as Term;
const rest = (term: Term | null): HoverEvent<Term> => ({ type: 'point', term });
const press = (term: Term | null): HoverEvent<Term> => ({ type: 'press', term });

let answers: ((isHere: boolean) => void)[];
let brought: ReturnType<typeof fakeCards>;
let createCards: ReturnType<typeof vi.fn<() => Cards>>;

const fakeCards = () => ({
  send: vi.fn<Cards['send']>(),
  openTerm: vi.fn<Cards['openTerm']>(() => SECOND),
  follow: vi.fn<Cards['follow']>(),
});

beforeEach(() => {
  extension.reset();
  answers = [];
  extension.background['card.script'] = () => new Promise((resolve) => answers.push(resolve));
  brought = fakeCards();
  createCards = vi.fn<() => Cards>(() => brought);
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'xiangjianCard');
});

function create() {
  const onNoAnswer = vi.fn();
  return { cards: createLazyCards({ onNoAnswer } as unknown as CardsOptions), onNoAnswer };
}

/** Answers the question for the script that was asked last, and lets that arrive. */
async function answer(isHere: boolean): Promise<void> {
  await vi.waitFor(() => expect(answers.length).toBeGreaterThan(0));
  if (isHere) provideCardScript({ createCards, createHands, paintInView });
  answers.pop()?.(isHere);
  await new Promise((resolve) => setTimeout(resolve));
}

describe('cards whose script is brought when one may be wanted', () => {
  test('what the hand did before it came counts when it has', async () => {
    const { cards } = create();
    cards.send(rest(FIRST));
    await answer(true);
    expect(extension.asked('card.script')).toHaveLength(1);
    expect(brought.send).toHaveBeenCalledExactlyOnceWith(rest(FIRST));
  });

  test('of several things the last is meant, and the script comes once', async () => {
    const { cards } = create();
    cards.send(rest(FIRST));
    cards.send(press(SECOND));
    await answer(true);
    expect(extension.asked('card.script')).toHaveLength(1);
    expect(createCards).toHaveBeenCalledOnce();
    expect(brought.send).toHaveBeenCalledExactlyOnceWith(press(SECOND));
  });

  test.each([rest(FIRST), rest(SECOND), rest(null)])(
    'a term that was pressed is meant wherever the pointer rests then',
    async (then) => {
      const { cards } = create();
      cards.send(press(FIRST));
      cards.send(then);
      await answer(true);
      expect(brought.send).toHaveBeenCalledExactlyOnceWith(press(FIRST));
    },
  );

  test.each<[string, HoverEvent<Term>, HoverEvent<Term>]>([
    ['a term that was left', rest(FIRST), rest(null)],
    ['a term that was pressed, then something beside it', press(FIRST), press(null)],
    ['a term that was pressed, then Escape', press(FIRST), { type: 'dismiss' }],
    ['a term rested on while the page scrolls', rest(FIRST), { type: 'interrupt' }],
  ])('%s is meant no more', async (_what, before, after) => {
    const { cards } = create();
    cards.send(before);
    cards.send(after);
    await answer(true);
    expect(brought.send).not.toHaveBeenCalled();
  });

  test('a term that was pressed is still meant when a key is pressed', async () => {
    const { cards } = create();
    cards.send(press(FIRST));
    cards.send({ type: 'interrupt' });
    await answer(true);
    expect(brought.send).toHaveBeenCalledExactlyOnceWith(press(FIRST));
  });

  test.each<HoverEvent<Term>>([rest(null), press(null), { type: 'dismiss' }, { type: 'interrupt' }])(
    'for %o nothing is brought',
    async (event) => {
      const { cards } = create();
      cards.send(event);
      await new Promise((resolve) => setTimeout(resolve));
      expect(extension.sent).toEqual([]);
    },
  );

  test('once it is there everything goes to it, and nothing is asked for again', async () => {
    const { cards } = create();
    expect(cards.openTerm()).toBeNull();
    cards.follow();
    cards.send(rest(FIRST));
    await answer(true);
    cards.send({ type: 'interrupt' });
    cards.follow();
    expect(brought.send).toHaveBeenLastCalledWith({ type: 'interrupt' });
    expect(brought.follow).toHaveBeenCalledOnce();
    expect(cards.openTerm()).toBe(SECOND);
    expect(extension.asked('card.script')).toHaveLength(1);
  });

  test('where it cannot be had nothing opens, and a later wish asks again', async () => {
    const { cards, onNoAnswer } = create();
    cards.send(press(FIRST));
    await answer(false);
    expect(onNoAnswer).toHaveBeenCalledOnce();
    cards.send(press(SECOND));
    await answer(true);
    expect(brought.send).toHaveBeenCalledExactlyOnceWith(press(SECOND));
  });

  test('a background that is gone is as one that says no', async () => {
    extension.background = {};
    const { cards, onNoAnswer } = create();
    cards.send(press(FIRST));
    await vi.waitFor(() => expect(onNoAnswer).toHaveBeenCalledOnce());
  });
});
