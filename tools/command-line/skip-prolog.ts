/** A text from the first character on that is no white space, comment or XML declaration. Cost: linear. */
export function skipProlog(text: string): string {
  for (let at = 0; ; ) {
    while (/\s/.test(text.charAt(at))) at++;
    const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?xml', at) ? '>' : null;
    const end = close === null ? -1 : text.indexOf(close, at);
    if (close === null || end < 0) return text.slice(at);
    at = end + close.length;
  }
}
