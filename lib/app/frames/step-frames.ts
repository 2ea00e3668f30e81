import type { PageStep, StepOutcome } from '../../protocol/types.ts';

/** A frame as steps need it. */
export interface SteppedFrame {
  readonly frameId: number;
  readonly isOpen: boolean;
  readonly hasFocus: boolean;
}

/**
 * Steps through the terms of frames as if they were one text, in their order, round and round: from the one with an open
 * card, else the one the reader's keys go to, else the one last gone to. `step` steps within a frame, `leave` closes the card of one that was left.
 */
export async function stepFrames(
  frames: readonly SteppedFrame[],
  request: PageStep,
  options: {
    readonly lastFrameId: number | null;
    readonly step: (frameId: number, request: PageStep) => Promise<StepOutcome>;
    readonly leave: (frameId: number) => Promise<void>;
  },
): Promise<{ readonly outcome: StepOutcome; readonly frameId: number | null }> {
  const { lastFrameId, step, leave } = options;
  const from = Math.max(0, startOf(frames, lastFrameId));
  const { by } = request;
  // The frame begun in comes once more at the end, from its other end.
  for (let turn = 0; turn <= frames.length; turn++) {
    const at = from + (by === 0 ? 1 : by) * turn;
    const { frameId } = frames[(at + 2 * frames.length) % frames.length] as SteppedFrame;
    const outcome = await step(
      frameId,
      by === 0 ? request : { ...request, isOnward: true, ...(turn > 0 && { isFresh: true }) },
    );
    if (outcome === false) continue;
    for (const other of frames) if (other.isOpen && other.frameId !== frameId) await leave(other.frameId);
    const isAround = by !== 0 && (at < 0 || at >= frames.length);
    return { outcome: isAround ? 'around' : outcome, frameId };
  }
  return { outcome: false, frameId: null };
}

function startOf(frames: readonly SteppedFrame[], lastFrameId: number | null): number {
  const ways: readonly ((frame: SteppedFrame) => boolean)[] = [
    ({ isOpen }) => isOpen,
    ({ hasFocus }) => hasFocus,
    ({ frameId }) => frameId === lastFrameId,
  ];
  for (const way of ways) {
    const at = frames.findIndex(way);
    if (at >= 0) return at;
  }
  return -1;
}
