import type { Publisher } from '../glossary/types.ts';
import type { Settings } from '../settings/settings.ts';

/** A page's site as the reader switches it: a listed domain with all below it, or one host of its own. */
export interface Site {
  /** The listed domain, or the host. */
  readonly name: string;
  /** Annotated by default, without asking. */
  readonly isListed: boolean;
}

/** The parts of an address that decide whose it is; a `URL` or `location` has them. */
export interface Address {
  /** With its colon. */
  readonly protocol: string;
  readonly hostname: string;
}

/** The site of an address; null for pages that extensions may not enter: the browser's own, stores, files. */
export function siteOf({ protocol, hostname }: Address, publishers: readonly Publisher[]): Site | null {
  if ((protocol !== 'http:' && protocol !== 'https:') || CLOSED_HOSTS.has(hostname)) return null;
  const listed = publishers
    .flatMap((publisher) => publisher.hosts)
    .filter((domain) => hostname === domain || hostname.endsWith(`.${domain}`))
    // The widest domain: one switch for a newspaper's whole house.
    .sort((a, b) => a.length - b.length)[0];
  return listed === undefined ? { name: hostname, isListed: false } : { name: listed, isListed: true };
}

/** Hosts that browsers keep extensions out of. */
const CLOSED_HOSTS = new Set(['chromewebstore.google.com', 'chrome.google.com', 'addons.mozilla.org']);

/** True where the reader has switched the site off. */
export function isSilenced(site: Site, settings: Settings): boolean {
  return settings.silencedSites.includes(site.name);
}

/** The permission that lets a site be annotated without asking again. */
export function originPatterns(site: Site): string[] {
  return [`*://${site.name}/*`];
}

/** The permission that lets every site be annotated. */
export const EVERY_SITE = '*://*/*';

/** True where the browser's patterns of granted sites take in all of the web, in whichever words it puts that. */
export function takesInEverySite(patterns: readonly string[]): boolean {
  const has = (pattern: string) => patterns.includes(pattern);
  return has(EVERY_SITE) || has('<all_urls>') || (has('http://*/*') && has('https://*/*'));
}

/** The host of a pattern made by {@link originPatterns}; null for any other pattern. */
export function hostOfPattern(pattern: string): string | null {
  return /^\*:\/\/([a-z0-9.-]+)\/\*$/.exec(pattern)?.[1] ?? null;
}

/** True for a host that one of the browser's match patterns lets in; the pattern's scheme, port and path are not looked at. */
export function isHostWithin(hostname: string, pattern: string): boolean {
  if (pattern === '<all_urls>') return true;
  const [, host] = /^[a-z*]+:\/\/(\[[^/\]]+\]|[^/:]+)(?::[\d*]+)?\//.exec(pattern) ?? [];
  if (host === undefined) return false;
  if (host === '*') return true;
  return host.startsWith('*.') ? hostname === host.slice(2) || hostname.endsWith(host.slice(1)) : hostname === host;
}

/**
 * The host that a frame is read as: that of its address, or of the page that made it where it has no address of its own;
 * null where neither is known, as in a sandbox.
 */
export function hostOfFrame(frame: { readonly hostname: string; readonly origin: string }): string | null {
  if (frame.hostname !== '') return frame.hostname;
  return (URL.canParse(frame.origin) && new URL(frame.origin).hostname) || null;
}
