import type { SourcedGlossary } from './check.ts';
import type { Problem } from './parse.ts';
import { type Category, type Concept, OWN_NAME, type Rendering, type Sources } from './types.ts';

/** What a host counts as; see {@link Sources}. */
export type Standing = Exclude<keyof Sources, 'owed'>;

const STANDINGS: readonly Standing[] = ['official', 'press', 'own', 'copies', 'none'];

/** Kinds of concepts that have no site of their own: what somebody's site calls them is nobody's own name. */
const WITHOUT_SITE: readonly Category[] = ['policy', 'slogan', 'document'];

/**
 * What an address or a bare domain name counts as by the longest entry that fits; null where none does, undefined for
 * what is neither, such as the title of a report.
 */
export function standingOf(where: string, sources: Sources): Standing | null | undefined {
  const host = hostOf(where);
  if (host === null) return undefined;
  const labels = host.split('.');
  let best: { standing: Standing; length: number } | null = null;
  for (const standing of STANDINGS) {
    for (const entry of sources[standing]) {
      if (entry.length > (best?.length ?? 0) && isUnder(labels, entry)) best = { standing, length: entry.length };
    }
  }
  return best?.standing ?? null;
}

/**
 * What the floor for sources finds wanting in renderings, origins and where terms were seen in use: an address whose host
 * is no source, holds copies or was never judged, a status that does not agree with the host, an own name without the
 * address where it is used. Concepts listed as `owed` may lack that address; one that does not lack it is reported, so that
 * the list only shrinks. Empty where all is well.
 */
export function checkSources({ concepts, fileOf }: SourcedGlossary, sources: Sources): Problem[] {
  const owing = new Set<string>();
  const problems: Problem[] = [];
  for (const concept of concepts) {
    const report = (path: string) => (message: string) => {
      problems.push({ file: fileOf.get(concept) ?? '', line: 0, path: `${concept.id}.${path}`, message });
    };
    for (const rendering of concept.renderings) {
      const message = faultOf(rendering, concept, sources);
      if (message === NO_ADDRESS) owing.add(concept.id);
      if (message === null || (message === NO_ADDRESS && sources.owed.includes(concept.id))) continue;
      report(`renderings ${rendering.text}`)(message);
    }
    // Where a term was seen in use may be a copy; what its origin is told from may not.
    checkFloor(concept.origin?.where, ['copies', 'none'], sources, report('origin'));
    for (const where of concept.attested ?? []) checkFloor(where, ['none'], sources, report('attested'));
  }
  const settled = sources.owed.filter((id) => !owing.has(id));
  return [
    ...problems,
    ...settled.map((id) => ofSources('owed', `nothing is owed for ${id}; take it out`)),
    ...listedTwice(sources).map(([standing, host]) => ofSources(standing, `${host} is listed twice; keep one`)),
  ];
}

function ofSources(path: string, message: string): Problem {
  return { file: 'sources.yaml', line: 0, path, message };
}

function listedTwice(sources: Sources): [standing: Standing, host: string][] {
  const seen = new Set<string>();
  return STANDINGS.flatMap((standing) =>
    sources[standing].flatMap((host): [Standing, string][] => {
      if (seen.has(host)) return [[standing, host]];
      seen.add(host);
      return [];
    }),
  );
}

const NO_ADDRESS = '“own name” needs the address where the body uses it; give it in `seen`';

/** What is wrong with the source of a rendering; null where nothing is. */
function faultOf({ status, where, seen }: Rendering, { category }: Concept, sources: Sources): string | null {
  if (where === undefined) return null;
  const seenAs = seen === undefined ? undefined : standingOf(seen, sources);
  if (seenAs === null) return unjudged(seen as string);
  if (seenAs === 'none') return noSource(seen as string);
  if (where === OWN_NAME) {
    if (seen === undefined) return NO_ADDRESS;
    return seenAs === 'own' || seenAs === 'official'
      ? null
      : `${hostOf(seen)} is not the site of the body; see it there`;
  }
  const standing = standingOf(where, sources);
  if (standing === undefined) return null;
  if (standing === null) return unjudged(where);
  if (standing === 'none') return noSource(where);
  if (standing === 'copies') {
    return `${hostOf(where)} holds copies; name the original in \`where\` and the copy in \`seen\``;
  }
  if (standing === 'own' && WITHOUT_SITE.includes(category)) {
    return `${hostOf(where)} is the site of a body, which vouches for names alone and not for a ${category}`;
  }
  const counts = standing === 'press' ? 'press' : 'official';
  return status === 'suggested' || status === counts ? null : `${hostOf(where)} counts as ${counts}, not as ${status}`;
}

function checkFloor(
  where: string | undefined,
  refused: readonly Standing[],
  sources: Sources,
  report: (message: string) => void,
): void {
  const standing = where === undefined ? undefined : standingOf(where, sources);
  if (standing === null) report(unjudged(where as string));
  else if (standing !== undefined && refused.includes(standing)) report(noSource(where as string));
}

function unjudged(where: string): string {
  return `${hostOf(where)} is not judged yet; put it into sources.yaml where it belongs`;
}

function noSource(where: string): string {
  return `${hostOf(where)} is no source; find where the term is really used, or call the rendering suggested`;
}

/** The host of an address, or a bare domain name as it is; null for anything else. */
function hostOf(where: string): string | null {
  const host = /^(?:https?:\/\/)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)\.?(?::\d+)?(?:[/?#]|$)/i.exec(where)?.[1];
  return host?.toLowerCase() ?? null;
}

/** True where the last labels of a host are those of an entry, in which `*` stands for anything within a label. */
function isUnder(labels: readonly string[], entry: string): boolean {
  const wanted = entry.split('.');
  const from = labels.length - wanted.length;
  return from >= 0 && wanted.every((part, at) => fits(labels[from + at] as string, part));
}

function fits(label: string, part: string): boolean {
  return part.includes('*') ? new RegExp(`^${part.replaceAll('*', '.*')}$`).test(label) : label === part;
}
