import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { CHROME_BUILD } from '../../tools/browser/chromium.ts';
import { FIREFOX_BUILD } from '../../tools/browser/firefox.ts';

const BUILDS = { chrome: CHROME_BUILD, firefox: FIREFOX_BUILD };

/** Ways a script can reach the network. */
const NETWORK =
  /\bfetch\(|XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|RTCPeerConnection|https?:\/\/(?!www\.w3\.org\/)[\w.]+\.\w+\/[^"'`\s]*\.(js|json|wasm)/;

/** Largest script that the linter of Firefox's store reads; a larger one is refused. */
const MOST_SCRIPT_BYTES = 5 * 1024 * 1024;

/** Most the content script may weigh, gzipped, in kB: every tab carries it. */
const CONTENT_SCRIPT_KB = 15;

describe.each(Object.entries(BUILDS))('the build for %s', (name, folder) => {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));

  test('asks for what its parts need and no host beyond its list, and closes the door to the network', () => {
    expect(manifest.manifest_version).toBe(3);
    const needed = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];
    if (manifest.side_panel !== undefined) needed.push('sidePanel');
    expect(manifest.permissions.toSorted()).toEqual(needed.toSorted());
    expect(manifest.host_permissions.toSorted()).toEqual(manifest.content_scripts[0].matches.toSorted());
    const [{ resources }] = manifest.web_accessible_resources;
    expect([manifest.web_accessible_resources.length, resources]).toEqual([1, ['framed-card.html']]);
    expect(manifest.content_security_policy.extension_pages).toContain("default-src 'none'");
    expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'none'");
  });

  test('has no code that could reach the network', () => {
    expect(scripts.length).toBeGreaterThan(3);
    const found = scripts.flatMap((file) => NETWORK.exec(readFileSync(join(folder, file), 'utf8'))?.[0] ?? []);
    expect(found).toEqual([]);
  });

  test('imports scripts in the background alone, where the policy lets in its own and no other', () => {
    const importing = scripts.filter((file) => readFileSync(join(folder, file), 'utf8').includes('importScripts'));
    expect(importing).toEqual(['background.js']);
    expect(manifest.content_security_policy.extension_pages).toContain("script-src 'self';");
  });

  test('has no code that could set text as HTML', () => {
    const setsHtml =
      /\.(?:innerHTML|outerHTML)\s*\+?=(?!=)|insertAdjacentHTML|document\.write|createContextualFragment/;
    const found = scripts.filter((file) => setsHtml.test(readFileSync(join(folder, file), 'utf8')));
    expect(found).toEqual([]);
  });

  test('has no script too large for the stores to read', () => {
    expect(scripts.filter((file) => statSync(join(folder, file)).size > MOST_SCRIPT_BYTES)).toEqual([]);
  });

  test('has nothing in it that is for tests alone', () => {
    expect(scripts.filter((file) => readFileSync(join(folder, file), 'utf8').includes('secondGlossary'))).toEqual([]);
  });

  test('runs by itself on the listed hosts only', () => {
    const [script] = manifest.content_scripts;
    expect(script.matches).toEqual(
      expect.arrayContaining(['*://*.rednet.cn/*', '*://*.voc.com.cn/*', '*://*.hunan.gov.cn/*']),
    );
    expect(script.matches).not.toContain('<all_urls>');
    expect(script.matches.every((pattern: string) => /^\*:\/\/\*\.[a-z0-9.-]+\.[a-z]+\/\*$/.test(pattern))).toBe(true);
  });

  test('suggests no more keys than the browser takes, each to one command', () => {
    const keys = Object.values<{ suggested_key?: { default: string } }>(manifest.commands).flatMap(
      ({ suggested_key }) => suggested_key?.default ?? [],
    );
    expect(keys).toHaveLength(name === 'chrome' ? 4 : 6);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('keeps the content script light', () => {
    // The memory level at which Node's zlib packs as gzip -9 does.
    const script = gzipSync(readFileSync(join(folder, 'content-scripts', 'page.js')), { level: 9, memLevel: 5 });
    expect(script.length / 1000).toBeLessThan(CONTENT_SCRIPT_KB);
  });
});
