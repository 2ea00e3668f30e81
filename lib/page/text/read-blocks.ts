import type { Block, Cell, Rank, Run } from '../../text/blocks.ts';
import { lineJoins } from '../../text/reflow.ts';
import { isUnseenStyle, STYLE_ASIDE } from '../../text/style-attributes.ts';
import { firstChildOf, isElement, isText, nameOf, nextSiblingOf, parentOf } from './nodes.ts';

/** What is not text, and what readings above characters say, which would stand between them. */
const PASSED_OVER = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE LINK META BASE SVG MATH CANVAS IMG PICTURE VIDEO AUDIO IFRAME FRAME OBJECT ' +
    'EMBED INPUT SELECT OPTION TEXTAREA BUTTON DATALIST METER PROGRESS MAP RT RP RTC DIALOG'
  ).split(' '),
);

const BLOCKS = new Set(
  (
    'HTML BODY P DIV SECTION ARTICLE ASIDE HEADER FOOTER MAIN NAV FIGURE FIGCAPTION ADDRESS DETAILS SUMMARY DL DT DD FORM ' +
    'FIELDSET LEGEND CENTER HGROUP SEARCH LI TD TH TR TBODY THEAD TFOOT CAPTION HR PRE'
  ).split(' '),
);

const LISTS = new Set(['UL', 'OL', 'MENU', 'DIR']);

/** Elements nested deeper give their text alone: no writer nests so, and the stack is not endless. */
const MOST_DEEP = 120;

/** Most columns and rows a cell may say it takes: more is a mistake or an attack. */
const MOST_SPAN = 100;

/** How the text at a place is set. */
interface Setting extends Omit<Run, 'text'> {
  /** White space stands as it is. */
  readonly isPreformatted?: true;
}

/**
 * The readable structure of a document that is not trusted: headings, paragraphs, lists, tables, quotes and emphasis.
 * Nothing else of it comes through, for what is shown is built anew from plain data: no element or attribute of its
 * own, no address, no style, no handler. Parse it with `DOMParser`, so that nothing in it runs or is loaded. Line
 * breaks at the ends of printed lines are undone. Cost: a step a node, no layout.
 */
export function readBlocks(root: Node): Block[] {
  return blocksOf(root, {}, 0);
}

function blocksOf(parent: Node, setting: Setting, depth: number): Block[] {
  const blocks: Block[] = [];
  let runs: Run[] = [];
  readChildren(parent, setting, depth);
  flush();
  return blocks;

  function readChildren(node: Node, how: Setting, deep: number): void {
    for (let child = firstChildOf(node); child !== null; child = nextSiblingOf(child)) read(child, how, deep);
  }

  function read(node: Node, how: Setting, deep: number): void {
    if (isText(node)) addText(node.data, how);
    else if (isElement(node)) readElement(node, how, deep);
  }

  function readElement(node: Element, how: Setting, deep: number): void {
    const name = nameOf(node);
    if (PASSED_OVER.has(name) || isHidden(node)) return;
    if (deep > MOST_DEEP) {
      addText(allText(node), how);
    } else if (name === 'BR') {
      runs.push({ text: '\n' });
    } else if (/^H[1-6]$/.test(name)) {
      addHeading(node, Number(name[1]), deep);
    } else if (LISTS.has(name)) {
      flush();
      const items = childElements(node).map((item) => blocksOf(item, how, deep + 1));
      const told = items.filter((item) => item.length > 0);
      if (told.length > 0) blocks.push({ kind: 'list', isOrdered: name === 'OL', items: told });
    } else if (name === 'BLOCKQUOTE') {
      flush();
      const quoted = blocksOf(node, how, deep + 1);
      if (quoted.length > 0) blocks.push({ kind: 'quote', blocks: quoted });
    } else if (name === 'TABLE') {
      flush();
      blocks.push(...tableOf(node, how, deep));
    } else if (BLOCKS.has(name)) {
      flush();
      readChildren(node, name === 'PRE' ? { ...how, isPreformatted: true } : settingIn(node, name, how), deep + 1);
      flush();
    } else {
      readChildren(node, settingIn(node, name, how), deep + 1);
    }
  }

  function addHeading(node: Element, rank: number, deep: number): void {
    flush();
    const inside = blocksOf(node, {}, deep + 1);
    const text = inside.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
    if (text.length > 0) blocks.push({ kind: 'heading', rank: Math.min(rank + 1, 6) as Rank, runs: text });
  }

  function addText(text: string, { isPreformatted, ...how }: Setting): void {
    if (isPreformatted) {
      for (const [index, line] of text.split(/\r?\n/).entries()) {
        if (index > 0) runs.push({ text: '\n' });
        if (line !== '') runs.push({ text: line, ...how });
      }
      return;
    }
    const level = levelSpace(text);
    if (level !== '') runs.push({ text: level, ...how });
  }

  function flush(): void {
    blocks.push(...cutParagraphs(runs));
    runs = [];
  }
}

/** How text inside an element is set. Word processors say it in style attributes, which are read and never applied. */
function settingIn(element: Element, name: string, around: Setting): Setting {
  const style = styleOf(element);
  const weight = /font-weight\s*:\s*(\w+)/i.exec(style)?.[1] ?? '';
  const isStrong =
    weight === '' ? name === 'B' || name === 'STRONG' || around.strong : /^(bold|bolder|[6-9]00)$/i.test(weight);
  const { strong: _, ...rest } = around;
  return {
    ...rest,
    ...(isStrong && { strong: true }),
    ...((name === 'I' || name === 'EM') && { em: true }),
    ...(name === 'SUB' && { level: 'sub' }),
    ...(name === 'SUP' && { level: 'sup' }),
  };
}

/** A table of rows and cells; what is there for layout alone is unpacked. */
function tableOf(table: Element, how: Setting, deep: number): Block[] {
  const rows: Element[] = [];
  const captions: Element[] = [];
  for (const part of childElements(table)) {
    const name = nameOf(part);
    if (name === 'TR') rows.push(part);
    else if (name === 'CAPTION') captions.push(part);
    else rows.push(...childElements(part).filter((row) => nameOf(row) === 'TR'));
  }
  const cells = rows.map((row) => childElements(row).map((cell) => cellOf(cell, how, deep + 1)));
  const told = cells.filter((row) => row.some(({ blocks }) => blocks.length > 0));
  const inside = told.flat().flatMap(({ blocks }) => blocks);
  const isLayout = told.every((row) => row.length < 2) || inside.some(({ kind }) => kind === 'table');
  const body: Block[] = isLayout ? inside : [{ kind: 'table', rows: told }];
  return [...captions.flatMap((caption) => blocksOf(caption, how, deep + 1)), ...body];
}

function cellOf(cell: Element, how: Setting, deep: number): Cell {
  const span = (name: string) =>
    Math.min(Math.max(Number.parseInt(cell.getAttribute(name) ?? '', 10) || 1, 1), MOST_SPAN);
  return {
    isHeader: nameOf(cell) === 'TH',
    columns: span('colspan'),
    rows: span('rowspan'),
    blocks: blocksOf(cell, how, deep),
  };
}

/**
 * The paragraphs of a block's runs: cut at two line breaks, and at one before an indent, as old pages have them; other
 * line breaks stay unless they are a printer's.
 */
function cutParagraphs(runs: readonly Run[]): Block[] {
  const paragraphs: (Run[][] | null)[] = [null];
  for (const line of linesOf(runs)) {
    const trimmed = trimLine(line);
    const isIndented = /^(?:\u3000|[\u00a0\u2002\u2003]{2})/.test(line[0]?.text ?? '');
    if (trimmed.length === 0 || isIndented) paragraphs.push(null);
    if (trimmed.length === 0) continue;
    const last = paragraphs.pop() ?? null;
    paragraphs.push([...(last ?? []), trimmed]);
  }
  return paragraphs.flatMap((lines) =>
    lines === null ? [] : [{ kind: 'paragraph', runs: joinLines(lines) } as const],
  );
}

function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    if (run.text === '\n') lines.push([]);
    else lines.at(-1)?.push(run);
  }
  return lines;
}

function joinLines(lines: readonly Run[][]): Run[] {
  const joins = lines.length < 2 ? [] : lineJoins(lines.map((line) => line.map(({ text }) => text).join('')));
  return lines.reduce<Run[]>((all, line, index) => {
    const join = index === 0 ? '' : (joins[index - 1] ?? '\n');
    if (join !== '') all.push({ text: join });
    for (const run of line) {
      const last = all.at(-1);
      if (last !== undefined && last.text !== '\n' && isSetAlike(last, run)) {
        all[all.length - 1] = { ...last, text: last.text + run.text };
      } else all.push(run);
    }
    return all;
  }, []);
}

function trimLine(line: readonly Run[]): Run[] {
  const from = line.findIndex(({ text }) => text.trim() !== '');
  if (from < 0) return [];
  const to = line.findLastIndex(({ text }) => text.trim() !== '');
  return line.slice(from, to + 1).map((run, at, kept) => {
    const begun = at === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: at === kept.length - 1 ? begun.trimEnd() : begun };
  });
}

function isSetAlike(a: Run, b: Run): boolean {
  return a.strong === b.strong && a.em === b.em && a.level === b.level;
}

/** White space as a browser shows it, and none where a line of the source ends between two wide characters. */
function levelSpace(text: string): string {
  return text
    .replace(/(?<=[\u2e80-\uffef“”‘’…—])[\t\r\f ]*\n[\t\n\r\f ]*(?=[\u2e80-\uffef“”‘’…—])/g, '')
    .replace(/[\t\n\r\f ]+/g, ' ');
}

/** All text below an element, however deep. */
function allText(element: Element): string {
  let text = '';
  let at: Node | null = element;
  while (at !== null) {
    if (isText(at)) text += at.data;
    const isPassed: boolean = isElement(at) && PASSED_OVER.has(nameOf(at));
    let next: Node | null = isPassed ? null : firstChildOf(at);
    for (let up: Node | null = at; next === null && up !== null && up !== element; up = parentOf(up)) {
      next = nextSiblingOf(up);
    }
    at = next;
  }
  return text;
}

function isHidden(element: Element): boolean {
  return element.hasAttribute('hidden') || isUnseenStyle(styleOf(element));
}

function styleOf(element: Element): string {
  return element.getAttribute('style') ?? element.getAttribute(STYLE_ASIDE) ?? '';
}

function childElements(parent: Node): Element[] {
  const elements: Element[] = [];
  for (let child = firstChildOf(parent); child !== null; child = nextSiblingOf(child)) {
    if (isElement(child) && !PASSED_OVER.has(nameOf(child)) && !isHidden(child)) elements.push(child);
  }
  return elements;
}
