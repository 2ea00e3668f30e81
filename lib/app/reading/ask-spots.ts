import type { AnnotatorOptions } from '../../page/annotate/annotator.ts';
import { readSpottedFlows } from '../../protocol/spotted-flows.ts';
import { areSameStamps, type GlossaryStamp } from '../../terms/ref.ts';
import { askUntilAnswered, type Patience } from './ask-until-answered.ts';

/** Asks the background for terms, and keeps an eye on which glossaries answer. */
export interface SpotAsker {
  readonly askSpots: AnnotatorOptions['askSpots'];
  /** To be called where it is known that the glossaries have changed: the next answer is given by others. */
  expectOthers(): void;
}

/** An asker for one page. `onOtherGlossaries` is called when an answer came from others than the one before it. */
export function createSpotAsker(patience: Patience, onOtherGlossaries: () => void): SpotAsker {
  let known: readonly GlossaryStamp[] | null = null;
  return {
    async askSpots(context, flows, isPatient) {
      const reply = await askUntilAnswered('page.spot', { flows, context, isPatient, withRejected: false }, patience);
      if (reply === null) return null;
      const isOther = known !== null && !areSameStamps(known, reply.stamps);
      known = reply.stamps;
      // After this answer has been taken in, which a microtask would not wait for: what it found may well be found again.
      if (isOther) setTimeout(onOtherGlossaries);
      return { spans: readSpottedFlows(reply), isUndecided: reply.flows.map((flow) => flow.isUndecided) };
    },
    expectOthers() {
      known = null;
    },
  };
}
