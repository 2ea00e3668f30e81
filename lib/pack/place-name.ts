import type { FormsPack } from './types.ts';

/** What full names of places end in. */
const CLASS_OF_PLACE = /[省市州县区]$/;

/**
 * The full name of a place of the seeds in Chinese, 株洲市 where its concept is `zhuzhou`: the shortest of its forms that
 * says its class; undefined where none does. Cost: a look at every form, so it is for whoever keeps the answer.
 */
export function placeName(
  { ids, senses, patterns }: Pick<FormsPack, 'ids' | 'senses' | 'patterns'>,
  concept: string,
): string | undefined {
  const wanted = ids.indexOf(concept);
  if (wanted < 0) return undefined;
  const names = patterns.filter((pattern, at) => {
    if (!CLASS_OF_PLACE.test(pattern)) return false;
    const sense = senses[at] ?? [];
    const own = typeof sense === 'number' ? [sense] : sense;
    return own.some((one) => (typeof one === 'number' ? one : one[0]) === wanted);
  });
  return names.sort((a, b) => a.length - b.length)[0];
}
