import { EXPLAINED_KINDS, type ExplainedKind } from '../../lib/derive/types.ts';

/** Something that was derived from a text, or should have been, as a person has judged it. */
export interface JudgedItem {
  /** The text it stands in, by what it was drawn from and its number: `broadcast 3`, `page 1`, `report`. */
  readonly text: string;
  readonly kind: ExplainedKind;
  readonly surface: string;
  /** What was derived; empty of what was missed. */
  readonly value: string;
  readonly verdict: (typeof VERDICTS)[number];
  /** Why it is wrong or was missed, in our words; empty where it is right. */
  readonly reason: string;
}

const VERDICTS = ['right', 'wrong', 'missed'] as const;

/**
 * Reads `tests/deriving/judged-items.tsv`: text, kind, surface, value, verdict and reason, parted by tabs; lines that begin
 * with `#` say what they are. Throws, naming the line, on any other.
 */
export function parseJudgedItems(file: string): JudgedItem[] {
  return file.split('\n').flatMap((line, at) => {
    if (line === '' || line.startsWith('#')) return [];
    const [text, kind, surface, value, verdict, reason = '', ...extra] = line.split('\t');
    const known = EXPLAINED_KINDS.find((one) => one === kind);
    const said = VERDICTS.find((one) => one === verdict);
    const isWhole = text && surface && known !== undefined && said !== undefined && extra.length === 0;
    if (!isWhole || (said === 'right') !== (reason === '') || (said === 'missed') !== (value === '')) {
      throw new Error(
        `judged-items.tsv, line ${at + 1}: text, kind, surface, value, right, wrong or missed, and why if not right`,
      );
    }
    return [{ text, kind: known, surface, value: value ?? '', verdict: said, reason }];
  });
}

/** A line for each kind and one for all: how many are right and wrong, how many were missed, precision and recall. */
export function formatJudged(items: readonly JudgedItem[]): string {
  const lineOf = (name: string, of: readonly JudgedItem[]) => {
    const count = (verdict: JudgedItem['verdict']) => of.filter((one) => one.verdict === verdict).length;
    const [right, wrong, missed] = [count('right'), count('wrong'), count('missed')];
    const share = (whole: number) => (whole === 0 ? '-' : (right / whole).toFixed(3));
    const counts = [right, wrong, missed].map((one) => String(one).padStart(7)).join('');
    return `${name.padEnd(9)}${counts}  ${share(right + wrong).padStart(9)}  ${share(right + missed).padStart(6)}`;
  };
  const kinds = EXPLAINED_KINDS.map((kind) =>
    lineOf(
      kind,
      items.filter((one) => one.kind === kind),
    ),
  );
  return ['kind       right  wrong missed  precision  recall', ...kinds, lineOf('all', items)].join('\n');
}
