import { IMPORT_LIMITS } from './limits.ts';

/** Elements of structured content that stand on lines of their own. */
const BLOCKS = new Set(['div', 'p', 'ul', 'ol', 'li', 'table', 'tr', 'details', 'summary', 'br']);
/** What is no text of the definition: ruby above a word. */
const UNREAD = new Set(['rt', 'rp']);

/**
 * A definition of a Yomitan dictionary as text: a string, a text, structured content (schema of term bank v3), or an
 * image, which has none. Null for what is none of these, or lies deeper than allowed.
 */
export function textOfDefinition(definition: unknown): string | null {
  if (typeof definition === 'string') return definition;
  if (!isRecord(definition)) return null;
  if (definition.type === 'text') return typeof definition.text === 'string' ? definition.text : null;
  if (definition.type === 'image') return '';
  if (definition.type !== 'structured-content') return null;
  const parts: string[] = [];
  return gather(definition.content, parts, 0) ? tidy(parts.join('')) : null;
}

function gather(content: unknown, parts: string[], depth: number): boolean {
  if (depth > IMPORT_LIMITS.depth) return false;
  if (typeof content === 'string') {
    parts.push(content);
    return true;
  }
  if (Array.isArray(content)) return content.every((one) => gather(one, parts, depth + 1));
  if (!isRecord(content)) return content === undefined || content === null;
  const tag = typeof content.tag === 'string' ? content.tag : '';
  if (UNREAD.has(tag)) return true;
  const isBlock = BLOCKS.has(tag);
  if (isBlock) parts.push('\n');
  const isRead = gather(content.content, parts, depth + 1);
  if (isBlock) parts.push('\n');
  else if (tag === 'td' || tag === 'th') parts.push(' ');
  return isRead;
}

function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
