import { isRest } from './last-member.ts';
import { endOf, type MemberList, partsAt, piecesOf } from './member-lists.ts';

/** Longest member that is told by its length alone. */
const LONGEST = 8;

/**
 * The list of one of `counts` members, three or more, right behind a slogan and a comma or 的, that are all as long as the
 * inner ones: the first with a preposition before it, the last with the rest of the sentence behind it. Null where none
 * fits.
 */
export function evenlyCut(text: string, from: number, counts: readonly number[]): MemberList | null {
  if (!/[，,。的之]/.test(text[from] ?? ' ')) return null;
  const to = endOf(text, from + 1, '，,。！？；;：:—');
  const pieces = piecesOf(from + 1, to, partsAt(text, from + 1, to, '、'));
  if (pieces.length < 3 || !counts.includes(pieces.length)) return null;
  const written = pieces.map(({ start, end }) => text.slice(start, end).trim());
  const length = (written[1] as string).length;
  if (length > LONGEST || written.slice(1, -1).some((one) => one.length !== length)) return null;
  const head = written[0] as string;
  const first = head.length === length + 1 && /^[对把将以从在由向按让使用]/.test(head) ? head.slice(1) : head;
  const last = written.at(-1) as string;
  if (first.length !== length || last.length < length || !isRest(last.slice(length))) return null;
  return { start: from + 1, end: to, members: [first, ...written.slice(1, -1), last.slice(0, length)] };
}
