import { nameOf, parentOf } from './nodes.ts';

/** How an element that is inline by its name stands in the text around it. */
export type InlineLayout = 'inline' | 'apart' | 'unseen';

/**
 * {@link inlineLayoutOf} for one walk: siblings that look alike in the markup are laid out alike, so that of a text with an
 * element a character one is asked.
 */
export function createInlineLayout(): (element: Element) => InlineLayout {
  let last: Node | null = null;
  let look = '';
  let layout: InlineLayout = 'inline';
  return (element) => {
    const parent = parentOf(element);
    const own = nameOf(element) + element.id + element.className + element.getAttribute('style');
    if (parent !== last || own !== look) layout = inlineLayoutOf(element);
    last = parent;
    look = own;
    return layout;
  };
}

/**
 * How the page lays out an element that is inline by its name: within the text, in a box of its own (a flex or grid item, a
 * float, `display: block`), or where nobody sees it: not at all, without size, or moved out of sight for those who listen.
 * Where nothing is laid out it is inline. Cost: style brought up to date; a microsecond, more for what is not inline.
 */
export function inlineLayoutOf(element: Element): InlineLayout {
  if (typeof getComputedStyle !== 'function') return 'inline';
  const style = getComputedStyle(element);
  const { display } = style;
  if (display === 'none' || style.fontSize === '0px') return 'unseen';
  if (/^(inline|ruby|contents|$)/.test(display)) return 'inline';
  return style.position !== 'static' && (parseFloat(style.width) <= 1 || parseFloat(style.left) < -99)
    ? 'unseen'
    : 'apart';
}
