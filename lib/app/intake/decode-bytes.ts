import type { Decode } from '../../text/encoding.ts';

/** Decodes bytes by the browser's own decoder; null for a label that it does not know. */
export const decodeBytes: Decode = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return null;
  }
};
