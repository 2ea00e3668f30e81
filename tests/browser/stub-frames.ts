import { vi } from 'vitest';
import type { CardOpening } from '../../lib/protocol/card-frame.ts';
import type { StubFrame, StubFrames } from './stub-frame.ts';

/** The frames that stand in for the extension's page of cards in the page of this test. */
export const stubFrames: StubFrames = { all: [], refusals: 0, areDeaf: false, heightPx: 200 };
Object.assign(globalThis, { stubFrames });

let address: string | undefined;

/** Where a frame finds the page that {@link stubFrames} come from. */
export function stubFrameAddress(): string {
  const script = new URL('./stub-frame.ts', import.meta.url);
  script.search = '';
  const html = `<!doctype html><button>stub</button><script type="module" src="${script}"></script>`;
  address ??= URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  return address;
}

/** Forgets the frames there were; the next ones hear, and refuse nothing. */
export function resetStubFrames(): void {
  stubFrames.all.length = 0;
  stubFrames.refusals = 0;
  stubFrames.areDeaf = false;
  stubFrames.heightPx = 200;
}

/** The frame that loaded last, once it has been told to show a card, and so many of them. */
export async function untilTold(cards = 1): Promise<StubFrame & { readonly openings: readonly CardOpening[] }> {
  return vi.waitFor(
    () => {
      const frame = stubFrames.all.at(-1);
      const openings = frame?.told.flatMap((message) => (message.type === 'show' ? [message.opening] : [])) ?? [];
      if (frame === undefined || openings.length < cards)
        throw new Error(`the frame was told of ${openings.length} cards`);
      return { ...frame, openings };
    },
    { timeout: 5000 },
  );
}
