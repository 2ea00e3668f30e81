import { options } from 'preact';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { extension } from '../../../tests/browser/fake-extension.ts';
import { clickAt, leavePage, movePointer, pressKey } from '../../../tests/browser/input.ts';
import { serveSmallGlossary } from '../../../tests/browser/small-background.ts';
import { middleOf } from '../../../tests/browser/terms-in.ts';
import type { Card } from '../../card/types.ts';
import { ask } from '../../extension/messaging.ts';
import type { CardOpening, FromCardFrame, ToCardFrame } from '../../protocol/card-frame.ts';
import type { TermRef } from '../../terms/ref.ts';
import { serveFramedCard } from './serve-framed-card.ts';

// The window of the test is the frame; whoever speaks to it stands in it as well.

const PLAN = 'seeds/plan' as TermRef;
const CENTRE = 'seeds/centre' as TermRef;

let stop: AbortController;
let root: HTMLElement;

beforeEach(() => {
  extension.reset();
  serveSmallGlossary();
  stop = new AbortController();
  document.body.innerHTML = '<div id="card" class="frame" style="width: 345px"></div><input style="float: right">';
  root = document.querySelector('#card') as HTMLElement;
  serveFramedCard(root, stop.signal);
});
afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
  document.adoptedStyleSheets = [];
  for (const name of ['lang', 'data-colours', 'data-sheet', 'data-dark'])
    document.documentElement.removeAttribute(name);
});

const OPENING: CardOpening = {
  term: PLAN,
  surface: '云上陶谷计划',
  pageDate: '2022-08-24',
  isPinned: false,
  takesFocus: false,
  otherSenses: [],
  parts: [],
  match: { form: '云上陶谷计划', reasons: [{ code: 'long' }] },
  sayings: [],
  place: { sentence: '', start: 0, end: 0, title: '', publisher: '', date: '', address: '' },
  language: 'en',
  colours: 'standard',
  cardOrder: 'auto',
  cardLanguages: 'first',
  cardText: 'normal',
  isCompact: false,
  isSheet: false,
  isDark: false,
  asked: null,
};

/** A card of many lines, which no window holds. */
const LONG: Card = {
  ref: PLAN,
  headword: '云上陶谷计划',
  category: 'policy',
  tier: 'essential',
  pinyin: null,
  forms: [],
  misreadings: [],
  gloss: { zh: '说明'.repeat(1000), en: 'slogan '.repeat(500) },
  renderings: [],
  facts: [],
  links: [],
  background: false,
};

/** One who speaks to the frame, and what it was answered. */
interface Speaker {
  readonly heard: FromCardFrame[];
  readonly heights: () => number[];
  tell(message: ToCardFrame): void;
  show(opening?: Partial<CardOpening>): void;
}

/** Speaks to the frame with whatever may be a ticket. */
function speak(message: unknown): Speaker {
  const { port1, port2 } = new MessageChannel();
  const heard: FromCardFrame[] = [];
  port1.onmessage = ({ data }: MessageEvent<FromCardFrame>) => data.type !== 'heard' && heard.push(data);
  postMessage(message, '*', [port2]);
  const tell = (told: ToCardFrame) => port1.postMessage(told);
  return {
    heard,
    heights: () => heard.flatMap((one) => (one.type === 'height' ? [one.px] : [])),
    tell,
    show: (opening = {}) => tell({ type: 'show', opening: { ...OPENING, ...opening } }),
  };
}

async function ticket(): Promise<string> {
  const reply = await ask('card.ticket', { isOfText: false });
  if (!reply.ok) throw new Error('no ticket');
  return reply.value;
}

/** Shows a card as a script of ours does, and waits until it is drawn. */
async function showCard(opening: Partial<CardOpening> = {}): Promise<Speaker> {
  const speaker = speak({ ticket: await ticket() });
  speaker.show(opening);
  await untilDrawn();
  await vi.waitFor(() => expect(speaker.heights().at(-1)).toBe(Math.ceil(root.getBoundingClientRect().height)));
  return speaker;
}

const heading = () => root.querySelector('h1')?.textContent;
const untilDrawn = (headword = '云上陶谷计划') => vi.waitFor(() => expect(heading()).toBe(headword));
const nameOf = (element: Element) => element.getAttribute('aria-label') ?? element.textContent;
const names = () => [...root.querySelectorAll('button')].map(nameOf);

function control(name: string): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>('button, summary')].find((one) => nameOf(one) === name);
  if (found === undefined) throw new Error(`no ${name} among ${names()}`);
  return found;
}

/** Presses a control, once it is where a press reaches it: what has just opened may be on its way. */
async function press(name: string): Promise<void> {
  const middle = () => middleOf(control(name).getBoundingClientRect());
  await vi.waitFor(() => expect(control(name).contains(document.elementFromPoint(...middle()))).toBe(true));
  await clickAt(...middle());
}

const refused = (speaker: Speaker) => vi.waitFor(() => expect(speaker.heard).toEqual([{ type: 'refused' }]));

describe('who may speak to the frame', () => {
  test('one with a ticket of the background is heard, and the card is drawn', async () => {
    const speaker = await showCard();
    expect(root.textContent).toContain('Cloud Kiln Plan');
    expect(speaker.heard.filter(({ type }) => type !== 'height')).toEqual([]);
  });

  test('a message that no window has sent is not even asked about', async () => {
    const known = await ticket();
    const { port1, port2 } = new MessageChannel();
    const heard = vi.fn();
    port1.onmessage = heard;
    dispatchEvent(new MessageEvent('message', { data: { ticket: known }, ports: [port2], origin: location.origin }));
    port1.postMessage({ type: 'show', opening: OPENING });
    // What comes after it is heard: the ticket has not been used up.
    const speaker = speak({ ticket: known });
    speaker.show({ term: CENTRE, surface: '窑炉调度中心' });
    await untilDrawn('窑炉调度中心');
    expect(extension.asked('card.admit')).toHaveLength(1);
    expect(heard).not.toHaveBeenCalled();
  });

  test.each([[null], ['ticket'], [{}], [{ ticket: 7 }], [{ ticket: null }], [{ show: OPENING }], [[]]])(
    'a message of %j, without a ticket, is passed over',
    async (message) => {
      const stranger = speak(message);
      stranger.show();
      await refused(speak({ ticket: 'wrong' }));
      expect(extension.asked('card.admit')).toEqual([{ ticket: 'wrong' }]);
      expect([stranger.heard, root.innerHTML]).toEqual([[], '']);
    },
  );

  test('a ticket without a channel is not used up', async () => {
    const known = await ticket();
    postMessage({ ticket: known }, '*');
    const speaker = speak({ ticket: known });
    speaker.show();
    await untilDrawn();
    expect(extension.asked('card.admit')).toHaveLength(1);
  });

  test.each([
    ['that nobody gave out', async () => 'wrong'],
    ['given to another tab', async () => (await deliverTicket({ tab: { id: 7 } })) as string],
  ])('a ticket %s is refused, nothing is drawn, and the right one is heard after it', async (_name, other) => {
    const stranger = speak({ ticket: await other() });
    stranger.show();
    await refused(stranger);
    expect(root.innerHTML).toBe('');
    await showCard();
    expect(stranger.heard).toEqual([{ type: 'refused' }]);
  });

  test('a ticket used before is refused', async () => {
    const known = await ticket();
    await ask('card.admit', { ticket: known });
    const stranger = speak({ ticket: known });
    stranger.show();
    await refused(stranger);
    expect(root.innerHTML).toBe('');
  });

  test('without a background to ask, nobody is heard', async () => {
    const known = await ticket();
    extension.reset();
    const speaker = speak({ ticket: known });
    speaker.show();
    await refused(speaker);
    expect(root.innerHTML).toBe('');
  });

  test('once it is taken nobody else is heard, with whatever ticket', async () => {
    const speaker = await showCard();
    const stranger = speak({ ticket: await ticket() });
    stranger.show({ term: CENTRE, surface: '窑炉调度中心' });
    speaker.show({ term: 'seeds/town' as TermRef, surface: '望舒陶艺新城' });
    await untilDrawn('望舒陶艺新城');
    expect(stranger.heard.filter(({ type }) => type !== 'refused')).toEqual([]);
    expect(extension.asked('card.admit')).toHaveLength(1);
  });

  test('of two that come at once the first is heard', async () => {
    const answers: ((isGood: boolean) => void)[] = [];
    extension.background['card.admit'] = () => new Promise((resolve) => answers.push(resolve));
    const first = speak({ ticket: 'a' });
    const second = speak({ ticket: 'b' });
    first.show();
    second.show({ term: CENTRE, surface: '窑炉调度中心' });
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    for (const answer of answers) answer(true);
    await refused(second);
    await untilDrawn();
    expect(first.heard).not.toContainEqual({ type: 'refused' });
  });
});

async function deliverTicket(sender: object): Promise<unknown> {
  const reply = (await extension.deliver('card.ticket', { isOfText: false }, sender)) as { value: unknown };
  return reply.value;
}

describe('a card in its frame', () => {
  test.each([
    ['en', 'Copy term and rendering', 'policy'],
    ['zh-CN', '复制词条与译法', '政策'],
    ['zh-TW', '複製詞條與譯法', '政策'],
  ] as const)('is drawn in %s', async (language, copy, category) => {
    await showCard({ language });
    expect(document.documentElement.lang).toBe(language);
    expect(names()).toContain(copy);
    expect(root.querySelector('.category')?.textContent).toBe(category);
    expect(heading()).toBe('云上陶谷计划');
  });

  test('has the colours and the shape that are wanted, and gives them up again with the next', async () => {
    const speaker = await showCard({ colours: 'contrast', isSheet: true });
    const { dataset } = document.documentElement;
    expect([dataset.colours, dataset.sheet]).toEqual(['contrast', '']);
    const strong = getComputedStyle(root).color;
    expect(getComputedStyle(control('Close')).width).toBe('40px');
    speaker.show({ term: CENTRE, surface: '窑炉调度中心' });
    await untilDrawn('窑炉调度中心');
    expect([dataset.colours, dataset.sheet]).toEqual(['standard', undefined]);
    expect(getComputedStyle(root).color).not.toBe(strong);
    expect(getComputedStyle(control('Close')).width).toBe('28px');
  });

  test('takes the place of another one, and one that comes late does not come over it', async () => {
    const late: (() => void)[] = [];
    extension.background['cards.get'] = ({ refs: [ref] }) =>
      new Promise((resolve) => {
        const answer = () => resolve([{ ...LONG, ref: ref as TermRef, headword: ref === PLAN ? '早' : '晚' }]);
        if (ref === PLAN) late.push(answer);
        else answer();
      });
    const speaker = speak({ ticket: await ticket() });
    speaker.show();
    await vi.waitFor(() => expect(late).toHaveLength(1));
    speaker.show({ term: CENTRE, surface: '窑炉调度中心' });
    await untilDrawn('晚');
    late[0]?.();
    speaker.show({ term: 'seeds/town' as TermRef, surface: '望舒陶艺新城' });
    await vi.waitFor(() => expect(extension.asked('cards.get')).toHaveLength(3));
    await untilDrawn('晚');
    expect(root.querySelectorAll('h1')).toHaveLength(1);
  });

  test('pinned from the start says so, and is let go by its own control', async () => {
    const speaker = await showCard({ isPinned: true });
    await press('Let go');
    await vi.waitFor(() => expect(names()).toContain('Keep open'));
    await press('Keep open');
    await vi.waitFor(() => expect(names()).toContain('Let go'));
    // What is told comes later than what is drawn.
    await vi.waitFor(() =>
      expect(speaker.heard.filter(({ type }) => type === 'pin')).toEqual([
        { type: 'pin', isPinned: false },
        { type: 'pin', isPinned: true },
      ]),
    );
  });

  test('that cannot be had says so, and is asked for again', async () => {
    extension.background['cards.get'] = () => [null];
    const speaker = speak({ ticket: await ticket() });
    speaker.show();
    await vi.waitFor(() => control('Try again'));
    expect(root.querySelector('[role=alert]')).not.toBeNull();
    delete extension.background['cards.get'];
    await press('Try again');
    await untilDrawn();
    expect(root.querySelector('[role=alert]')).toBeNull();
  });

  test('without a background says so as well', async () => {
    const speaker = await showCard();
    extension.background['cards.get'] = () => {
      throw new Error('gone');
    };
    speaker.show({ term: CENTRE, surface: '窑炉调度中心' });
    await vi.waitFor(() => control('Try again'));
  });
});

describe('what a reader stores by a card', () => {
  test('is taken as meant only where the card can be seen clearly, and it stays open for it', async () => {
    let now = 10_000;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    let look: (entries: object[]) => void = () => {};
    class Observer {
      constructor(callback: (entries: object[]) => void) {
        look = callback;
      }
      observe(): void {}
    }
    vi.stubGlobal('IntersectionObserver', Observer);
    const speaker = await showCard();
    look([{ isIntersecting: true, isVisible: true }]);
    await press('More');
    await vi.waitFor(() => control('I know this one'));
    now += 499;
    await press('I know this one');
    await vi.waitFor(() => expect(root.textContent).toContain('Press it once more'));
    expect(extension.asked('term.hide')).toEqual([]);
    expect(speaker.heard.filter(({ type }) => type === 'pin')).toEqual([]);
    now += 1;
    // What was refused has folded the tools away again.
    await press('More');
    await vi.waitFor(() => control('I know this one'));
    await press('I know this one');
    await vi.waitFor(() => expect(extension.asked('term.hide')).toEqual([{ ref: PLAN, isHidden: true }]));
    await vi.waitFor(() => expect(speaker.heard).toContainEqual({ type: 'pin', isPinned: true }));
    await vi.waitFor(() => control('Undo'));
    speaker.tell({ type: 'moved' });
    await press('Undo');
    await vi.waitFor(() => expect(root.textContent).toContain('Press it once more'));
    expect(extension.asked('term.hide')).toHaveLength(1);
    now += 500;
    await press('Undo');
    await vi.waitFor(() => expect(extension.asked('term.hide')[1]).toEqual({ ref: PLAN, isHidden: false }));
  });
});

test('a frame says that it hears before it asks about a ticket, whatever becomes of that', async () => {
  const { port1, port2 } = new MessageChannel();
  const heard: FromCardFrame[] = [];
  port1.onmessage = ({ data }: MessageEvent<FromCardFrame>) => heard.push(data);
  postMessage({ ticket: 'made up' }, '*', [port2]);
  await vi.waitFor(() => expect(heard).toEqual([{ type: 'heard' }, { type: 'refused' }]));
});

describe('the height of a card', () => {
  test('is told as it comes, and again as folds open and close', async () => {
    const speaker = await showCard();
    const before = speaker.heights().at(-1) as number;
    expect(Number.isInteger(before)).toBe(true);
    await press('Why is this marked?');
    await vi.waitFor(() => expect(speaker.heights().at(-1)).toBeGreaterThan(before + 20));
    expect(speaker.heights().at(-1)).toBe(Math.ceil(root.getBoundingClientRect().height));
    await press('Why is this marked?');
    await vi.waitFor(() => expect(speaker.heights().at(-1)).toBe(before));
  });

  test('is what it would have with room for all of it, and asking does not scroll it', async () => {
    extension.background['cards.get'] = () => [LONG];
    root.style.maxHeight = '240px';
    const speaker = speak({ ticket: await ticket() });
    speaker.show();
    await untilDrawn();
    await vi.waitFor(() => expect(speaker.heights().at(-1)).toBeGreaterThan(1000));
    const body = root.querySelector('.card-body') as HTMLElement;
    body.scrollTop = 200;
    const count = speaker.heights().length;
    await press('More');
    await vi.waitFor(() => expect(speaker.heights().length).toBeGreaterThan(count));
    expect([body.scrollTop, Math.round(root.getBoundingClientRect().height)]).toEqual([200, 240]);
    const told = speaker.heights().at(-1) as number;
    root.style.maxHeight = 'none';
    expect(Math.abs(root.getBoundingClientRect().height - told)).toBeLessThanOrEqual(1);
  });
});

test('a card without room, as its frame is put elsewhere, tells no height; with the next room it does', async () => {
  const speaker = speak({ ticket: await ticket() });
  root.style.display = 'none';
  speaker.show();
  await untilDrawn();
  dispatchEvent(new Event('resize'));
  root.style.display = '';
  dispatchEvent(new Event('resize'));
  await vi.waitFor(() => expect(speaker.heights()).toEqual([Math.ceil(root.getBoundingClientRect().height)]));
  expect(speaker.heights()[0]).toBeGreaterThan(50);
});

describe('whose hand it is', () => {
  test('what a script presses, types and puts in does nothing', async () => {
    const speaker = await showCard();
    // What is said aloud comes a moment after the card.
    const drawn = () => root.querySelector('article')?.outerHTML;
    const before = drawn();
    const count = speaker.heard.length;
    const init = { bubbles: true, cancelable: true, composed: true };
    for (const name of ['Keep open', 'More', 'Close', 'Copy term and rendering']) {
      control(name).click();
      control(name).dispatchEvent(new PointerEvent('pointerdown', init));
      control(name).dispatchEvent(new MouseEvent('mousedown', init));
      control(name).dispatchEvent(new KeyboardEvent('keydown', { ...init, key: 'Enter' }));
    }
    for (const target of [control('Close'), root, document.body, document, globalThis]) {
      target.dispatchEvent(new KeyboardEvent('keydown', { ...init, key: 'Escape' }));
    }
    const summary = root.querySelector('summary') as HTMLElement;
    summary.click();
    expect(root.querySelector('details')?.open).toBe(false);
    await press('More');
    await vi.waitFor(() => control('I know this one').click());
    await press('More');
    await vi.waitFor(() => expect(names()).not.toContain('I know this one'));
    expect(drawn()).toBe(before);
    // The reader's own pointer had to come over the card to press the fold.
    const told = speaker.heard.slice(count).filter(({ type }) => type !== 'height' && type !== 'over');
    expect(told).toEqual([]);
    expect(extension.asked('term.hide')).toEqual([]);
  });

  test('a link is not followed for a script', async () => {
    const url = 'https://kiln.example/en';
    const rendering = { text: 'Cloud Kiln Plan', status: 'official', where: url } as Card['renderings'][number];
    extension.background['cards.get'] = () => [{ ...LONG, gloss: null, renderings: [rendering] }];
    await showCard();
    const link = root.querySelector('a') as HTMLAnchorElement;
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    link.dispatchEvent(click);
    expect(click.defaultPrevented).toBe(true);
  });

  test('what the reader presses does: closing is told', async () => {
    const speaker = await showCard();
    await press('Close');
    await vi.waitFor(() => expect(speaker.heard.at(-1)).toEqual({ type: 'close' }));
  });

  test('Escape closes, from wherever the focus is, and other keys do not', async () => {
    const speaker = await showCard();
    await pressKey('j');
    await pressKey('Escape');
    const told = () => speaker.heard.filter(({ type }) => type !== 'height' && type !== 'over');
    await vi.waitFor(() => expect(told()).toEqual([{ type: 'close' }]));
  });

  test('Escape closes the menu, and the card only when it is pressed again', async () => {
    const speaker = await showCard();
    const told = () => speaker.heard.filter(({ type }) => type !== 'height' && type !== 'over');
    await press('More');
    await vi.waitFor(() => control('Open in the side panel'));
    await pressKey('Escape');
    await vi.waitFor(() => expect(root.querySelector('.card-menu')).toBeNull());
    expect(document.activeElement).toBe(control('More'));
    expect(told()).toEqual([]);
    await pressKey('Escape');
    await vi.waitFor(() => expect(told()).toEqual([{ type: 'close' }]));
  });

  test('Escape is the menu’s as soon as it is drawn, and the card’s as soon as it is gone', async () => {
    const speaker = await showCard();
    const told = () => speaker.heard.filter(({ type }) => type !== 'height' && type !== 'over');
    // What waits for the next frame does not come about.
    const waiting = options as { requestAnimationFrame?: (run: () => void) => void };
    const { requestAnimationFrame } = waiting;
    onTestFinished(() => void Object.assign(waiting, { requestAnimationFrame }));
    waiting.requestAnimationFrame = () => {};
    await press('More');
    await vi.waitFor(() => control('Open in the side panel'));
    await pressKey('Escape');
    await vi.waitFor(() => expect(root.querySelector('.card-menu')).toBeNull());
    expect(told()).toEqual([]);
    await pressKey('Escape');
    await vi.waitFor(() => expect(told()).toEqual([{ type: 'close' }]));
  });

  test('a press beside the menu closes it', async () => {
    await showCard();
    await press('More');
    await vi.waitFor(() => control('Open in the side panel'));
    await press('Why is this marked?');
    await vi.waitFor(() => expect(root.querySelector('.card-menu')).toBeNull());
  });

  test('letters do what the menu says of them, and none does with another key', async () => {
    const speaker = await showCard();
    const pins = () => speaker.heard.filter(({ type }) => type === 'pin');
    await press('Why is this marked?');
    await pressKey('p');
    await vi.waitFor(() => expect(pins()).toEqual([{ type: 'pin', isPinned: true }]));
    await pressKey('Alt+p');
    await pressKey('P');
    await vi.waitFor(() => expect(pins()).toHaveLength(2));
    expect(pins()[1]).toEqual({ type: 'pin', isPinned: false });
  });

  test('the reader’s pointer over the card and out of it is told, each once, and one that a script makes is not', async () => {
    await movePointer(900, 600);
    await leavePage();
    const speaker = await showCard();
    const told = () => speaker.heard.filter(({ type }) => type === 'over' || type === 'out').map(({ type }) => type);
    const scripted = (type: string) => {
      for (const target of [root, document.documentElement, document, globalThis]) {
        target.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: 'mouse' }));
      }
    };
    scripted('pointermove');
    // What is drawn after it is told after it.
    const count = speaker.heights().length;
    speaker.show({ term: CENTRE, surface: '窑炉调度中心' });
    await vi.waitFor(() => expect(speaker.heights().length).toBeGreaterThan(count));
    expect(told()).toEqual([]);
    const [x, y] = middleOf(root.getBoundingClientRect());
    await movePointer(x, y);
    await vi.waitFor(() => expect(told()).toEqual(['over']));
    scripted('pointerleave');
    await movePointer(x + 5, y);
    await movePointer(x + 9, y);
    await leavePage();
    await vi.waitFor(() => expect(told()).toEqual(['over', 'out']));
    await movePointer(x, y);
    await vi.waitFor(() => expect(told()).toEqual(['over', 'out', 'over']));
  });
});

describe('the focus', () => {
  const field = () => document.querySelector('input') as HTMLInputElement;

  test('goes to the heading of a card that is to have it, once', async () => {
    const speaker = speak({ ticket: await ticket() });
    speaker.show({ takesFocus: true });
    await untilDrawn();
    await vi.waitFor(() => expect(root.contains(document.activeElement)).toBe(true));
    expect(document.activeElement).toBe(root.querySelector('h1'));
  });

  test('stays out of a card that is not to have it', async () => {
    await clickAt(...middleOf(field().getBoundingClientRect()));
    await showCard();
    expect(document.activeElement).toBe(field());
  });

  test('stays in the card when the control that was pressed goes with what it stood on', async () => {
    extension.background['cards.get'] = ({ refs }) =>
      refs.map((ref) => ({
        ...LONG,
        ref,
        headword: ref === PLAN ? '云上陶谷计划' : '窑炉调度中心',
        gloss: null,
        links: [{ ref: CENTRE, headword: '窑炉调度中心', category: 'body', type: 'related', inverse: false }],
      }));
    const speaker = await showCard();
    await press('窑炉调度中心');
    await untilDrawn('窑炉调度中心');
    await vi.waitFor(() => expect(root.contains(document.activeElement)).toBe(true));
    await vi.waitFor(() => expect(speaker.heard).toContainEqual({ type: 'pin', isPinned: true }));
  });
});

describe('a card that is expected', () => {
  test('has been fetched when it is shown, and is fetched once', async () => {
    const speaker = speak({ ticket: await ticket() });
    speaker.tell({ type: 'coming', ref: PLAN });
    await vi.waitFor(() => expect(extension.asked('cards.get')).toEqual([{ refs: [PLAN] }]));
    speaker.show();
    await untilDrawn();
    expect(extension.asked('cards.get')).toEqual([{ refs: [PLAN] }]);
    speaker.show();
    await vi.waitFor(() => expect(extension.asked('cards.get')).toHaveLength(2));
  });

  test('and could not be had, or is another than the one that comes, is asked for as any', async () => {
    let isThere = false;
    extension.background['cards.get'] = ({ refs }) => refs.map((ref) => (isThere ? { ...LONG, ref } : null));
    const speaker = speak({ ticket: await ticket() });
    speaker.tell({ type: 'coming', ref: PLAN });
    await vi.waitFor(() => expect(extension.asked('cards.get')).toHaveLength(1));
    isThere = true;
    speaker.show();
    await untilDrawn();
    expect(root.querySelector('h1')?.textContent).toContain('云上陶谷计划');
    speaker.tell({ type: 'coming', ref: PLAN });
    speaker.show({ term: CENTRE });
    await vi.waitFor(() => expect(extension.asked('cards.get').at(-1)).toEqual({ refs: [CENTRE] }));
  });
});

test('what a member counts stands on one line each, both languages side by side, where there is room', async () => {
  const items = [
    { zh: '制泥', en: 'clay' },
    { zh: '施釉', en: 'glaze', ref: CENTRE },
    { zh: '烧成', en: 'firing' },
  ];
  extension.background['cards.get'] = ({ refs }) =>
    refs.map((ref) => ({
      ...LONG,
      ref,
      gloss: { zh: '三艺。', en: 'Three crafts.' },
      members: [{ zh: '三艺', en: 'the three crafts', items, source: null }],
    }));
  await showCard();
  const lines = [...root.querySelectorAll('.counted li')].map((item) =>
    [...item.children].map((part) => Math.round(part.getBoundingClientRect().bottom / 8)),
  );
  expect(lines).toHaveLength(3);
  for (const [zh, en] of lines) expect(Math.abs((zh as number) - (en as number))).toBeLessThanOrEqual(1);
});

test('a card that is coming is drawn and says how high it is; aloud it is said once it is seen, and then it may be pinned', async () => {
  const speaker = speak({ ticket: await ticket() });
  speaker.tell({ type: 'show', opening: OPENING, isComing: true });
  await untilDrawn();
  await vi.waitFor(() => expect(speaker.heights().length).toBeGreaterThan(0));
  const status = () => root.querySelector('[role=status]')?.textContent;
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect([status(), extension.asked('own.asked')]).toEqual(['', []]);
  const drawn = root.querySelector('article');
  speaker.tell({ type: 'shown', isPinned: true });
  await vi.waitFor(() => expect(status()).toContain('云上陶谷计划'));
  expect(root.querySelector('article')).toBe(drawn);
  expect(root.querySelector('[aria-pressed=true]')).not.toBeNull();
  expect(extension.asked('own.asked')).toHaveLength(1);
});

describe('a card that is coming and has not been fetched', () => {
  const stages = (speaker: Speaker) => speaker.heard.flatMap((one) => (one.type === 'height' ? [one.stage] : []));
  /** Holds back what the background knows; what is given lets it through. */
  const holdBack = () => {
    let letThrough = () => {};
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    extension.background['cards.get'] = async ({ refs }) => {
      await held;
      return refs.map((ref) => ({ ...LONG, ref }));
    };
    return letThrough;
  };

  test('says nothing of how high it is while it waits, for nobody sees it', async () => {
    const letThrough = holdBack();
    const speaker = speak({ ticket: await ticket() });
    speaker.tell({ type: 'show', opening: OPENING, isComing: true });
    await vi.waitFor(() => expect(root.querySelector('[aria-busy=true]')).not.toBeNull());
    letThrough();
    await untilDrawn();
    await vi.waitFor(() => expect(stages(speaker)).toContain('whole'));
    expect(stages(speaker)).not.toContain('waits');
  });

  test('says so once it is seen', async () => {
    const letThrough = holdBack();
    const speaker = speak({ ticket: await ticket() });
    speaker.tell({ type: 'show', opening: OPENING, isComing: true });
    await vi.waitFor(() => expect(root.querySelector('[aria-busy=true]')).not.toBeNull());
    speaker.tell({ type: 'shown', isPinned: false });
    await vi.waitFor(() => expect(stages(speaker)).toEqual(['waits']));
    letThrough();
    await vi.waitFor(() => expect(stages(speaker)).toContain('whole'));
  });
});

test('a card on a dark page is dark in a light system, and the next one on a light page is not', async () => {
  const ground = () => getComputedStyle(root).backgroundColor;
  const speaker = await showCard();
  const light = ground();
  speaker.show({ isDark: true });
  await vi.waitFor(() => expect(ground()).toBe('rgb(33, 30, 26)'));
  speaker.show({ isDark: false });
  await vi.waitFor(() => expect(ground()).toBe(light));
});

test('a card is laid out the same whether its window holds it or not', async () => {
  extension.background['cards.get'] = ({ refs }) =>
    refs.map((ref) => ({
      ...LONG,
      ref,
      gloss: { zh: '窑火不熄，说明一长串。'.repeat(9), en: 'fire clay kiln glaze '.repeat(9) },
    }));
  const speaker = await showCard();
  const whole = speaker.heights().at(-1);
  root.style.maxHeight = '120px';
  const body = root.querySelector('.card-body') as HTMLElement;
  expect(body.scrollHeight).toBeGreaterThan(body.clientHeight);
  const { height } = root.getBoundingClientRect();
  expect(Math.abs(height + body.scrollHeight - body.clientHeight - (whole ?? 0))).toBeLessThanOrEqual(1);
  expect(getComputedStyle(body).scrollbarGutter).toBe('stable');
});

describe('a card that begins as a glance', () => {
  const compact = () => root.querySelector('.compact');
  const pressOn = (name: string, key: string) => {
    control(name).focus();
    return pressKey(key);
  };
  const heightOf = (speaker: Speaker) => speaker.heard.findLast((one) => one.type === 'height');

  test.each(
    (['en', 'zh-CN', 'zh-TW'] as const).flatMap((language) =>
      (['small', 'normal', 'large'] as const).map((cardText) => [language, cardText] as const),
    ),
  )('takes 120 px at most, in %s set %s, and says that it may grow', async (language, cardText) => {
    const speaker = await showCard({ isCompact: true, language, cardText });
    expect(compact()).not.toBeNull();
    expect(root.getBoundingClientRect().height).toBeLessThanOrEqual(120);
    expect(heightOf(speaker)).toMatchObject({ stage: 'glance' });
  });

  test.each(['small', 'normal', 'large'] as const)('of however many words takes no more, set %s', async (cardText) => {
    extension.background['cards.get'] = () => [
      {
        ...LONG,
        headword: '云上陶谷计划'.repeat(12),
        pinyin: 'yún shàng táo gǔ jì huà '.repeat(12),
        renderings: [{ text: 'Cloud Kiln Plan '.repeat(20), status: 'suggested' }],
      },
    ];
    const speaker = speak({ ticket: await ticket() });
    speaker.show({ isCompact: true, cardText });
    await vi.waitFor(() => expect(compact()?.tagName).toBe('ARTICLE'));
    expect(root.getBoundingClientRect().height).toBeLessThanOrEqual(120);
    expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth);
  });

  test('is as high as its lines however low its window is when it comes', async () => {
    const whole = await showCard({ isCompact: true });
    const height = whole.heights().at(-1);
    // As low as what stood there while it was fetched.
    root.style.maxHeight = '40px';
    whole.show({ isCompact: true, term: CENTRE });
    await vi.waitFor(() => expect(root.querySelector('h1')?.textContent).not.toBe('云上陶谷计划'));
    whole.show({ isCompact: true });
    await vi.waitFor(() => expect(root.querySelector('article h1')?.textContent).toBe('云上陶谷计划'));
    // But for a point, by which whole numbers may be off.
    await vi.waitFor(() => expect(Math.abs((whole.heights().at(-1) ?? 0) - (height ?? 0))).toBeLessThanOrEqual(1));
  });

  test.each<[how: string, grow: () => Promise<void>]>([
    ['a press on it', () => clickAt(...middleOf((compact() as Element).getBoundingClientRect()))],
    ['its button', () => press('Show the whole card')],
    ['M while the focus is in it', () => pressOn('Show the whole card', 'm')],
    ['Enter while the focus is in it', () => pressOn('Show the whole card', 'Enter')],
    ['a second of rest', () => movePointer(...middleOf((compact() as Element).getBoundingClientRect()))],
  ])('grows on %s, its name where it was', async (_how, grow) => {
    const speaker = await showCard({ isCompact: true });
    const name = () => (root.querySelector('h1') as Element).getBoundingClientRect();
    const { left, top } = name();
    await grow();
    await vi.waitFor(() => expect(compact()).toBeNull(), { timeout: 3000 });
    expect([name().left, name().top]).toEqual([left, top]);
    await vi.waitFor(() => expect(heightOf(speaker)).toMatchObject({ stage: 'whole' }));
    await vi.waitFor(() => expect(root.querySelector('[role=status]')?.textContent).toBe('The whole card is shown.'));
  });

  test('is whole once the page has no place for a glance, and the next one is a glance again', async () => {
    const speaker = await showCard({ isCompact: true });
    speaker.tell({ type: 'grow' });
    await vi.waitFor(() => expect(compact()).toBeNull());
    await vi.waitFor(() => expect(heightOf(speaker)).toMatchObject({ stage: 'whole' }));
    // Nobody has asked for it.
    expect(root.querySelector('[role=status]')?.textContent).not.toBe('The whole card is shown.');
    speaker.show({ isCompact: true, term: CENTRE });
    await vi.waitFor(() => expect(compact()?.tagName).toBe('ARTICLE'));
  });

  test('is whole where it is pinned', async () => {
    await showCard({ isCompact: true, isPinned: true });
    expect(compact()).toBeNull();
  });
});
