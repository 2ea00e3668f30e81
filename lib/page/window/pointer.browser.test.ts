import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  clickAt,
  drawFinger,
  leavePage,
  movePointer,
  pressButton,
  pressKey,
  releaseButton,
} from '../../../tests/browser/input.ts';
import { boxesOf, middleOf, onPage, termsIn } from '../../../tests/browser/terms-in.ts';
import type { HeldKeys, HoverEvent } from '../../hover/machine.ts';
import type { Term } from '../marks/term.ts';
import { isCardHost } from './is-card-host.ts';
import { watchPointer } from './pointer.ts';

let stop: AbortController;
let sent: HoverEvent<Term>[];
/** The keys that were held as each of them was sent, as far as it tells. */
let held: (HeldKeys | undefined)[];
let follow: ReturnType<typeof vi.fn<() => void>>;

beforeEach(async () => {
  await parkPointer();
  stop = new AbortController();
  sent = [];
  held = [];
  follow = vi.fn<() => void>();
});
afterEach(() => {
  vi.restoreAllMocks();
  stop.abort();
  document.body.innerHTML = '';
  getSelection()?.removeAllRanges();
  scrollTo(0, 0);
});

/** Keeps an event and, apart from it, what it tells of keys. */
function take(event: HoverEvent<Term>): void {
  const { keys, ...bare } = event as HoverEvent<Term> & { keys?: HeldKeys };
  sent.push(bare as HoverEvent<Term>);
  held.push(keys);
}

/** Moves the pointer into a corner. Once the page has been told, nothing of where it was before is still to come. */
async function parkPointer(): Promise<void> {
  const told = new Promise<void>((resolve) => {
    const listener = ({ clientX }: PointerEvent) => {
      if (clientX !== 995) return;
      removeEventListener('pointermove', listener, true);
      resolve();
    };
    addEventListener('pointermove', listener, true);
  });
  // A pointer that stands where it is to go tells of nothing.
  await movePointer(900, 600);
  await movePointer(995, 695);
  await told;
}

/** Shows a page, watches the pointer on it, and gives its terms. */
function show(html: string, ...forms: string[]): Term[] {
  document.body.innerHTML = html;
  const roots = [...document.querySelectorAll('*')].flatMap((element) => element.shadowRoot ?? []);
  const terms = termsIn(document.body, ...forms);
  watchPointer({
    terms: onPage(terms, roots),
    isOurs: (target) => target instanceof Node && isCardHost(target),
    send: take,
    follow,
    signal: stop.signal,
  });
  return terms;
}

const centreOf = (term: Term) => middleOf(boxesOf(term)[0] as DOMRect);

/** Waits until an event has been sent. */
const waitFor = (event: HoverEvent<Term>) => vi.waitFor(() => expect(sent).toContainEqual(event));

/** Resolves after the frame that is drawn next, when what waits for a frame has run. */
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** Holds back what waits for a frame, from here on; what is given lets it run, as the frame that is drawn next would. */
function holdFrames(): () => void {
  const waiting = new Map<number, FrameRequestCallback>();
  let last = 0;
  vi.spyOn(globalThis, 'requestAnimationFrame').mockImplementation((run) => {
    waiting.set(++last, run);
    return last;
  });
  vi.spyOn(globalThis, 'cancelAnimationFrame').mockImplementation((number) => void waiting.delete(number));
  return () => {
    const runs = [...waiting.values()];
    waiting.clear();
    for (const run of runs) run(performance.now());
  };
}

/** Resolves once the reader's own hand has made an event of a kind, after `make` has had it made. */
async function heard<K extends keyof DocumentEventMap>(
  type: K,
  make: () => unknown,
  isMeant: (event: DocumentEventMap[K]) => boolean = () => true,
): Promise<void> {
  const events: DocumentEventMap[K][] = [];
  const listener = (event: DocumentEventMap[K]) => void (event.isTrusted && isMeant(event) && events.push(event));
  document.addEventListener(type, listener, true);
  await make();
  await vi.waitFor(() => expect(events).not.toEqual([]));
  document.removeEventListener(type, listener, true);
}

/** Moves the pointer and waits until the page has been told. */
const moveTo = (x: number, y: number) =>
  heard(
    'pointermove',
    () => movePointer(x, y),
    ({ clientX }) => Math.abs(clientX - x) < 1,
  );

describe('the pointer', () => {
  test('over a term it points at it, beside it at none', async () => {
    const [term] = show('<p>围绕三高四新落实</p>', '三高四新') as [Term];
    await movePointer(...centreOf(term));
    await waitFor({ type: 'point', term });
    sent = [];
    await movePointer(900, 600);
    await waitFor({ type: 'point', term: null });
  });

  test('over a term in a shadow tree, too', async () => {
    document.body.innerHTML = '<x-card></x-card>';
    const root = (document.querySelector('x-card') as HTMLElement).attachShadow({ mode: 'open' });
    root.innerHTML = '<p>影中三高四新</p>';
    const terms = termsIn(document.body, '三高四新');
    watchPointer({
      terms: onPage(terms, [root]),
      isOurs: () => false,
      send: take,
      follow,
      signal: stop.signal,
    });
    await movePointer(...centreOf(terms[0] as Term));
    await waitFor({ type: 'point', term: terms[0] as Term });
  });

  test('of many moves within a frame the last one counts', async () => {
    const [term] = show('<p>围绕三高四新落实</p>', '三高四新') as [Term];
    await nextFrame();
    sent = [];
    const [x, y] = centreOf(term);
    const drawFrame = holdFrames();
    for (const at of [900, 800, x]) await moveTo(at, y);
    expect(sent).toEqual([]);
    drawFrame();
    expect(sent).toEqual([{ type: 'point', term }]);
  });

  test('over the card it is over the card, whatever stands below', async () => {
    const html = '<p>围绕三高四新落实</p><div data-xiangjian="card" style="position: fixed; inset: 0"></div>';
    const [term] = show(html, '三高四新') as [Term];
    await movePointer(...centreOf(term));
    await waitFor({ type: 'over-card' });
    expect(sent.every(({ type }) => type === 'over-card')).toBe(true);
  });

  test('a finger and a pressed button point at nothing', async () => {
    // Nothing here scrolls: the finger would be taken for that.
    const [term] = show('<p style="touch-action: none">围绕三高四新落实</p>', '三高四新') as [Term];
    const [x, y] = centreOf(term);
    await heard(
      'pointermove',
      () => drawFinger([x - 20, y], [x, y], [x + 1, y]),
      ({ pointerType }) => pointerType === 'touch',
    );
    await nextFrame();
    // What it does at last is a press like any other.
    expect(sent.filter((event) => event.type === 'point' && event.term !== null)).toEqual([]);
    await movePointer(900, 600);
    await heard('pointerdown', pressButton);
    await waitFor({ type: 'point', term: null });
    await nextFrame();
    sent = [];
    await moveTo(x, y);
    await nextFrame();
    await releaseButton();
    expect(sent.filter(({ type }) => type === 'point')).toEqual([]);
  });

  test('a press begins with letting go of what was pointed at, unless it is on the card', async () => {
    show('<p>围绕三高四新落实</p><div data-xiangjian="card">卡片</div>', '三高四新');
    await moveTo(...middleOf((document.querySelector('[data-xiangjian]') as HTMLElement).getBoundingClientRect()));
    await waitFor({ type: 'over-card' });
    sent = [];
    await heard('pointerdown', pressButton);
    await releaseButton();
    expect(sent.filter(({ type }) => type === 'point')).toEqual([]);
    await moveTo(900, 600);
    await waitFor({ type: 'point', term: null });
    await nextFrame();
    sent = [];
    await heard('pointerdown', pressButton);
    expect(sent).toEqual([{ type: 'point', term: null }]);
    await releaseButton();
  });

  test('out of the page it points at nothing', async () => {
    const [term] = show('<p>围绕三高四新落实</p>', '三高四新') as [Term];
    await moveTo(...centreOf(term));
    await waitFor({ type: 'point', term });
    sent = [];
    holdFrames();
    await leavePage();
    await waitFor({ type: 'point', term: null });
  });
});

describe('clicks', () => {
  test('on a term it is pressed, beside all terms nothing is', async () => {
    const [term] = show('<p>围绕三高四新落实</p>', '三高四新') as [Term];
    await clickAt(...centreOf(term));
    await waitFor({ type: 'press', term });
    await clickAt(900, 600);
    await waitFor({ type: 'press', term: null });
  });

  test.each([
    ['a link', '<a href="#x">围绕三高四新落实</a>'],
    ['an element in a link', '<a href="#x"><i>三高四新</i></a>'],
    ['a button', '<button>三高四新</button>'],
    ['the line of a fold', '<details><summary>三高四新</summary></details>'],
    ['a label', '<label>三高四新<input></label>'],
  ])('on a term in %s they are for that', async (_name, html) => {
    const [term] = show(`<p>${html}</p>`, '三高四新') as unknown as [Term | undefined];
    const at = document.querySelector('a, button, summary, label') as HTMLElement;
    const point = term === undefined ? middleOf(at.getBoundingClientRect()) : centreOf(term);
    await clickAt(...point);
    await waitFor({ type: 'press', term: null });
    // A label passes its click on to its field: that is for itself too.
    expect(sent.filter((event) => event.type === 'press' && event.term !== null)).toEqual([]);
  });

  test('on a term in a link within a shadow tree, which the event does not name, they are for the link', async () => {
    document.body.innerHTML = '<x-card></x-card>';
    const root = (document.querySelector('x-card') as HTMLElement).attachShadow({ mode: 'open' });
    root.innerHTML = '<p><a href="#x">三高四新</a></p>';
    const terms = termsIn(document.body, '三高四新');
    watchPointer({
      terms: onPage(terms, [root]),
      isOurs: () => false,
      send: take,
      follow,
      signal: stop.signal,
    });
    await clickAt(...centreOf(terms[0] as Term));
    await waitFor({ type: 'press', term: null });
  });

  test('an anchor that leads nowhere is no link', async () => {
    const [term] = show('<p><a name="x">三高四新</a></p>', '三高四新') as [Term];
    await clickAt(...centreOf(term));
    await waitFor({ type: 'press', term });
  });

  test('that a script makes are not the reader’s', async () => {
    const [term] = show('<p>围绕三高四新落实</p>', '三高四新') as [Term];
    const [clientX, clientY] = centreOf(term);
    document.querySelector('p')?.dispatchEvent(new MouseEvent('click', { clientX, clientY, detail: 1, bubbles: true }));
    document.querySelector('p')?.click();
    expect(sent).toEqual([]);
  });

  test('at the end of a selection press nothing', async () => {
    const [term] = show('<p>围绕三高四新落实</p>', '三高四新') as [Term];
    const [x, y] = centreOf(term);
    await movePointer(x - 20, y);
    await pressButton();
    await movePointer(x + 20, y);
    await releaseButton();
    await nextFrame();
    expect(getSelection()?.toString()).not.toBe('');
    expect(sent.filter(({ type }) => type === 'press')).toEqual([]);
  });

  test('none of the page’s events is stopped or changed', async () => {
    const [term] = show('<p>围绕三高四新落实</p>', '三高四新') as [Term];
    const heard: Event[] = [];
    document.querySelector('p')?.addEventListener('click', (event) => heard.push(event));
    await clickAt(...centreOf(term));
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    expect(heard[0]?.defaultPrevented).toBe(false);
  });
});

describe('keys and scrolling', () => {
  test('which key is pressed, and which are held, is told', async () => {
    show('<p>围绕三高四新落实</p>', '三高四新');
    await pressKey('Shift');
    await vi.waitFor(() => expect(held.at(-1)).toMatchObject({ key: 'Shift', shiftKey: true, altKey: false }));
    await movePointer(500, 300);
    await vi.waitFor(() => expect(held.at(-1)).toMatchObject({ shiftKey: false, altKey: false, ctrlKey: false }));
  });

  test('Escape dismisses, any other key interrupts', async () => {
    show('<p>围绕三高四新落实</p>', '三高四新');
    await pressKey('Escape');
    await waitFor({ type: 'dismiss' });
    sent = [];
    await pressKey('j');
    await waitFor({ type: 'interrupt' });
    expect(sent).toEqual([{ type: 'interrupt' }]);
  });

  test('scrolling interrupts and is followed, and forgets where the pointer was', async () => {
    const [term] = show('<p style="margin-bottom: 3000px">围绕三高四新落实</p>', '三高四新') as [Term];
    await nextFrame();
    sent = [];
    const drawFrame = holdFrames();
    await moveTo(...centreOf(term));
    await heard('scroll', () => scrollTo(0, 5));
    expect(follow).not.toHaveBeenCalled();
    drawFrame();
    expect(sent).toEqual([{ type: 'interrupt' }]);
    expect(follow).toHaveBeenCalledOnce();
  });

  test('a box of the page that scrolls, and a window that changes, are followed too', async () => {
    show('<div style="height: 50px; overflow: auto"><p style="height: 500px">围绕三高四新落实</p></div>', '三高四新');
    (document.querySelector('div') as HTMLElement).scrollTop = 40;
    await vi.waitFor(() => expect(follow).toHaveBeenCalledOnce());
    dispatchEvent(new Event('resize'));
    await vi.waitFor(() => expect(follow).toHaveBeenCalledTimes(2));
  });

  test('after its end nothing is sent, not even what waited for the next frame', async () => {
    const [term] = show('<p style="margin-bottom: 3000px">围绕三高四新落实</p>', '三高四新') as [Term];
    await nextFrame();
    const drawFrame = holdFrames();
    const [x, y] = centreOf(term);
    await heard('scroll', () => scrollTo(0, 5));
    await moveTo(x, y);
    sent = [];
    stop.abort();
    drawFrame();
    await heard('scroll', () => scrollTo(0, 0));
    await moveTo(x + 1, y);
    await heard('click', () => clickAt(x, y));
    await heard('keydown', () => pressKey('Escape'));
    await leavePage();
    drawFrame();
    expect(sent).toEqual([]);
    expect(follow).not.toHaveBeenCalled();
  });
});

describe('what a script makes does nothing, and what the reader does the same way does', () => {
  type Make = (at: EventTarget, x: number, y: number) => Event;
  const init = { bubbles: true, composed: true, cancelable: true } as const;
  const pointer =
    (type: string, more: PointerEventInit = {}): Make =>
    (_at, clientX, clientY) =>
      new PointerEvent(type, { ...init, pointerType: 'mouse', isPrimary: true, clientX, clientY, ...more });
  const key =
    (name: string): Make =>
    () =>
      new KeyboardEvent('keydown', { ...init, key: name });

  test.each<[kind: string, make: Make, byHand: (x: number, y: number) => unknown, expected: HoverEvent<Term>['type']]>([
    ['pointermove', pointer('pointermove'), moveTo, 'point'],
    ['pointerdown', pointer('pointerdown', { buttons: 1 }), pressButton, 'point'],
    ['click', pointer('click', { detail: 1 }), clickAt, 'press'],
    ['Escape', key('Escape'), () => pressKey('Escape'), 'dismiss'],
    ['another key', key('j'), () => pressKey('j'), 'interrupt'],
    ['scroll', () => new Event('scroll', init), () => scrollTo(0, 5), 'interrupt'],
    ['pointerleave', pointer('pointerleave'), leavePage, 'point'],
  ])('%s', async (_kind, make, byHand, expected) => {
    const [term] = show('<p style="margin-bottom: 3000px">围绕三高四新落实</p>', '三高四新') as [Term];
    const at = centreOf(term);
    await moveTo(900, 600);
    await waitFor({ type: 'point', term: null });
    await nextFrame();
    sent = [];
    const drawFrame = holdFrames();
    const { body, documentElement } = document;
    for (const target of [document.querySelector('p') as Element, body, documentElement, document, globalThis]) {
      target.dispatchEvent(make(target, ...at));
      drawFrame();
    }
    expect(sent).toEqual([]);
    expect(follow).not.toHaveBeenCalled();
    await byHand(...at);
    await vi.waitFor(() => {
      drawFrame();
      expect(sent.map(({ type }) => type)).toContain(expected);
    });
    await releaseButton();
  });
});
