import { SaxesParser } from 'saxes';
import { IMPORT_LIMITS } from './limits.ts';
import type { ImportPlace } from './types.ts';

/** An element as it opens; names without their prefix. */
export interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly where: ImportPlace;
}

/** What is told of an XML text, in its order. */
export interface XmlHandler {
  open(element: OpenElement): void;
  /** `text` is all that stands in the element itself, and in those of its children that are inline. */
  close(name: string, text: string, where: ImportPlace): void;
  /** True for elements whose text runs on in the element around them; none where it is left out. */
  isInline?(name: string): boolean;
  /** Something is not well-formed; what follows is told as well as may be. */
  fault(reason: string, where: ImportPlace): void;
}

/** Characters given to the parser at a time. */
const CHUNK = 64 * 1024;

/** An XML that has more than this that is wrong is none. */
const MOST_FAULTS = 1000;

class Refusal extends Error {}

/**
 * Walks an XML text, a step for every {@link CHUNK}; gives the share that is read. Nothing is fetched; entities are those of XML
 * and plain ones that the file declares. Returns why the whole was refused, in words: entities within entities, elements
 * too deep, faults without end; null where it was read. Memory is what open elements hold.
 */
export function* walkXml(
  text: string,
  handler: XmlHandler,
): Generator<number, (ImportPlace & { reason: string }) | null> {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: { name: string; text: string }[] = [];
  let faults = 0;
  const here = (): ImportPlace => ({ line: parser.line, column: Math.max(1, parser.columnIndex) });
  let tagAt: ImportPlace = { line: 1, column: 1 };
  parser.on('doctype', (doctype) => {
    const entities = [...doctype.matchAll(/<!ENTITY\s+(%\s+)?([^\s"'>]+)\s+(?:"([^"]*)"|'([^']*)'|(SYSTEM|PUBLIC))/g)];
    for (const [, isParameter, name = '', double, single, external] of entities) {
      if (isParameter !== undefined || external !== undefined) continue;
      const value = (double ?? single ?? '').replace(/&#(x?)([0-9a-f]{1,6});/gi, (whole, isHex, digits) => {
        const code = Number.parseInt(digits, isHex === '' ? 10 : 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      });
      if (value.length > 100 || /[&<]/.test(value)) {
        throw new Refusal(`declares the entity ${name.slice(0, 40)} with other entities or much text in it: not read`);
      }
      parser.ENTITIES[name] = value;
    }
  });
  parser.on('opentagstart', () => {
    // The name ends here; it began behind its bracket.
    tagAt = here();
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= IMPORT_LIMITS.depth) throw new Refusal(`elements within each other ${open.length} deep`);
    open.push({ name: localName(name), text: '' });
    const column = Math.max(1, tagAt.column - name.length - 1);
    handler.open({ name: localName(name), attributes, where: { line: tagAt.line, column } });
  });
  const addText = (more: string) => {
    const inner = open.at(-1);
    if (inner === undefined) return;
    if (inner.text.length + more.length <= IMPORT_LIMITS.row) inner.text += more;
    else throw new Refusal(`the element ${inner.name.slice(0, 40)} has more than ${IMPORT_LIMITS.row} characters`);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const inner = open.pop();
    if (inner === undefined) return;
    handler.close(inner.name, inner.text, here());
    if (handler.isInline?.(inner.name)) addText(inner.text);
  });
  parser.on('error', (error) => {
    if (++faults > MOST_FAULTS) throw new Refusal(`more than ${MOST_FAULTS} places are not well-formed: is it XML?`);
    handler.fault(`not well-formed XML: ${reasonOf(error)}`, here());
  });
  try {
    for (let at = 0; at < text.length; at += CHUNK) {
      parser.write(text.slice(at, at + CHUNK));
      yield Math.min(1, (at + CHUNK) / text.length);
    }
    parser.close();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return { ...here(), reason: error.message };
    throw error;
  }
}

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Saxes puts `line:column: ` in front of what it says. */
function reasonOf(error: Error): string {
  return error.message.replace(/^(?:[^:\s]*:)?\d+:\d+: /, '').replace(/\.$/, '');
}
