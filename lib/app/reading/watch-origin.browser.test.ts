import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { extension } from '../../../tests/browser/fake-extension.ts';
import type { OriginClues, PageOriginKnown } from '../../sites/origin.ts';
import { cluesOfPage, watchOrigin } from './watch-origin.ts';

const UNKNOWN: PageOriginKnown = { site: null, publisher: null, home: null, date: null };

const START = location.href;
let stop: AbortController;

beforeEach(() => {
  extension.reset();
  stop = new AbortController();
  document.body.innerHTML = '<p>株洲日报</p>';
});
afterEach(() => {
  stop.abort();
  history.replaceState(history.state, '', START);
  document.body.innerHTML = '';
  for (const meta of document.querySelectorAll('meta[name=pubdate]')) meta.remove();
});

function declare(day: string): void {
  const meta =
    document.querySelector('meta[name=pubdate]') ?? document.head.appendChild(document.createElement('meta'));
  meta.setAttribute('name', 'pubdate');
  meta.setAttribute('content', day);
}

/** A background that says the day declared, and holds each answer until it is let go. */
function holdAnswers() {
  const held: (() => void)[] = [];
  extension.background['page.origin'] = (clues: OriginClues) =>
    new Promise((resolve) =>
      held.push(() => resolve({ ...UNKNOWN, date: /pubdate.*\t(.*)/.exec(clues.said)?.[1] ?? null })),
    );
  return held;
}

function watch() {
  const onChange = vi.fn();
  const patience = { onNoAnswer: () => {}, signal: stop.signal };
  return { ...watchOrigin({ clues: cluesOfPage(), first: UNKNOWN, patience, onChange }), onChange };
}

/** A look may come a while after it is asked for. */
const SOON = { timeout: 4000 };

/** Lets answers that were let go arrive. */
const arrive = () => new Promise((resolve) => setTimeout(resolve));

describe('where a page comes from', () => {
  test('its clues are its address, what it says of itself and what it said before', () => {
    declare('2022-08-24 10:00');
    const clues = cluesOfPage('前');
    expect(clues).toEqual({
      address: { protocol: location.protocol, hostname: location.hostname, href: location.href },
      said: expect.any(String),
      before: '前',
    });
    expect(clues.said.split('\n')).toEqual(
      expect.arrayContaining(['META.....pubdate>HEAD>HTML\t2022-08-24 10:00', 'P>BODY>HTML\t株洲日报']),
    );
  });

  test('it is asked about again only where the page says something else', async () => {
    const held = holdAnswers();
    const { look } = watch();
    look();
    expect(held).toHaveLength(0);
    document.body.append('2022年8月24日');
    look();
    look();
    await vi.waitFor(() => expect(held).toHaveLength(1), SOON);
    await arrive();
    expect(held).toHaveLength(1);
  });

  test('a page that changes all the time is looked at ever more seldom, until it moves', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      extension.background['page.origin'] = () => UNKNOWN;
      const { look, moved } = watch();
      const clock = document.body.appendChild(document.createElement('p'));
      const tick = async (seconds: number) => {
        for (let tenths = 0; tenths < seconds * 10; tenths++) {
          clock.textContent = `现在是第${tenths}刻`;
          look();
          await vi.advanceTimersByTimeAsync(100);
        }
        return extension.asked('page.origin').length;
      };
      const first = await tick(10);
      const second = await tick(60);
      expect([first > 0, first <= 8, second - first <= 3]).toEqual([true, true, true]);
      moved();
      expect((await tick(2)) - second).toBeGreaterThanOrEqual(2);
    } finally {
      vi.useRealTimers();
    }
  });

  test('another origin is told, the same again is not', async () => {
    const held = holdAnswers();
    const { look, current, onChange } = watch();
    document.body.append('新的一句');
    look();
    await vi.waitFor(() => expect(held).toHaveLength(1), SOON);
    held[0]?.();
    await arrive();
    expect(onChange).not.toHaveBeenCalled();
    declare('2022-08-24');
    look();
    await vi.waitFor(() => expect(held).toHaveLength(2), SOON);
    held[1]?.();
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce());
    expect(current().date).toBe('2022-08-24');
  });

  test('an answer to what the page no longer says is dropped', async () => {
    const held = holdAnswers();
    const { look, current, onChange } = watch();
    declare('2022-08-24');
    look();
    await vi.waitFor(() => expect(held).toHaveLength(1), SOON);
    declare('2022-08-25');
    look();
    await vi.waitFor(() => expect(held).toHaveLength(2), SOON);
    held[1]?.();
    await vi.waitFor(() => expect(current().date).toBe('2022-08-25'));
    held[0]?.();
    await arrive();
    expect(current().date).toBe('2022-08-25');
    expect(onChange).toHaveBeenCalledOnce();
  });

  test('after a move what it said before goes along', async () => {
    const held = holdAnswers();
    declare('2022-08-24');
    const before = cluesOfPage().said;
    const { look, moved } = watch();
    history.pushState(history.state, '', '/news/next.html');
    declare('2022-08-25');
    // A change of the page may be seen before the move is told.
    look();
    await vi.waitFor(() => expect(held).toHaveLength(1));
    expect(extension.asked('page.origin')[0]).toMatchObject({ said: cluesOfPage().said, before });
    expect(cluesOfPage().said).not.toBe(before);
    moved();
    declare('2022-08-26');
    look();
    await vi.waitFor(() => expect(held).toHaveLength(2), SOON);
    expect(extension.asked('page.origin')[1]).toMatchObject({ said: cluesOfPage().said, before });
  });

  test('after its end an answer changes nothing', async () => {
    const held = holdAnswers();
    const { look, current, onChange } = watch();
    declare('2022-08-24');
    look();
    await vi.waitFor(() => expect(held).toHaveLength(1), SOON);
    stop.abort();
    held[0]?.();
    await arrive();
    expect(current()).toEqual(UNKNOWN);
    expect(onChange).not.toHaveBeenCalled();
  });
});
