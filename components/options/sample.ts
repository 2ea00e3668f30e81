import type { Category, Tier } from '../../lib/glossary/types.ts';
import type { Level, Settings } from '../../lib/settings/settings.ts';

/** A piece of the sample: plain text, or a term with what decides whether it is marked. */
export type SamplePiece =
  | string
  | { readonly term: string; readonly category: Category; readonly tier: Tier; readonly isAgain?: true };

/** A line of our own words in which every setting of marks shows: all tiers, four hues, one concept twice. */
export const SAMPLE: readonly SamplePiece[] = [
  { term: '湘江', category: 'place', tier: 'everyday' },
  '边的',
  { term: '北斗产业园', category: 'project', tier: 'standard' },
  '挂着“',
  { term: '三高四新', category: 'policy', tier: 'essential' },
  '”的标语。',
  { term: '中车株洲所', category: 'firm', tier: 'standard' },
  '讲',
  { term: '可信数据空间', category: 'policy', tier: 'essential' },
  '，也讲 ',
  { term: 'RCEP', category: 'programme', tier: 'essential' },
  '；从',
  { term: '石峰区', category: 'place', tier: 'standard' },
  '来的人问，“',
  { term: '三高四新', category: 'policy', tier: 'essential', isAgain: true },
  '”怎么落到一张订单上。',
];

const TIERS_OF: Readonly<Record<Level, readonly Tier[]>> = {
  essential: ['essential'],
  standard: ['essential', 'standard'],
  everything: ['essential', 'standard', 'everyday'],
};

/** True where a term of the sample is marked under these settings. */
export function isMarked(piece: Exclude<SamplePiece, string>, settings: Settings): boolean {
  return (
    TIERS_OF[settings.level].includes(piece.tier) &&
    !settings.hiddenCategories.includes(piece.category) &&
    !(piece.isAgain === true && settings.density === 'first')
  );
}
