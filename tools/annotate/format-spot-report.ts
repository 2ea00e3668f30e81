import type { RejectReason, Span, Spotted } from '../../lib/spot/types.ts';
import type { TermRef } from '../../lib/terms/ref.ts';
import { hanOf } from '../seeds/verify-text.ts';
import { contextOf } from './context-of.ts';

/** Characters of context shown either side of a surface. */
const CONTEXT = 12;

/** The names under which a hit is listed. */
export interface HitName {
  readonly headword: string;
  readonly id: string;
}

/** What of a file is listed; the totals always count both. */
export type Shown = 'all' | 'spans' | 'rejected';

/** Every use of one form of one term that came out alike. */
interface Group extends HitName {
  /** The form that matched, as the seeds write it; the surface where it was turned down. */
  readonly form: string;
  /** Null for spans. */
  readonly reason: RejectReason | null;
  /** What is marked in the place of a rejected surface; mostly empty. */
  readonly instead: string;
  count: number;
  /** Context → how often; in reading order. */
  readonly contexts: Map<string, number>;
}

/**
 * What spotting made of one file, for an editor to read through: the totals, then the rejections, then the spans, by
 * term and form, most frequent first, each with its contexts. Contexts that print alike are listed once, with a count.
 */
export function formatSpotReport(
  file: string,
  text: string,
  { spans, rejected }: Spotted,
  nameOf: (ref: TermRef) => HitName,
  shown: Shown = 'all',
): string {
  const rejections = new Map<string, Group>();
  const reasons = new Map<string, number>();
  for (const { start, end, ref, reason } of rejected) {
    const instead = markedWithin(text, start, end, spans);
    const form = text.slice(start, end).replace(/\s+/g, ' ');
    addHit(rejections, { ...nameOf(ref), form, reason, instead }, contextOf(text, start, end, CONTEXT));
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  const marks = new Map<string, Group>();
  for (const { start, end, entries, match } of spans) {
    const name = nameOf(entries[0]?.ref as TermRef);
    addHit(marks, { ...name, form: match.form, reason: null, instead: '' }, contextOf(text, start, end, CONTEXT));
  }
  const byReason = [...reasons].map(([reason, count]) => `${reason} ${count}`).join(', ');
  return [
    `${file}: ${text.length} characters, ${hanOf(text).length} Han; ${spans.length + rejected.length} hits, ` +
      `${spans.length} spans, ${rejected.length} rejected${byReason && ` (${byReason})`}`,
    ...(shown === 'spans' ? [] : listGroups('rejected', rejections)),
    ...(shown === 'rejected' ? [] : listGroups('spans', marks)),
  ].join('\n');
}

function addHit(groups: Map<string, Group>, kind: Omit<Group, 'count' | 'contexts'>, context: string): void {
  const key = JSON.stringify([kind.id, kind.form, kind.reason, kind.instead]);
  const group = groups.get(key) ?? { ...kind, count: 0, contexts: new Map<string, number>() };
  group.count++;
  group.contexts.set(context, (group.contexts.get(context) ?? 0) + 1);
  groups.set(key, group);
}

/** The surfaces of the spans that share a character with a place. */
function markedWithin(text: string, start: number, end: number, spans: readonly Span[]): string {
  const sharing = spans.filter((span) => span.start < end && span.end > start);
  return sharing.map((span) => text.slice(span.start, span.end).replace(/\s+/g, ' ')).join('、');
}

function listGroups(title: string, groups: ReadonlyMap<string, Group>): string[] {
  if (groups.size === 0) return [];
  const sorted = [...groups.values()].sort((a, b) => b.count - a.count);
  return [`  ${title}`, ...sorted.flatMap(listGroup)];
}

function listGroup({ headword, id, form, reason, instead, count, contexts }: Group): string[] {
  const formNote = form === headword ? '' : `, as ${form}`;
  const reasonNote = reason === null ? '' : `: ${reason}${instead && `, ${instead} marked instead`}`;
  return [
    `${String(count).padStart(5)}  ${headword} (${id})${formNote}${reasonNote}`,
    ...[...contexts].map(([context, times]) => `         ${context}${times > 1 ? ` ×${times}` : ''}`),
  ];
}
