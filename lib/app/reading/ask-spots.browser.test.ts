import { beforeEach, describe, expect, test, vi } from 'vitest';
import { extension } from '../../../tests/browser/fake-extension.ts';
import { ENTRIES, serveSmallGlossary } from '../../../tests/browser/small-background.ts';
import { createSpotAsker } from './ask-spots.ts';

beforeEach(() => extension.reset());

function createAsker() {
  const onOthers = vi.fn<() => void>();
  const asker = createSpotAsker({ onNoAnswer: () => {}, signal: new AbortController().signal }, onOthers);
  return { ...asker, onOthers };
}

describe('asking for terms', () => {
  test('spans come back for each text, in order, and the text goes to our own background alone', async () => {
    serveSmallGlossary();
    const { askSpots } = createAsker();
    const answer = await askSpots({ home: 'zhuzhou' }, ['没有', '说“云上陶谷计划”'], false);
    const found = answer?.spans.map((spans) => spans.map(({ start, end, entries }) => [start, end, entries[0]?.ref]));
    expect(found).toEqual([[], [[2, 8, 'seeds/plan']]]);
    expect(answer?.isUndecided).toEqual([false, false]);
    expect(extension.asked('page.spot')).toEqual([
      { flows: ['没有', '说“云上陶谷计划”'], context: { home: 'zhuzhou' }, isPatient: false, withRejected: false },
    ]);
  });

  test('when an answer comes from other glossaries than the one before, that is told, once it has been taken in', async () => {
    const background = serveSmallGlossary();
    const { askSpots, onOthers } = createAsker();
    await askSpots({}, ['甲'], false);
    expect(onOthers).not.toHaveBeenCalled();
    await background.change(ENTRIES.slice(1));
    const order: string[] = [];
    onOthers.mockImplementation(() => void order.push('told'));
    await askSpots({}, ['甲'], false).then(() => order.push('answered'));
    await vi.waitFor(() => expect(order).toEqual(['answered', 'told']));
    await askSpots({}, ['甲'], false);
    expect(onOthers).toHaveBeenCalledOnce();
  });

  test('where the change is known already it is not told again', async () => {
    const background = serveSmallGlossary();
    const { askSpots, expectOthers, onOthers } = createAsker();
    await askSpots({}, ['甲'], false);
    await background.change(ENTRIES.slice(1));
    expectOthers();
    await askSpots({}, ['甲'], false);
    await new Promise((resolve) => setTimeout(resolve));
    expect(onOthers).not.toHaveBeenCalled();
  });
});
