import { checkForms, openLayer } from '../lib/pack/open.ts';
import { createSpotter, readyLayer } from '../lib/spot/spot.ts';

/** What stands between a background that wakes and its first answer, in milliseconds. */
export interface ReadyNumbers {
  readonly parseMs: number;
  readonly openMs: number;
  readonly spotterMs: number;
  /** The first text, for what is put off until then. */
  readonly firstTextMs: number;
}

/** Any sentence with terms in it. */
const FIRST_TEXT = '株洲市石峰区的可信数据空间去年接入了RCEP成员国。';

/** Makes a spotter from the forms part of the pack, once, and has it read one sentence. Throws where nothing is spotted. */
export function becomeReady(formsJson: string): ReadyNumbers {
  const start = performance.now();
  const pack: unknown = JSON.parse(formsJson);
  const parsed = performance.now();
  const layer = openLayer(checkForms(pack));
  const opened = performance.now();
  const spotter = createSpotter([readyLayer(layer)]);
  const made = performance.now();
  const { spans } = spotter.spot(FIRST_TEXT, {}, () => true);
  const read = performance.now();
  if (spans.length === 0) throw new Error('nothing was spotted');
  return { parseMs: parsed - start, openMs: opened - parsed, spotterMs: made - opened, firstTextMs: read - made };
}
