/** True for the element of a card, open or closed. */
export function isCardHost(node: Node): boolean {
  return node instanceof HTMLElement && node.dataset.xiangjian === 'card';
}
