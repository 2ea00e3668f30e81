import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createFakeArea } from '../../tests/fixtures/fake-browser.ts';
import type { GlossaryStamp } from '../terms/ref.ts';
import { tellGlossaries, watchGlossaries } from './glossary-stamps.ts';

const fake = vi.hoisted(() => ({ browser: { storage: {} } as { storage: { local?: unknown } } }));
vi.mock('wxt/browser', () => fake);

let area = createFakeArea();
const store = (stored: Readonly<Record<string, unknown>>) => {
  area = createFakeArea(stored);
  fake.browser.storage.local = area;
};
beforeEach(() => store({}));

const SEEDS: GlossaryStamp = { key: 'seeds', revision: '1' };
const OWN: GlossaryStamp = { key: 'own', revision: '1' };
/** Counts how often pages would hear of a change. */
function listen(signal = new AbortController().signal) {
  const heard = vi.fn();
  watchGlossaries(heard, signal);
  return heard;
}

describe('pages are told of the glossaries', () => {
  test.each<[what: string, before: unknown, now: GlossaryStamp[]]>([
    ['when the first are told', undefined, [SEEDS]],
    ['when one comes', [SEEDS], [OWN, SEEDS]],
    ['when one goes', [OWN, SEEDS], [SEEDS]],
    ['when one changes', [SEEDS], [{ ...SEEDS, revision: '2' }]],
    ['when their order changes', [OWN, SEEDS], [SEEDS, OWN]],
    ['when the last goes', [SEEDS], []],
    ['when something else was stored', 'rubbish', [SEEDS]],
  ])('%s', async (_what, before, now) => {
    store(before === undefined ? {} : { glossaries: before });
    const heard = listen();
    await tellGlossaries(now);
    expect(area.stored()).toEqual({ glossaries: now });
    expect(heard).toHaveBeenCalledExactlyOnceWith();
  });

  test('never when nothing has changed: a background that wakes tells them again', async () => {
    store({ glossaries: [OWN, SEEDS] });
    const heard = listen();
    await tellGlossaries([{ ...OWN }, { ...SEEDS }]);
    expect(heard).not.toHaveBeenCalled();
  });

  test('of nothing but the glossaries', async () => {
    const heard = listen();
    await area.set({ settings: {} });
    expect(heard).not.toHaveBeenCalled();
  });

  test('until they leave', async () => {
    const leave = new AbortController();
    const heard = listen(leave.signal);
    leave.abort();
    await tellGlossaries([SEEDS]);
    expect(heard).not.toHaveBeenCalled();
  });
});
