import { describe, expect, test, vi } from 'vitest';
import type { PageStep, StepOutcome } from '../../protocol/types.ts';
import { type SteppedFrame, stepFrames } from './step-frames.ts';

/** Frames with so many terms each, as steppers in them would go. */
function frames(...counts: readonly number[]) {
  const at = counts.map(() => -1);
  const left: number[] = [];
  const step = async (frameId: number, { by, isFresh }: PageStep): Promise<StepOutcome> => {
    const count = counts[frameId] ?? 0;
    const from = isFresh === true || at[frameId] === -1 ? (by > 0 ? -1 : count) : (at[frameId] as number);
    const next = from + by;
    if (next < 0 || next >= count) return false;
    at[frameId] = next;
    return 'gone';
  };
  const all = (open: number | null): SteppedFrame[] =>
    counts.map((_, frameId) => ({ frameId, isOpen: frameId === open, hasFocus: false }));
  const leave = vi.fn(async (frameId: number) => void left.push(frameId));
  return { at, left, step, all, leave };
}

describe('steps through frames', () => {
  test('go from the end of one into the next, past empty ones, and round', async () => {
    const { at, left, step, all, leave } = frames(2, 0, 1);
    let open: number | null = null;
    const gone: string[] = [];
    for (let turn = 0; turn < 4; turn++) {
      const { outcome, frameId } = await stepFrames(all(open), { by: 1 }, { lastFrameId: null, step, leave });
      open = frameId;
      gone.push(`${frameId}:${at[frameId as number]} ${outcome}`);
    }
    expect(gone).toEqual(['0:0 gone', '0:1 gone', '2:0 gone', '0:0 around']);
    expect(left).toEqual([0, 2]);
  });

  test('backward from the first go to the last of the last', async () => {
    const { at, step, all, leave } = frames(1, 3);
    at[0] = 0;
    const done = await stepFrames(all(0), { by: -1 }, { lastFrameId: null, step, leave });
    expect([done, at[1]]).toEqual([{ outcome: 'around', frameId: 1 }, 2]);
  });

  test('a frame alone with terms is gone round in', async () => {
    const { at, step, all, leave } = frames(0, 1);
    at[1] = 0;
    const done = await stepFrames(all(1), { by: 1 }, { lastFrameId: null, step, leave });
    expect(done).toEqual({ outcome: 'around', frameId: 1 });
    expect(leave).not.toHaveBeenCalled();
  });

  test('begin in the frame with the focus, else in the one last gone to', async () => {
    const { step, all, leave } = frames(1, 1, 1);
    const focused = all(null).map((frame) => ({ ...frame, hasFocus: frame.frameId === 2 }));
    expect((await stepFrames(focused, { by: 1 }, { lastFrameId: 1, step, leave })).frameId).toBe(2);
    expect((await stepFrames(all(null), { by: 1 }, { lastFrameId: 1, step, leave })).frameId).toBe(1);
  });

  test('go nowhere where nothing is', async () => {
    const { step, all, leave } = frames(0, 0);
    expect(await stepFrames(all(null), { by: 1 }, { lastFrameId: null, step, leave })).toEqual({
      outcome: false,
      frameId: null,
    });
  });
});
