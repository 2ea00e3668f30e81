import { askTab } from '../../extension/messaging.ts';
import type { PageOperations, PageStep, PageTerms, Reply } from '../../protocol/types.ts';
import { glossaryOf, idOf, type TermRef } from '../../terms/ref.ts';
import { levelSpace } from '../../text/sentences.ts';
import { closeCardIn, framesOf, type ReadFrame } from './frames-of.ts';
import { mergeReports, mergeTerms } from './merge-pages.ts';
import { stepFrames } from './step-frames.ts';

/** In which frame of a tab a step last ended; a background that sleeps forgets it. */
const lastFrames = new Map<number, number>();

type Asked<K extends keyof PageOperations> = Promise<Reply<PageOperations[K]['reply']>>;

/**
 * Asks a tab's page and the frames in it that are read, as if they were one text. Never rejects: a tab without a content
 * script is `no-answer`. A page without frames that are read answers for itself.
 */
export const askPage = {
  /** How annotation stands, and the entries of page and frames. */
  async report(tabId: number): Asked<'page.report'> {
    const reply = await askTab(tabId, 'page.report', {});
    if (!reply.ok || reply.value.state !== 'on') return reply;
    const frames = await framesOf(tabId);
    return hasOthers(frames) ? { ok: true, value: mergeReports(reply.value, frames) } : reply;
  },

  /** Every occurrence, those of frames behind those of the page. */
  async terms(tabId: number): Asked<'page.terms'> {
    const frames = await framesOf(tabId);
    if (!hasOthers(frames)) return askTab(tabId, 'page.terms', {});
    return { ok: true, value: mergeTerms((await termsIn(tabId, frames)).map(({ terms }) => terms)) };
  },

  /** Goes to an occurrence, counted through page and frames. */
  async reveal(tabId: number, ref: TermRef, occurrence: number): Asked<'page.reveal'> {
    const frames = await framesOf(tabId);
    if (!hasOthers(frames)) return askTab(tabId, 'page.reveal', { ref, occurrence });
    let left = occurrence;
    for (const { frameId, count } of await countsOf(tabId, frames, ref)) {
      if (left < count) {
        await Promise.all(
          frames.map((frame) => frame.isOpen && frame.frameId !== frameId && closeCardIn(tabId, frame.frameId)),
        );
        return askTab(tabId, 'page.reveal', { ref, occurrence: left }, frameId);
      }
      left -= count;
    }
    return { ok: true, value: false };
  },

  /** Goes to the next or previous term, from one frame on into the next. */
  async step(tabId: number, request: PageStep): Asked<'page.step'> {
    const frames = await framesOf(tabId);
    if (!hasOthers(frames)) return askTab(tabId, 'page.step', request);
    const { outcome, frameId } = await stepFrames(frames, request, {
      lastFrameId: lastFrames.get(tabId) ?? null,
      async step(frameId, onward) {
        const reply = await askTab(tabId, 'page.step', onward, frameId);
        return reply.ok && reply.value;
      },
      leave: (frameId) => closeCardIn(tabId, frameId),
    });
    if (frameId !== null) lastFrames.set(tabId, frameId);
    return { ok: true, value: outcome };
  },
};

/** True where more than the page itself is read. */
function hasOthers(frames: readonly ReadFrame[]): boolean {
  return frames.some(({ frameId }) => frameId !== 0);
}

async function termsIn(
  tabId: number,
  frames: readonly ReadFrame[],
): Promise<{ readonly frameId: number; readonly terms: PageTerms }[]> {
  const asked = frames.map(async ({ frameId }) => {
    const reply = await askTab(tabId, 'page.terms', {}, frameId);
    return reply.ok && reply.value !== null ? [{ frameId, terms: reply.value }] : [];
  });
  return (await Promise.all(asked)).flat();
}

/** How often an entry stands in each frame; of the page's own, how often each says something of that surface. */
async function countsOf(
  tabId: number,
  frames: readonly ReadFrame[],
  ref: TermRef,
): Promise<readonly { readonly frameId: number; readonly count: number }[]> {
  if (glossaryOf(ref) !== 'page') {
    const countIn = ({ entries }: ReadFrame) => entries.find((entry) => entry.ref === ref)?.count ?? 0;
    return frames.map((frame) => ({ frameId: frame.frameId, count: countIn(frame) }));
  }
  const surface = idOf(ref);
  return (await termsIn(tabId, frames)).map(({ frameId, terms }) => ({
    frameId,
    count: terms.explained.filter((item) => levelSpace(item.surface) === surface).length,
  }));
}
