import type { GlossarySettings, ImportedGlossary, ImportedKey } from './types.ts';

/** Characters of a key that are taken from a file's name: with an id of 120, each of two units, a reference stays in its bounds. */
const LONGEST_NAME = 24;

/** How long a deleted glossary is kept to be taken back, in ms. */
export const KEPT_DELETED_MS = 600_000;

/** A key for a glossary of this file, which none of `taken` is: the file's name without its endings, and a number where it needs one. */
export function keyForFile(file: string, taken: Iterable<ImportedKey>): ImportedKey {
  const used = new Set(taken);
  const plain = nameOfFile(file).replace(/[/\\\0]/g, '-');
  const stem = Array.from(plain).slice(0, LONGEST_NAME).join('') || 'glossary';
  for (let number = 1; ; number++) {
    const key: ImportedKey = `import:${number === 1 ? stem : `${stem} ${number}`}`;
    if (!used.has(key)) return key;
  }
}

/** A file's name as that of a glossary: without the endings of what is read. */
export function nameOfFile(file: string): string {
  const stem = file
    .trim()
    .replace(/(?:\.(?:zip|gz|dz|csv|tsv|tab|txt|utf8|u8|tbx|xml|xlsx|mtf|utx|json|ifo|idx|dict|syn))+$/i, '');
  return stem === '' ? file.trim() : stem;
}

/**
 * Glossaries in the order of their precedence: those before the seeds, those after them, then those for look-up alone; deleted ones
 * are left out.
 */
export function inOrder(glossaries: readonly ImportedGlossary[]): ImportedGlossary[] {
  const rank = ({ use }: ImportedGlossary) => (use === 'lookup' ? 1 : 0);
  return glossaries
    .filter(({ deleted }) => deleted === undefined)
    .sort((a, b) => rank(a) - rank(b) || a.order - b.order || (a.key < b.key ? -1 : 1));
}

/** True where a glossary comes before the seeds. */
export function isBeforeSeeds({ use, order }: Pick<GlossarySettings, 'use' | 'order'>): boolean {
  return use === 'marked' && order < 0;
}

/** The order of a glossary that is to come last of all. */
export function lastOrder(glossaries: readonly ImportedGlossary[]): number {
  return Math.max(-1, ...glossaries.map(({ order }) => order)) + 1;
}

/**
 * The glossaries that change when one moves a place up (-1) or down (1) among those of its use, with what they change to. The seeds
 * have a place of their own among the marked ones, which is passed like any other. Empty where it is at the end already.
 */
export function moveGlossary(
  glossaries: readonly ImportedGlossary[],
  key: ImportedKey,
  by: -1 | 1,
): ImportedGlossary[] {
  const moved = glossaries.find((one) => one.key === key);
  if (moved === undefined) return [];
  const alike = inOrder(glossaries).filter(({ use }) => use === moved.use);
  const first = alike.findIndex(({ order }) => order >= 0);
  const seedsAt = first < 0 ? alike.length : first;
  const places: (ImportedGlossary | null)[] = [...alike];
  if (moved.use === 'marked') places.splice(seedsAt, 0, null);
  const at = places.indexOf(moved);
  const to = at + by;
  if (at < 0 || to < 0 || to >= places.length) return [];
  places.splice(at, 1);
  places.splice(to, 0, moved);
  const seeds = moved.use === 'marked' ? places.indexOf(null) : 0;
  return places.flatMap((one, place) => {
    const order = place < seeds || moved.use === 'lookup' ? place - seeds : place - seeds - 1;
    return one === null || one.order === order ? [] : [changed(one, { order })];
  });
}

/** A glossary with other settings: counted, so that pages see that it has changed. */
export function changed(glossary: ImportedGlossary, settings: Partial<GlossarySettings>): ImportedGlossary {
  return { ...glossary, ...settings, changes: glossary.changes + 1 };
}

/** Most hosts that a glossary may be kept to. */
export const MOST_HOSTS = 100;

/**
 * The hosts in a text that a reader typed: parted by white space or commas, addresses cut down to their host, each once. What is
 * no host is given back apart.
 */
export function parseHosts(typed: string): { readonly hosts: readonly string[]; readonly refused: readonly string[] } {
  const hosts = new Set<string>();
  const refused: string[] = [];
  for (const part of typed.split(/[\s,，、;；]+/).filter((one) => one !== '')) {
    const host = part
      .toLowerCase()
      .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
      .replace(/^\*\./, '')
      .replace(/[/?#:].*$/, '')
      .replace(/\.$/, '');
    const isHost =
      host.length <= 253 &&
      /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)*[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u.test(host);
    if (isHost && hosts.size < MOST_HOSTS) hosts.add(host);
    else refused.push(part);
  }
  return { hosts: [...hosts], refused };
}

/** True where a page of this host is one of those hosts' or of one below them; always, where there are none. */
export function appliesTo(hosts: readonly string[], host: string | null): boolean {
  if (hosts.length === 0) return true;
  return host !== null && hosts.some((one) => host === one || host.endsWith(`.${one}`));
}
