import { ask } from '../../lib/extension/messaging.ts';
import { openForms } from '../../lib/pack/open.ts';
import type { Level } from '../../lib/settings/settings.ts';
import { createSpotter, type Spotter } from '../../lib/spot/spot.ts';

/** The spotters of one page, each built when first asked for. */
export interface Spotters {
  /** Without the everyday forms; at once. */
  usual(): Spotter;
  /** The one that a level needs; the usual one where the everyday forms cannot be had. Never rejects. */
  forLevel(level: Level): Promise<Spotter>;
}

/** Spotters from the forms part of the pack. The everyday forms stay with the background until a level wants them. */
export function createSpotters(pack: () => unknown): Spotters {
  let usualOne: Spotter | undefined;
  let fullOne: Spotter | undefined;
  const usual = () => {
    usualOne ??= createSpotter(openForms(pack()));
    return usualOne;
  };
  return {
    usual,
    async forLevel(level) {
      if (level !== 'everything') return usual();
      if (fullOne === undefined) {
        const reply = await ask('forms.everyday', {});
        if (!reply.ok) return usual();
        fullOne = createSpotter(openForms(pack(), reply.value));
      }
      return fullOne;
    },
  };
}
