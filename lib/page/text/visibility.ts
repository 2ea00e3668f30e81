import { hostOf, isTooDeep, parentOf } from './nodes.ts';

/**
 * Tells whether nodes are shown now: not in a closed menu or `details`, not `display: none`, `visibility: hidden` or
 * a host's unassigned content. What is transparent or scrolled away counts as shown. Made anew for each list of terms,
 * for pages show and hide without a change we watch; it remembers each element for that long. Cost: style and layout
 * brought up to date once, then well under a microsecond a node.
 */
export function createVisibility(): (node: Node) => boolean {
  const known = new Map<Element, boolean>();
  return (node) => {
    // Text directly in a shadow root is shown where its host is.
    const parent = parentOf(node);
    const element = node.parentElement ?? (parent === null ? null : hostOf(parent));
    if (element === null) return false;
    const before = known.get(element);
    if (before !== undefined) return before;
    const isShown =
      !isTooDeep(element) && (element.checkVisibility({ visibilityProperty: true }) || isShownWithoutBox(element));
    known.set(element, isShown);
    return isShown;
  };
}

/**
 * True for an element that has no box of its own, as a slot, and is visible in a box around it. Browsers take what has
 * no box for not visible.
 */
function isShownWithoutBox(element: Element): boolean {
  if (!hasNoBox(element) || getComputedStyle(element).visibility !== 'visible') return false;
  let at: Element | null = element;
  while (at !== null && hasNoBox(at)) {
    const parent = parentOf(at);
    // A closed fold is shown itself, with its line alone.
    if (parent instanceof HTMLDetailsElement && !parent.open && at.localName !== 'summary') return false;
    at = at.assignedSlot ?? at.parentElement ?? (parent === null ? null : hostOf(parent));
  }
  return at?.checkVisibility() ?? false;
}

function hasNoBox(element: Element): boolean {
  return getComputedStyle(element).display === 'contents';
}
