/**
 * Puts a text on the clipboard; false where that failed. Never rejects. Pages without TLS have no clipboard of their own;
 * there the old command is used; the page never sees the text.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

function copyByCommand(text: string): boolean {
  let isCopied = false;
  const fill = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    isCopied = true;
  };
  window.addEventListener('copy', fill, { capture: true });
  try {
    document.execCommand('copy');
  } finally {
    window.removeEventListener('copy', fill, { capture: true });
  }
  return isCopied;
}
