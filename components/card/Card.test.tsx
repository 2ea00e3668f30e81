import { describe, expect, test, vi } from 'vitest';
import { mount } from '../../tests/gallery/mount.tsx';
import { Card, type CardProps } from './Card.tsx';
import { CARD_FIXTURES } from './card.fixtures.ts';

const { typical, undated, pinned, short, empty, long, linked, laterOnly, misreading, members, membersUnknown } =
  CARD_FIXTURES;
const show = (props: CardProps, language: 'en' | 'zh-CN' = 'en') => mount(<Card {...props} />, language);

describe('facts', () => {
  test('known before the page stand above the rule of its date, later ones below', async () => {
    const view = await show(typical);
    const marks = view.texts('.fact time, .page-date');
    expect(marks).toEqual(['2022-08-24', '≈ 2021-10-28', 'this page, 2022-08-24', '2024-12-25']);
    expect(view.texts('.later time')).toEqual(['2024-12-25']);
  });

  test('stand in one list where the page has no date, and the card says so', async () => {
    const view = await show(undated);
    expect(view.texts('.fact time')).toEqual(['2024-12-25', '2022-08-24', '≈ 2021-10-28']);
    expect(view.texts('.page-date, .later')).toEqual([]);
    expect(view.text()).toContain('This page does not say its date.');
    expect((await show(typical)).text()).not.toContain('This page does not say its date.');
  });

  test('all later than the page leave a word in the place of the known ones', async () => {
    const view = await show(laterOnly);
    expect(view.texts('.none-yet')).toEqual(['Nothing was reported up to the date of this page.']);
    expect(view.texts('.later time')).toHaveLength(3);
  });

  test('are cited by newspaper and headline, in the language of the reader', async () => {
    expect((await show(short)).texts('.citation')).toEqual(['Zhuzhou Daily《陶谷添新邻：三十一家企业一周落户》']);
    expect((await show(short, 'zh-CN')).texts('.citation')).toEqual(['株洲日报《陶谷添新邻：三十一家企业一周落户》']);
  });

  test('of an inferred date say so, and carry the note and the day of the event', async () => {
    const view = await show(typical);
    const inferred = [...view.root.querySelectorAll('.fact time')].filter((time) => time.hasAttribute('title'));
    expect(inferred.map((time) => time.textContent)).toEqual(['≈ 2021-10-28']);
    expect(view.texts('.happened')).toEqual(['of 2022-08-20']);
    expect(view.texts('.fact .note')).toEqual(['Another page of the same day says three years.']);
  });

  test('beyond the first three are shown on request, on either side of the rule alone', async () => {
    const view = await show(long);
    const counts = () => [view.texts('ol:not(.later) > .fact').length, view.texts('.later > .fact').length];
    expect(counts()).toEqual([3, 3]);
    const more = view.buttonNames().filter((name) => /^Show \d+ more$/.test(name));
    expect(more.slice(0, 2)).toEqual(['Show 21 more', 'Show 13 more']);
    await view.press('Show 21 more');
    expect(counts()).toEqual([24, 3]);
    await view.press('Show 13 more');
    expect(counts()).toEqual([24, 16]);
    expect(view.buttonNames()).not.toContain('Show 21 more');
  });

  test('missing where only background is known: the card says so and shows no heading for them', async () => {
    const view = await show(empty);
    expect(view.texts('.background')).toEqual([
      'Background note: no statement of our newspaper pages stands behind it.',
    ]);
    expect(view.texts('h2')).toEqual([]);
  });
});

describe('links', () => {
  test('call onOpen with their concept', async () => {
    const onOpen = vi.fn();
    const view = await show({ ...typical, onOpen });
    await view.press('釉下五彩');
    expect(onOpen.mock.calls).toEqual([[15]]);
  });

  test('stand by the way they are related, with office and its day', async () => {
    const view = await show(typical);
    expect(view.texts('dt')).toEqual(['located in', 'part of', 'office held by', 'see also']);
    expect(view.texts('.office')).toEqual(['director of the park as of 2022-08-24']);
  });

  test('beyond six of a kind are shown on request', async () => {
    const view = await show(linked);
    expect(view.texts('.link')).toHaveLength(36);
    await view.press('Show 4 more');
    expect(view.texts('.link')).toHaveLength(40);
  });
});

describe('tools', () => {
  test('back is there only where there is a way back', async () => {
    const onBack = vi.fn();
    expect((await show(typical)).buttonNames()).not.toContain('Back');
    const view = await show({ ...pinned, onBack });
    await view.press('Back');
    expect(onBack).toHaveBeenCalledOnce();
  });

  test('the pin asks for the other state and says which one holds', async () => {
    const onPin = vi.fn();
    const loose = await show({ ...typical, onPin });
    expect(loose.button('Keep open').getAttribute('aria-pressed')).toBe('false');
    await loose.press('Keep open');
    const held = await show({ ...pinned, onPin });
    expect(held.button('Let go').getAttribute('aria-pressed')).toBe('true');
    await held.press('Let go');
    expect(onPin.mock.calls).toEqual([[true], [false]]);
  });

  test('close closes', async () => {
    const onClose = vi.fn();
    await (await show({ ...typical, onClose })).press('Close');
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('the slip', () => {
  test('a misreading is pointed out where the page prints it, and nowhere else', async () => {
    const note = 'Printed here as “云上陶各”, a misreading.';
    expect((await show(misreading)).text()).toContain(note);
    for (const surface of ['云上陶谷', '陶谷', null]) {
      expect((await show({ ...typical, surface })).text()).not.toContain('misreading');
    }
  });

  test('members show their source where they have one, and open their card where they have one', async () => {
    const onOpen = vi.fn();
    const view = await show({ ...members, onOpen });
    expect(view.texts('.members li')).toEqual([
      '东窑the eastern kilns2021-10-28',
      '西窑the western kilns2021-10-28',
      '望城坡古窑址群the old kiln site at Wangcheng Slope',
      '渌水the Lu River',
    ]);
    await view.press('望城坡古窑址群');
    expect(onOpen.mock.calls).toEqual([[23]]);
    expect(view.buttonNames()).not.toContain('西窑');
  });

  test('members no source gives are said to be unknown', async () => {
    const view = await show(membersUnknown);
    expect(view.texts('.members')).toEqual([
      'What it countsNo page we hold lists the seven gates and the eight lanes.',
    ]);
  });

  test.for([
    ['zh-CN', ['zh-CN', 'en']],
    ['en', ['en', 'zh-CN']],
  ] as const)('the gloss in %s begins in that language', async ([language, order]) => {
    const view = await show(typical, language);
    expect([...view.root.querySelectorAll('.gloss p')].map((line) => line.getAttribute('lang'))).toEqual(order);
  });

  test('the best rendering stands open, the others are folded away and counted', async () => {
    const view = await show(typical);
    expect(view.texts('.best')).toEqual(['Cloud Kiln Valley official · seen at taogu.example · 2021']);
    expect(view.texts('details > summary')).toEqual(['Other renderings 2']);
    expect(view.texts('details .status')).toEqual(['press', 'suggested']);
    expect((await show(short)).texts('details')).toEqual([]);
  });

  test.for(Object.entries(CARD_FIXTURES))('%s: every button has a name, every heading a text', async ([, props]) => {
    for (const language of ['en', 'zh-CN'] as const) {
      const view = await show(props, language);
      expect(view.buttonNames().every((name) => name !== '')).toBe(true);
      expect(view.texts('h1, h2, dt').every((text) => text !== '')).toBe(true);
      expect(view.texts('h1')).toEqual([props.card.headword]);
    }
  });
});
