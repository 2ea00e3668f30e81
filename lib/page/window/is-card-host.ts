/** True for the element of a card, open or closed. */
export function isCardHost(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.dataset.xiangjian === 'card';
}
