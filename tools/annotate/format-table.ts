import { timelineOf } from '../../lib/card/as-of.ts';
import type { Card } from '../../lib/card/types.ts';
import type { PackCards } from '../../lib/pack/open.ts';
import type { Spotted } from '../../lib/spot/types.ts';
import type { TermRef } from '../../lib/terms/ref.ts';

/** Width of the name column in terminal cells; a longer name pushes its own row only. */
const NAME_CELLS = 24;

/** What was found, for reading in a terminal: a row a concept in reading order, then what was not marked and why. */
export function formatTable(
  text: string,
  { spans, rejected }: Spotted,
  cards: PackCards,
  pageDate: string | null,
): string {
  const counts = new Map<TermRef, number>();
  for (const { entries } of spans) {
    const ref = entries[0]?.ref as TermRef;
    counts.set(ref, (counts.get(ref) ?? 0) + 1);
  }
  const rows = [...counts].map(([ref, count]) => {
    const card = cards.card(ref) as Card;
    const name = pad(card.headword, NAME_CELLS);
    return `${String(count).padStart(4)}  ${name}  ${card.category.padEnd(10)}  ${card.renderings[0]?.text ?? ''}${newest(card, pageDate)}`;
  });
  const reasons = rejected.map(
    ({ start, end, reason }) =>
      `      ${text.slice(start, end).replace(/\s+/g, ' ')}: ${reason}, in “${contextOf(text, start, end)}”`,
  );
  return [
    `${counts.size} concepts, ${spans.length} spans, ${rejected.length} not marked`,
    ...rows,
    ...(reasons.length > 0 ? ['not marked:', ...reasons] : []),
  ].join('\n');
}

/** The newest fact as of the page that explains the concept, or else mentions it, below the row. */
function newest(card: Card, pageDate: string | null): string {
  const [fact] = timelineOf(card.facts, pageDate).known;
  if (fact === undefined) return '';
  return `\n      ${fact.source.date} ${fact.source.publisher.zh} 《${fact.source.headline}》 ${fact.zh}`;
}

function contextOf(text: string, start: number, end: number): string {
  return text.slice(Math.max(0, start - 8), end + 8).replace(/\s+/g, ' ');
}

/** Pads to a width in terminal cells, a Han character taking two. */
function pad(text: string, cells: number): string {
  const width = [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(0, cells - width));
}
