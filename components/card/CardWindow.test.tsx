import { describe, expect, test, vi } from 'vitest';
import type { Card } from '../../lib/pack/types.ts';
import { mount } from '../../tests/gallery/mount.tsx';
import { CardWindow, type CardWindowProps } from './CardWindow.tsx';
import { CARD_FIXTURES } from './card.fixtures.ts';

const FIRST = CARD_FIXTURES.misreading;

/** A window whose cards arrive when the test says so. */
async function open(more: Partial<CardWindowProps> = {}) {
  const waiting: { readonly concept: number; readonly answer: (card: Card | null) => void }[] = [];
  const calls = { onPin: vi.fn(), onClose: vi.fn(), onResize: vi.fn() };
  const view = await mount(
    <CardWindow
      concept={3}
      surface={FIRST.surface}
      pageDate={FIRST.pageDate}
      isPinned={false}
      loadCard={(concept) => new Promise((answer) => waiting.push({ concept, answer }))}
      {...calls}
      {...more}
    />,
  );
  return {
    view,
    ...calls,
    asked: () => waiting.map(({ concept }) => concept),
    async answer(at: number, card: Card | null) {
      waiting[at]?.answer(card);
      await view.settle();
    },
    headwords: () => view.texts('h1'),
  };
}

const named = (headword: string): Card => ({ ...FIRST.card, headword });

describe('a window of cards', () => {
  test('says that it is looking until the card is there', async () => {
    const { view, asked, answer, headwords, onResize } = await open();
    expect(view.text()).toBe('Looking it up');
    expect(asked()).toEqual([3]);
    const before = onResize.mock.calls.length;
    await answer(0, FIRST.card);
    expect(headwords()).toEqual(['云上陶谷']);
    expect(onResize.mock.calls.length).toBe(before + 1);
  });

  test('a link opens in place, pins the window, and back returns', async () => {
    const { view, asked, answer, headwords, onPin } = await open();
    await answer(0, FIRST.card);
    expect(view.text()).toContain('a misreading');
    await view.press('釉下五彩');
    expect(onPin.mock.calls).toEqual([[true]]);
    expect(headwords()).toEqual(['云上陶谷']);
    await answer(1, named('釉下五彩'));
    expect(headwords()).toEqual(['釉下五彩']);
    expect(view.text()).not.toContain('a misreading');
    await view.press('Back');
    await answer(2, FIRST.card);
    expect(asked()).toEqual([3, 15, 3]);
    expect(headwords()).toEqual(['云上陶谷']);
    expect(view.buttonNames()).not.toContain('Back');
    expect(view.text()).toContain('a misreading');
  });

  test('a late answer for a card left behind is dropped', async () => {
    const { view, asked, answer, headwords } = await open();
    await answer(0, FIRST.card);
    await view.press('醴陵市');
    await view.press('釉下五彩');
    expect(asked()).toEqual([3, 12, 15]);
    await answer(2, named('釉下五彩'));
    await answer(1, named('醴陵市'));
    expect(headwords()).toEqual(['釉下五彩']);
  });

  test('an answer after the window is gone is nothing to anybody', async () => {
    const { view, answer, onResize } = await open();
    await view.redraw(null);
    const before = onResize.mock.calls.length;
    await answer(0, FIRST.card);
    expect(view.text()).toBe('');
    expect(onResize.mock.calls.length).toBe(before);
  });

  test('a card that cannot be had is said aloud, and the window can be closed', async () => {
    const { view, answer, onClose } = await open();
    await answer(0, null);
    expect(view.texts('[role="alert"]')).toEqual(['The card could not be loaded. Reload the page and try again.']);
    expect(view.buttonNames()).not.toContain('Back');
    await view.press('Close');
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('a linked card that cannot be had leaves the way back', async () => {
    const { view, answer, headwords } = await open();
    await answer(0, FIRST.card);
    await view.press('醴陵市');
    await answer(1, null);
    expect(view.texts('[role="alert"]')).toHaveLength(1);
    await view.press('Back');
    await answer(2, FIRST.card);
    expect(headwords()).toEqual(['云上陶谷']);
    expect(view.texts('[role="alert"]')).toEqual([]);
  });
});
