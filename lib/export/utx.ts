import { renderingsFor } from '../card/renderings.ts';
import type { Category } from '../glossary/types.ts';
import type { TermSheet } from './entries.ts';
import { oneLine, pairsOf } from './term-pairs.ts';

/** Categories whose entries are names. */
const NAMES: readonly Category[] = ['body', 'firm', 'person', 'place'];

/**
 * A glossary in UTX 1.11 (AAMT, “UTX 1.11 specification”, 2011): its heading, its columns, a line a term, parted by tabs, in UTF-8. A
 * rendering that is only suggested by us is provisional, others are approved. The day is the page's, where it has one.
 */
export function writeUtx(sheet: TermSheet): string {
  const day = sheet.page.date === null ? '' : ` ${sheet.page.date}T00:00:00Z;`;
  const heading = `#UTX 1.11; zh-CN/en-US;${day} copyright: Xiangjian; license: CC BY 4.0`;
  const columns = '#src\ttgt\tsrc:pos\tterm status';
  const lines = pairsOf(sheet).map(({ source, target, entry: { card } }) => {
    const rendering = renderingsFor(card, source).find(({ text }) => oneLine(text) === target);
    const status = rendering === undefined || rendering.status === 'suggested' ? 'provisional' : 'approved';
    const kind = NAMES.includes(card.category) ? 'properNoun' : 'noun';
    return [source.replace(/^#/, '＃'), target, kind, status].join('\t');
  });
  return `${[heading, columns, ...lines].join('\r\n')}\r\n`;
}
