import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser, extension, Failure } from '../../../tests/browser/fake-extension.ts';
import { stubFrames, untilTold } from '../../../tests/browser/stub-frames.ts';
import { CARD_FRAME, type CardOpening, type ToCardFrame } from '../../protocol/card-frame.ts';
import { type CardFrame, connectCardFrame } from './card-frame.ts';

let given: number;
let connected: CardFrame | null;
const onTold = vi.fn();
const onRefused = vi.fn();
const onLost = vi.fn();

beforeEach(() => {
  extension.reset();
  given = 0;
  connected = null;
  onTold.mockReset();
  onRefused.mockReset();
  onLost.mockReset();
  extension.background['card.ticket'] = () => `ticket ${++given}`;
});
afterEach(() => {
  connected?.close();
  document.body.innerHTML = '';
});

/** A frame that is spoken to, and stands in the page only once it is put there. */
function connect() {
  const element = document.createElement('iframe');
  element.src = browser.runtime.getURL(CARD_FRAME);
  connected = connectCardFrame(element, { isOfText: false, onTold, onRefused, onLost });
  return { element, frame: connected, load: () => document.body.append(element) };
}

const show = (surface: string) => ({ type: 'show', opening: { surface } as CardOpening }) as const;
const MOVED: ToCardFrame = { type: 'moved' };
const surfaces = (openings: readonly CardOpening[]) => openings.map(({ surface }) => surface);

/** Waits until what was on its way to a frame has come: it is told something else, and answers that. */
async function untilHeard(frame: CardFrame): Promise<void> {
  const before = onTold.mock.calls.length;
  frame.tell(show('last'));
  await vi.waitFor(() => expect(onTold.mock.calls.length).toBeGreaterThan(before));
}

describe('the channel to the frame of a card', () => {
  test('is opened by one ticket once the frame has loaded, and what the frame says is heard', async () => {
    const { frame, load } = connect();
    frame.tell(show('甲'));
    load();
    const stub = await untilTold();
    expect(stub.tickets).toEqual(['ticket 1']);
    await vi.waitFor(() =>
      expect(onTold).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ type: 'height', px: 200 })),
    );
    stub.say({ type: 'pin', isPinned: true });
    stub.say({ type: 'close' });
    await vi.waitFor(() =>
      expect(onTold.mock.calls.flat().slice(1)).toEqual([{ type: 'pin', isPinned: true }, { type: 'close' }]),
    );
    expect(onLost).not.toHaveBeenCalled();
  });

  test('a ticket is shown once the frame has loaded, and to the extension’s own page alone', async () => {
    const { element, load } = connect();
    let hasLoaded = false;
    element.addEventListener('load', () => (hasLoaded = true), { capture: true });
    load();
    // The empty page that a frame begins with lends its window to the next of the same origin.
    const shown: unknown[] = [];
    const { contentWindow } = element as { contentWindow: Window };
    const post = contentWindow.postMessage.bind(contentWindow) as (...args: unknown[]) => void;
    contentWindow.postMessage = (...args: unknown[]) => {
      shown.push([hasLoaded, ...args.slice(0, 2)]);
      post(...args);
    };
    await vi.waitFor(() => expect(stubFrames.all[0]?.tickets).toHaveLength(1));
    expect(shown).toEqual([[true, { ticket: 'ticket 1' }, location.origin]]);
  });

  test('what is told before it stands waits, and comes in order', async () => {
    const { frame, load } = connect();
    frame.tell(show('甲'));
    frame.tell(MOVED);
    frame.tell(show('乙'));
    frame.tell(MOVED);
    load();
    const stub = await untilTold(2);
    frame.tell(show('丙'));
    await untilTold(3);
    expect(stub.told).toEqual([show('甲'), MOVED, show('乙'), MOVED, show('丙')]);
  });

  test('what is told while the ticket is still asked for waits as well', async () => {
    let give = (_ticket: string) => {};
    extension.background['card.ticket'] = () => new Promise((resolve) => (give = resolve));
    const { element, frame, load } = connect();
    const hasLoaded = new Promise((resolve) => element.addEventListener('load', resolve));
    load();
    await hasLoaded;
    frame.tell(show('甲'));
    expect(stubFrames.all[0]?.tickets).toEqual([]);
    give('late');
    const stub = await untilTold();
    expect([stub.tickets, surfaces(stub.openings)]).toEqual([['late'], ['甲']]);
  });
});

describe('a ticket that is refused', () => {
  test.each([1, 2])('%d times is asked for anew, and the card that is wanted is told again', async (refusals) => {
    stubFrames.refusals = refusals;
    const { frame, load } = connect();
    frame.tell(show('甲'));
    frame.tell(MOVED);
    frame.tell(show('乙'));
    frame.tell(MOVED);
    load();
    const stub = await untilTold();
    await untilHeard(frame);
    expect(stub.tickets).toEqual(['ticket 1', 'ticket 2', 'ticket 3'].slice(0, refusals + 1));
    // The card before it is not shown on the way, nor is a frame that is new told where it was.
    expect(stub.told).toEqual([show('乙'), show('last')]);
    expect(onLost).not.toHaveBeenCalled();
    expect(onTold).not.toHaveBeenCalledWith({ type: 'refused' });
  });

  test('three times is enough: the frame is lost, once, and no other ticket is asked for', async () => {
    stubFrames.refusals = 5;
    const { frame, load } = connect();
    frame.tell(show('甲'));
    load();
    await vi.waitFor(() => expect(onLost).toHaveBeenCalled());
    frame.tell(show('乙'));
    expect(onLost).toHaveBeenCalledOnce();
    expect(extension.asked('card.ticket')).toHaveLength(3);
    expect(stubFrames.all[0]?.tickets).toEqual(['ticket 1', 'ticket 2', 'ticket 3']);
    expect(stubFrames.all[0]?.told).toEqual([]);
  });
});

describe('a frame that cannot be reached', () => {
  test('as something else has been loaded in its place is lost, and is told nothing more', async () => {
    const { element, frame, load } = connect();
    frame.tell(show('甲'));
    load();
    await untilTold();
    element.src = browser.runtime.getURL(CARD_FRAME);
    await vi.waitFor(() => expect(onLost).toHaveBeenCalledOnce());
    expect(extension.asked('card.ticket')).toHaveLength(1);
    expect(stubFrames.all[1]?.told ?? []).toEqual([]);
  });

  test('for want of a ticket is lost', async () => {
    extension.background['card.ticket'] = () => {
      throw new Failure('no-answer');
    };
    const { frame, load } = connect();
    frame.tell(show('甲'));
    load();
    await vi.waitFor(() => expect(onLost).toHaveBeenCalledOnce());
    expect(stubFrames.all[0]?.tickets).toEqual([]);
  });

  test('for want of a second ticket is lost as well', async () => {
    stubFrames.refusals = 1;
    extension.background['card.ticket'] = () => {
      if (++given > 1) throw new Failure('no-answer');
      return 'first';
    };
    const { load } = connect();
    load();
    await vi.waitFor(() => expect(onLost).toHaveBeenCalledOnce());
  });
});

describe('a page that lets no frame in', () => {
  test('is found out by nobody hearing, at once the second time, and a frame that hears ends that', async () => {
    stubFrames.areDeaf = true;
    const first = connect();
    first.frame.tell(show('甲'));
    first.load();
    await vi.waitFor(() => expect(onRefused).toHaveBeenCalledOnce(), { timeout: 3000 });
    connected?.close();
    const second = connect();
    second.frame.tell(show('乙'));
    second.load();
    await vi.waitFor(() => expect(onRefused).toHaveBeenCalledTimes(2), { timeout: 500 });
    connected?.close();
    stubFrames.areDeaf = false;
    const third = connect();
    third.frame.tell(show('丙'));
    third.load();
    await untilTold();
    await vi.waitFor(() =>
      expect(onTold).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ type: 'height', px: 200 })),
    );
    expect(onRefused).toHaveBeenCalledTimes(2);
    expect(onLost).not.toHaveBeenCalled();
  });

  test('is found out by a frame that never loads as well', async () => {
    const { frame } = connect();
    frame.tell(show('甲'));
    await vi.waitFor(() => expect(onRefused).toHaveBeenCalledOnce(), { timeout: 5000 });
    expect(onLost).not.toHaveBeenCalled();
  });

  test('says nothing of a frame that is only made ready', async () => {
    stubFrames.areDeaf = true;
    const { load, frame } = connect();
    frame.tell({ ...show('甲'), isComing: true });
    load();
    await new Promise((resolve) => setTimeout(resolve, 1300));
    expect(onRefused).not.toHaveBeenCalled();
    // Once the card is to be seen it is waited for.
    frame.tell({ type: 'shown', isPinned: false });
    await vi.waitFor(() => expect(onRefused).toHaveBeenCalledOnce(), { timeout: 2000 });
  });

  test('waits for none that has been drawn before it was seen', async () => {
    const { load, frame } = connect();
    frame.tell({ ...show('甲'), isComing: true });
    load();
    await untilTold();
    await vi.waitFor(() => expect(onTold).toHaveBeenCalledOnce());
    vi.useFakeTimers();
    frame.tell({ type: 'shown', isPinned: false });
    vi.advanceTimersByTime(10_000);
    vi.useRealTimers();
    expect([onLost.mock.calls.length, onRefused.mock.calls.length]).toEqual([0, 0]);
  });
});

describe('a channel that is closed', () => {
  test('is heard no more, and tells nothing more', async () => {
    const { frame, load } = connect();
    frame.tell(show('甲'));
    load();
    const stub = await untilTold();
    await vi.waitFor(() => expect(onTold).toHaveBeenCalledOnce());
    frame.close();
    stub.say({ type: 'close' });
    stub.say({ type: 'refused' });
    frame.tell(show('乙'));
    await another();
    expect(onTold).toHaveBeenCalledOnce();
    expect(stub.told).toEqual([show('甲')]);
    expect(extension.asked('card.ticket')).toHaveLength(2);
  });

  test('with something already on its way here does not hear it', async () => {
    const { frame, load } = connect();
    load();
    const stub = await vi.waitFor(() => {
      const [first] = stubFrames.all;
      if (first?.tickets.length !== 1) throw new Error('no handshake');
      return first;
    });
    stub.say({ type: 'refused' });
    stub.say({ type: 'pin', isPinned: true });
    frame.close();
    await another();
    expect(onTold).not.toHaveBeenCalled();
    expect(onLost).not.toHaveBeenCalled();
    expect(extension.asked('card.ticket')).toHaveLength(2);
  });

  test('before its frame has loaded shakes no hands', async () => {
    const { frame, load } = connect();
    load();
    frame.close();
    await another();
    expect(stubFrames.all[0]?.tickets).toEqual([]);
    expect(onLost).not.toHaveBeenCalled();
  });

  test('is not lost for want of a ticket', async () => {
    let refuse = () => {};
    extension.background['card.ticket'] = () =>
      new Promise((_resolve, reject) => (refuse = () => reject(new Failure('no-answer'))));
    const { element, frame, load } = connect();
    const hasLoaded = new Promise((resolve) => element.addEventListener('load', resolve));
    load();
    await hasLoaded;
    frame.close();
    refuse();
    extension.background['card.ticket'] = () => 'another';
    await another();
    expect(onLost).not.toHaveBeenCalled();
  });
});

/** Waits until another frame has come and answered: what this one had to say has been said. */
async function another(): Promise<void> {
  const element = document.createElement('iframe');
  element.src = browser.runtime.getURL(CARD_FRAME);
  const heard = vi.fn();
  const frame = connectCardFrame(element, { isOfText: false, onTold: heard, onRefused: heard, onLost: heard });
  document.body.append(element);
  frame.tell(show('other'));
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith(expect.objectContaining({ type: 'height', px: 200 })));
  frame.close();
}
