/** A mark that a person has judged, without the text it stood in. */
export interface JudgedMark {
  /** What it was drawn from, `broadcasts` or `pages`, and in which draw. */
  readonly source: string;
  readonly surface: string;
  readonly concept: string;
  readonly verdict: 'right' | 'wrong';
  /** Why it is wrong, in our words; empty where it is right. */
  readonly reason: string;
}

/**
 * Reads `tests/spotting/judged-marks.tsv`: source, surface, concept, verdict and reason, parted by tabs; lines that begin with
 * `#` say what they are. Throws, naming the line, on any other.
 */
export function parseJudgedMarks(text: string): JudgedMark[] {
  return text.split('\n').flatMap((line, at) => {
    if (line === '' || line.startsWith('#')) return [];
    const [source, surface, concept, verdict, reason = '', ...extra] = line.split('\t');
    const isKnown = verdict === 'right' || verdict === 'wrong';
    if (!source || !surface || !concept || !isKnown || extra.length > 0 || (verdict === 'wrong') !== (reason !== '')) {
      throw new Error(`judged-marks.tsv, line ${at + 1}: source, surface, concept, right or wrong, and why if wrong`);
    }
    return [{ source, surface, concept, verdict, reason }];
  });
}

/** A line for each source and one for all: how many were judged, how many are wrong, and their share. */
export function formatShares(marks: readonly JudgedMark[]): string {
  const sources = [...new Set(marks.map(({ source }) => source))];
  const lineOf = (name: string, of: readonly JudgedMark[]) => {
    const wrong = of.filter(({ verdict }) => verdict === 'wrong').length;
    return `${name}: ${wrong} of ${of.length} marks wrong, ${((wrong / of.length) * 100).toFixed(2)} %`;
  };
  const bySource = sources.map((source) =>
    lineOf(
      source,
      marks.filter((mark) => mark.source === source),
    ),
  );
  return [...bySource, lineOf('all', marks)].join('\n');
}
