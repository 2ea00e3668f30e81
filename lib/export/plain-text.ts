/**
 * A text without what no file format of ours may carry: half surrogates become U+FFFD; control characters but tab and
 * line feed, and the two non-characters that XML forbids, are gone; line ends are line feeds.
 */
export function plainText(text: string): string {
  return (
    text
      .replace(/\p{Cs}/gu, '\ufffd')
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
  );
}

/** An http or https address with every character escaped that an address may not hold; null for any other address. */
export function webAddress(address: string): string | null {
  const clean = plainText(address).trim();
  if (!/^https?:\/\/[^\s/?#]/i.test(clean)) return null;
  const [path = '', ...fragments] = clean.split('#');
  const fragment = fragments.length > 0 ? `#${fragments.join('%23')}` : '';
  return (path + fragment)
    .replace(/[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]/gu, (character) => encodeURIComponent(character))
    .replace(/%(?![0-9A-Fa-f]{2})/g, '%25');
}

/** A stretch of a text that is an address, or is none. */
export interface TextPart {
  readonly text: string;
  /** Fit for a link; null for a stretch of prose. */
  readonly address: string | null;
}

/** A text cut into prose and the web addresses in it, in order; joined they give the text. */
export function splitAddresses(text: string): TextPart[] {
  // A mark that ends a clause or closes a bracket at the end of an address is the sentence's, not the address's.
  return text
    .split(/(https?:\/\/[^\s<>"“”《》，。；、（）]*[^\s<>"“”《》，。；、（）,.;:!?)\]'])/i)
    .map((part, at) => ({ text: part, address: at % 2 === 1 ? webAddress(part) : null }))
    .filter((part) => part.text !== '');
}
