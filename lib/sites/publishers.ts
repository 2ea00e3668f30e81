import type { Publisher } from '../glossary/types.ts';

/** The publisher of a host, by the longest of its domain names that fits; null for a host we do not list. */
export function publisherOfHost(host: string, publishers: readonly Publisher[]): Publisher | null {
  let best: { publisher: Publisher; length: number } | null = null;
  for (const publisher of publishers) {
    for (const domain of publisher.hosts) {
      const fits = host === domain || host.endsWith(`.${domain}`);
      if (fits && domain.length > (best?.length ?? 0)) best = { publisher, length: domain.length };
    }
  }
  return best?.publisher ?? null;
}

/** A publisher by id or by either name; null where there is none. */
export function publisherCalled(name: string, publishers: readonly Publisher[]): Publisher | null {
  const wanted = name.trim().toLowerCase();
  return publishers.find(({ id, name: { zh, en } }) => [id, zh, en.toLowerCase()].includes(wanted)) ?? null;
}

/** The match patterns under which the listed hosts are annotated without asking. Sorted, unique. */
export function matchPatterns(publishers: readonly Publisher[]): string[] {
  const hosts = new Set(publishers.flatMap((publisher) => publisher.hosts));
  // A host below another listed host is covered by it.
  const widest = [...hosts].filter((host) => ![...hosts].some((other) => host.endsWith(`.${other}`)));
  return widest.sort().map((host) => `*://*.${host}/*`);
}
