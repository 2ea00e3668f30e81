import { beforeEach, describe, expect, test, vi } from 'vitest';
import { LANGUAGES } from '../../lib/i18n/language.ts';
import { type Mounted, mount } from '../../tests/gallery/mount.tsx';
import { CardWindow, type CardWindowProps } from './CardWindow.tsx';
import { CARD_FIXTURES, CARD_WINDOW_FIXTURES } from './card.fixtures.ts';

const { text, textBare, textInFigure, textTyped } = CARD_WINDOW_FIXTURES;
const typical = CARD_FIXTURES.typical.card;

async function show(props: CardWindowProps, language: (typeof LANGUAGES)[number] = 'en') {
  const view = await mount(<CardWindow {...props} />, language);
  await there(view, '.card, [role=alert]');
  return view;
}

/** Waits until what is looked for is there: the text is read, its card loaded and what is like it found, one after the other. */
const there = (view: Mounted, selector: string) =>
  vi.waitFor(() => expect(view.root.querySelector(selector)).not.toBeNull());

beforeEach(() => void vi.useRealTimers());

describe('the card of a text that no glossary has', () => {
  test('reads it character by character, names what stands within it and what is like it, and quotes its sentence', async () => {
    const view = await show(text);
    await there(view, '.nearest');
    expect(view.root.querySelector('h1')?.getAttribute('aria-label')).toBe('云下陶谷');
    expect(view.texts('h1 rt')).toEqual(['yún', 'xià', 'táo', 'gǔ']);
    expect(view.texts('.text-kind')).toEqual(['Not in the glossary']);
    expect(view.texts('.senses .link')).toEqual(['陶谷']);
    expect(view.texts('.in-sentence mark')).toEqual(['云下陶谷']);
    expect(view.texts('.in-sentence p')).toEqual(['市里说，云下陶谷与陶谷只差一个字，外地客商常常认错。']);
    expect(view.texts('.nearest .link')).toEqual(['三窑一河', '渌江夜航调度室']);
  });

  test('says what the page says of it, with all of the figure that it is a part of', async () => {
    const view = await show(textInFigure);
    expect(view.texts('.from-page h2')).toEqual(['9600亿元Here From this page']);
    expect(view.texts('.page-value')).toEqual(['RMB 960 billion']);
    expect(view.texts('.from-page blockquote')).toEqual(['银企谈妥9600亿元的授信意向。']);
    expect(view.root.querySelector('.in-sentence')).toBeNull();
    expect(view.root.querySelector('.nothing-near')).toBeNull();
  });

  test('leads to the terms within it and those like it, and back', async () => {
    const onPin = vi.fn();
    const view = await show({ ...text, onPin });
    await view.press('陶谷');
    await there(view, '.card:not(.text-card)');
    expect(view.texts('h1')).toEqual(['陶谷']);
    expect(onPin.mock.calls).toEqual([[true]]);
    await view.press('Back');
    await there(view, '.text-card');
    expect(view.root.querySelector('h1')?.getAttribute('aria-label')).toBe('云下陶谷');
  });

  test('names nothing twice: what stands within it is not like it', async () => {
    const hit = { ref: typical.ref, headword: '云上陶谷', category: 'project', pinyin: null, rendering: null } as const;
    const inside = { ...hit, ref: CARD_FIXTURES.members.card.ref, headword: '谷', kind: 'form', found: null } as const;
    const search = vi.fn(async () => [{ ...hit, kind: 'like', found: null } as const, inside]);
    const view = await show({ ...text, search });
    await vi.waitFor(() => expect(search).toHaveBeenCalled());
    await view.settle();
    expect(view.texts('.nearest')).toEqual([]);
    expect(view.texts('.nothing-near')).toEqual([]);
  });

  test('says where there is nothing to tell, and asks nothing of who shows what is like it elsewhere', async () => {
    const bare = await show(textBare);
    await there(bare, '.nothing-near');
    expect(bare.texts('.nothing-near')).toEqual(['Nothing in the glossary is like it.']);
    const typed = await show(textTyped);
    expect(typed.texts('.in-sentence')).toEqual([]);
    expect(typed.texts('.nothing-near')).toEqual([]);
  });

  test('is copied with its pinyin and said aloud as it stands', async () => {
    const [onCopy, onSpeak] = [vi.fn(async () => true), vi.fn()];
    const view = await show({ ...text, onCopy, onSpeak });
    await view.press('Copy term and rendering');
    await view.press('Say the term aloud');
    expect(onCopy.mock.calls).toEqual([['云下陶谷 yún xià táo gǔ']]);
    expect(onSpeak.mock.calls).toEqual([['云下陶谷']]);
  });

  test('that cannot be had says so and can be asked for again', async () => {
    const loadReading = vi.fn(text.loadReading).mockResolvedValueOnce(null as never);
    const view = await show({ ...text, loadReading });
    expect(view.texts('[role=alert]')).toHaveLength(1);
    await view.press('Try again');
    await there(view, '.text-card');
    expect(view.texts('h1 rt')).toHaveLength(4);
  });

  test.for(LANGUAGES)('names every control in %s', async (language) => {
    for (const fixture of [text, textBare, textTyped]) {
      expect((await show(fixture, language)).buttonNames().every((name) => name !== '')).toBe(true);
    }
  });
});

test('a text that a glossary has is the card of its entry, in the sense meant, with the others beside it', async () => {
  const refs = [typical.ref, CARD_FIXTURES.short.card.ref];
  const entry = { refs, match: null, parts: [{ surface: '谷', refs: [CARD_FIXTURES.members.card.ref] }] };
  const loadTitles = vi.fn(async () => [{ ...CARD_FIXTURES.short.card }]);
  const view = await show({
    ...text,
    surface: '陶谷',
    loadTitles,
    loadReading: async () => ({ entry, characters: [], parts: [] }),
  });
  await vi.waitFor(() => expect(view.texts('.entry-name')).toEqual(['for 云上陶谷']));
  expect(view.texts('.text-card')).toEqual([]);
  await there(view, '.senses dt + dd .link');
  await vi.waitFor(() => expect(loadTitles.mock.calls).toEqual([[refs.slice(1)]]));
  expect(view.texts('.senses .link')).toContain('谷');
});
