import { composedParent, createClimb } from '../text/nodes.ts';

/** Elements a click belongs to: a term inside them opens no card. */
const CLICKED_FOR_THEMSELVES = 'a[href], button, label, input, select, textarea, summary';

/** True where a click belongs to what it falls on, or to what that stands in. */
export function isForItself(target: EventTarget | null): boolean {
  const isClicked = (at: Node) => at instanceof Element && at.matches(CLICKED_FOR_THEMSELVES);
  return target instanceof Node && createClimb(isClicked, composedParent)(target) !== null;
}
