import { XMLParser } from 'fast-xml-parser';
import { skipProlog } from './skip-prolog.ts';

/** What of a feed is text for its readers: RSS, Atom and RDF call it so. */
const TOLD = new Set(['title', 'subtitle', 'description', 'summary', 'content', 'content:encoded']);

/** True for the XML of a feed. */
export function isFeed(text: string): boolean {
  return /^<(?:rss|feed|rdf:RDF)[\s>]/i.test(skipProlog(text).slice(0, 20));
}

/**
 * The texts of a feed in its order, HTML as its readers are given it: titles, descriptions, contents; no addresses.
 * Empty where the XML cannot be parsed.
 */
export function textsOfFeed(xml: string): string[] {
  try {
    const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: true, trimValues: true });
    return textsIn(parser.parse(xml), false);
  } catch {
    return [];
  }
}

function textsIn(nodes: unknown, isTold: boolean): string[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: Record<string, unknown>) =>
    Object.entries(node).flatMap(([name, inside]) => {
      if (name === '#text') return isTold ? [String(inside)] : [];
      return textsIn(inside, isTold || TOLD.has(name));
    }),
  );
}
