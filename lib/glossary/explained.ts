import { foldText } from '../text/fold.ts';
import type { Concept, Fact } from './types.ts';

/**
 * Which of the concepts a fact is about it explains, by id; the others it only mentions. It explains the first, the one
 * its Chinese text opens with, and those that `explains` names: “湖南2025年粮食产量突破620亿斤” is a fact of 粮食安全 and
 * of 湖南. Of several that it opens with the longest counts: 湖南移动 and not 湖南. Misreadings open nothing.
 */
export function explainedBy(
  { about, explains = [], zh }: Pick<Fact, 'about' | 'explains' | 'zh'>,
  conceptOf: (id: string) => Pick<Concept, 'forms'> | undefined,
): ReadonlySet<string> {
  const text = foldText(zh);
  const opening = about.map((id) =>
    Math.max(
      0,
      ...(conceptOf(id)?.forms ?? [])
        .filter(({ kind }) => kind !== 'ocr')
        .map((form) => foldText(form.text))
        .filter((form) => text.startsWith(form))
        .map(({ length }) => length),
    ),
  );
  const longest = Math.max(...opening);
  const openers = about.filter((_, at) => longest > 0 && opening[at] === longest);
  return new Set([...about.slice(0, 1), ...openers, ...explains]);
}
