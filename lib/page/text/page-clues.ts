import { walkFlows } from './flows.ts';
import { isElement, nameOf, parentOf } from './nodes.ts';

/** Most flows that are looked at: a long article with all around it; a directory of more says nothing more. */
const MOST_FLOWS = 600;
/** Characters kept of declarations and of flows each, from their start and from their end: some kB a page. */
const MOST_START = 16_000;
const MOST_END = 8_000;
/** Characters of a line: where it stands and more than a sentence, or a declaration. */
const LONGEST = 300;

/** What may be a day in a script, with its name: JSON-LD, and the state that templates leave there. */
const DATED = /\b(?:date|pub|create|upload|ct)\w{0,12}["']?\s*[:=]\s*["']?[12]\d{3}.{0,24}/gi;

/**
 * What a page says from which its day and its publisher may be judged, elsewhere: what it declares, a blank line, and its
 * flows. A line is `WHERE\tTEXT\tTEXT…`, white space collapsed. Where it stands is the element and those around it,
 * innermost first, as `NAME.id.class.itemprop.property.name.type` parted by `>`, trailing dots left out; of a flow it is
 * left out where it is as in the line before. The texts are what `meta` and `time` elements declare, what may be a day in
 * scripts, or a flow in the pieces that markup cuts it in. The first line is the title, which stands nowhere. What stands
 * in a flow is asked for its style, as in any walk.
 * Cost: a walk of the page up to a bound, and a search through the scripts that stand in it.
 */
export function saidByPage(page: Document): string {
  const declared = [`\t${page.title}`];
  for (const element of page.querySelectorAll('meta,time,script')) {
    const text = nameOf(element) === 'SCRIPT' ? element.textContent?.match(DATED) : null;
    declared.push(
      [whereIs(element), element.getAttribute('content') ?? element.getAttribute('datetime'), ...(text ?? [])].join(
        '\t',
      ),
    );
  }
  const flows: string[] = [];
  const walk = walkFlows(page.body ?? page);
  let last = '';
  for (let flow = walk.next(); flow !== undefined && flows.length < MOST_FLOWS; flow = walk.next()) {
    if (flow === null) continue;
    const where = whereIs(parentOf(flow.nodes[0] as Text));
    flows.push([where === last ? '' : where, ...flow.nodes.map(({ data }) => data.trim())].join('\t'));
    last = where;
  }
  return `${joined(declared)}\n\n${joined(flows)}`;
}

function joined(lines: readonly string[]): string {
  const all = lines.map((line) => line.replace(/[^\S\t]+/g, ' ').slice(0, LONGEST)).join('\n');
  return all.length > MOST_START + MOST_END ? `${all.slice(0, MOST_START)}\n${all.slice(-MOST_END)}` : all;
}

function whereIs(node: Node | null): string {
  const path: string[] = [];
  for (let at = node; at !== null && isElement(at) && path.length < 5; at = parentOf(at)) {
    const element = at;
    const names = ['id', 'class', 'itemprop', 'property', 'name', 'type'].map((name) => element.getAttribute(name));
    path.push(`${nameOf(at)}.${names.join('.')}`.replace(/\.+$/, '').slice(0, 48));
  }
  return path.join('>');
}
