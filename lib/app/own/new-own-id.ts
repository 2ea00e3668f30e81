/**
 * An id for an entry of the reader's own, 128 random bits. Not `crypto.randomUUID`: a card on a page over plain http stands in
 * no secure context, and has none.
 */
export function newOwnId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
