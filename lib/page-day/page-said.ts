/** A piece of what a page says of itself and where in it that stands. */
export interface Saying {
  /** The elements around it, innermost first, as `name.id.class…`, in small letters; empty where it is not known. */
  readonly where: string;
  readonly text: string;
}

/** Something declared: in `meta`, in a `time` element, in a script. */
export interface Declaration {
  readonly kind: 'meta' | 'time' | 'script';
  readonly where: string;
  /** What names it; of a script its type. In small letters. */
  readonly name: string;
  readonly value: string;
}

/** What a page or text says of itself. */
export interface PageSaid {
  readonly title: string;
  readonly declarations: readonly Declaration[];
  /** In reading order. */
  readonly blocks: readonly Saying[];
}

/** Reads what `saidByPage` has written; whatever else it is given, it gives something. Never throws. */
export function parseSaid(said: string): PageSaid {
  const cut = said.indexOf('\n\n');
  const [declared, flows] = cut < 0 ? [said, ''] : [said.slice(0, cut), said.slice(cut + 2)];
  const [first = '', ...lines] = declared.split('\n');
  let where = '';
  const blocks = flows.split('\n').flatMap((line): Saying[] => {
    const [at = '', ...pieces] = line.split('\t');
    if (at !== '') where = at.toLowerCase();
    const text = pieces
      .filter((piece) => piece.trim() !== '')
      .join(' ')
      .trim();
    return text === '' ? [] : [{ where, text }];
  });
  return { title: first.replace(/^\t/, '').trim(), declarations: lines.flatMap(parseDeclaration), blocks };
}

/** What a text without a page says of itself: each of its lines, and nothing declared. */
export function saidByText(text: string): string {
  const lines = text
    .slice(0, MOST)
    .split(/\r?\n|\r/)
    .filter((line) => line.trim() !== '');
  return `\t\n\n${lines.map((line) => `\t${line.replace(/\s+/g, ' ').trim().slice(0, LONGEST_LINE)}`).join('\n')}`;
}

/** Characters of a line that are looked at: days are looked for on both sides of each other. */
const LONGEST_LINE = 300;

/** Characters of a text in which its day and its publisher may stand, in UTF-16 units: near its top, or at a short one's end. */
const MOST = 20_000;

function parseDeclaration(line: string): Declaration[] {
  const [at = '', ...values] = line.split('\t');
  const where = at.toLowerCase();
  const own = where.split('>')[0] ?? '';
  const kind = (['meta', 'time', 'script'] as const).find((name) => own === name || own.startsWith(`${name}.`));
  if (kind === undefined) return [];
  const name = own.slice(kind.length).replace(/^\.+/, '');
  return values.filter((value) => value !== '').map((value) => ({ kind, where, name, value }));
}
