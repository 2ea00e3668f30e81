import { SaxesParser } from 'saxes';
import type { ProblemReason } from '../../i18n/import-problem-messages.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { remembered } from './remembered.ts';
import type { ImportPlace, ImportProblem } from './types.ts';

/** The attributes of an element by their names. */
export type Attributes = Readonly<Record<string, string>>;

/** What is told of an XML text, in its order; names without their prefix. */
export interface XmlHandler {
  /** `where` tells the place of its bracket, while it is told of. */
  open(name: string, attributes: Attributes, where: () => ImportPlace): void;
  /** `text` is all that stands in the element itself, and in those of its children that are inline; `where` tells the place of its end. */
  close(name: string, text: string, where: () => ImportPlace): void;
  /** True for elements whose text runs on in the element around them; none where it is left out. */
  isInline?(name: string): boolean;
  /** Something is not well-formed; what follows is told as well as may be. */
  fault(reason: ProblemReason, where: ImportPlace): void;
}

/** Characters given to the parser at a time. */
const CHUNK = 64 * 1024;

/** An XML that has more than this that is wrong is none. */
const MOST_FAULTS = 1000;

/** Ends a walk. */
class Refusal extends Error {
  readonly reason: ProblemReason;

  constructor(reason: ProblemReason) {
    super(reason.key);
    this.reason = reason;
  }
}

/**
 * Walks an XML text, a step for every {@link CHUNK}; gives the share that is read. Nothing is fetched; entities are those of XML
 * and plain ones that the file declares. Returns why the whole was refused: entities within entities, elements too deep,
 * faults without end; null where it was read. Memory is what open elements hold.
 */
export function* walkXml(text: string, handler: XmlHandler): Generator<number, ImportProblem | null> {
  const elements = createElements(handler);
  const parser = new SaxesParser({ xmlns: false, position: true });
  let faults = 0;
  const here = (): ImportPlace => ({ line: parser.line, column: Math.max(1, parser.columnIndex) });
  let tagLine = 1;
  let tagEnd = 1;
  let tagLength = 0;
  // One function for a million elements: few are asked for their place.
  const atTag = (): ImportPlace => ({ line: tagLine, column: Math.max(1, tagEnd - tagLength - 1) });
  parser.on('doctype', (doctype) => {
    const entities = [...doctype.matchAll(/<!ENTITY\s+(%\s+)?([^\s"'>]+)\s+(?:"([^"]*)"|'([^']*)'|(SYSTEM|PUBLIC))/g)];
    for (const [, isParameter, name = '', double, single, external] of entities) {
      if (isParameter !== undefined || external !== undefined) continue;
      const value = (double ?? single ?? '').replace(/&#(x?)([0-9a-f]{1,6});/gi, (whole, isHex, digits) => {
        const code = Number.parseInt(digits, isHex === '' ? 10 : 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      });
      if (value.length > 100 || /[&<]/.test(value)) {
        throw new Refusal({ key: 'problemEntity', values: { name: name.slice(0, 40) } });
      }
      parser.ENTITIES[name] = value;
    }
  });
  parser.on('opentagstart', () => {
    // The name ends here; it began behind its bracket.
    tagLine = parser.line;
    tagEnd = parser.columnIndex;
  });
  parser.on('opentag', ({ name, attributes }) => {
    tagLength = name.length;
    elements.open(name, attributes, atTag);
  });
  parser.on('text', elements.text);
  parser.on('cdata', elements.text);
  parser.on('closetag', () => elements.close(here));
  parser.on('error', (error) => {
    if (++faults > MOST_FAULTS) throw new Refusal({ key: 'problemTooManyFaults', values: { count: MOST_FAULTS } });
    handler.fault({ key: 'problemMalformedXml', values: { what: reasonOf(error) } }, here());
  });
  try {
    for (let at = 0; at < text.length; at += CHUNK) {
      parser.write(text.slice(at, at + CHUNK));
      yield Math.min(1, (at + CHUNK) / text.length);
    }
    parser.close();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return { ...here(), reason: error.reason };
    throw error;
  }
}

/** The elements that are open, and what each has of text. */
interface Elements {
  open(name: string, attributes: Attributes, where: () => ImportPlace): void;
  close(where: () => ImportPlace): void;
  text(more: string): void;
}

/** Tells a handler of elements with their text. Its functions throw a {@link Refusal} for what is too deep or too long. */
function createElements(handler: XmlHandler): Elements {
  const names: string[] = [];
  const texts: string[] = [];
  const addText = (more: string) => {
    const inner = texts.length - 1;
    if (inner < 0) return;
    const known = texts[inner] as string;
    if (known.length + more.length <= IMPORT_LIMITS.row) texts[inner] = known + more;
    else {
      const name = (names[inner] as string).slice(0, 40);
      throw new Refusal({ key: 'problemElementTooLong', values: { name, count: IMPORT_LIMITS.row } });
    }
  };
  return {
    open(name, attributes, where) {
      if (names.length >= IMPORT_LIMITS.depth)
        throw new Refusal({ key: 'problemTooDeep', values: { count: names.length } });
      const local = nameOf(name);
      names.push(local);
      texts.push('');
      handler.open(local, attributes, where);
    },
    close(where) {
      const name = names.pop();
      const text = texts.pop();
      if (name === undefined || text === undefined) return;
      handler.close(name, text, where);
      if (handler.isInline?.(name)) addText(text);
    },
    text: addText,
  };
}

/** The same text for the same name: Firefox looks one up quicker that it has looked up before. */
const nameOf = remembered(localName);

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Saxes puts `line:column: ` in front of what it says. */
function reasonOf(error: Error): string {
  return error.message.replace(/^(?:[^:\s]*:)?\d+:\d+: /, '').replace(/\.$/, '');
}
