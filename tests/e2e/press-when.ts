/**
 * Runs inside a page: from now on, presses the button of a name as soon as the text of the page fits a pattern, before the page does
 * anything more. What is over in a moment cannot be caught from outside.
 */
export function pressWhen(pattern: string, name: string): void {
  const look = () => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name);
    if (button === undefined || !new RegExp(pattern, 'u').test(document.body.textContent ?? '')) return;
    watch.disconnect();
    button.click();
  };
  const watch = new MutationObserver(look);
  watch.observe(document.body, { childList: true, subtree: true, characterData: true });
}
