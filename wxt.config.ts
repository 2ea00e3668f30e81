import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minify } from 'terser';
import { defineConfig } from 'wxt';
import { parsePublishers } from './lib/glossary/parse.ts';
import { CARD_FRAME } from './lib/protocol/card-frame.ts';
import { matchPatterns } from './lib/sites/publishers.ts';
import { buildPack, SEEDS_FOLDER } from './tools/pack/build-pack.ts';
import { deflatePinyin } from './tools/pack/deflate-pinyin.ts';

/** Where content scripts run without asking: the hosts of seeds/publishers.yaml. */
function listedPatterns(): string[] {
  const file = 'publishers.yaml';
  const parsed = parsePublishers(readFileSync(join(SEEDS_FOLDER, file), 'utf8'), file);
  return parsed.ok ? matchPatterns(parsed.value) : [];
}

const ours = (file: string) => join(import.meta.dirname, 'lib', 'extension', file);
/** What the scripts that every page carries have in the place of modules of WXT; why, each says. */
const OURS_IN_PAGES: Readonly<Record<string, string>> = {
  'wxt/browser': ours('native-browser.ts'),
  'webextension-polyfill/browser': ours('native-browser.ts'),
  'wxt/utils/content-script-context': ours('script-context.ts'),
};

/** Scripts that run in pages, or in a frame within one, besides the content script. */
const IN_PAGES = ['card', 'explain', 'framed-card', 'print'];

/**
 * Preact without the one place where it sets text as HTML, for `dangerouslySetInnerHTML`, which nothing of ours uses: with
 * it gone nothing that is shipped can, and the linter of Firefox's store has nothing to warn of. A Preact in which the
 * place looks otherwise fails the build.
 */
const preactWithoutHtml = {
  name: 'preact-without-html',
  transform(code: string, id: string) {
    if (!id.includes('/preact/dist/preact.')) return null;
    const without = code.replace(/\(\w+\.innerHTML=\w+\.__html\)/, 'void 0');
    if (without === code) throw new Error(`${id}: its dangerouslySetInnerHTML is not where it was`);
    return { code: without, map: null };
  },
};

/**
 * Makes what every tab carries a twenty-fifth smaller than the builder's own minifier leaves it, which has been over it
 * before. Functions become arrows, for nothing of ours asks one for its prototype.
 */
const smallerInPages = {
  name: 'smaller-in-pages',
  async generateBundle(_options: unknown, bundle: Record<string, { readonly type: string; code?: string }>) {
    for (const part of Object.values(bundle)) {
      if (part.type !== 'chunk' || part.code === undefined) continue;
      part.code =
        (await minify(part.code, { ecma: 2020, compress: { passes: 3, unsafe_arrows: true } })).code ?? part.code;
    }
  },
};

const LEAST_CHROME = '128';
const LEAST_FIREFOX = '153';
const BROWSERS = [`chrome${LEAST_CHROME}`, `firefox${LEAST_FIREFOX}`];

/**
 * What the content script says of where and when it runs is for the manifest: in the script itself nobody reads it, and every tab
 * would carry it. A build in which it looks otherwise stays as it is; the test of its weight tells.
 */
const optionsOfManifest = {
  name: 'options-of-manifest',
  generateBundle(_options: unknown, bundle: Record<string, { readonly type: string; code?: string }>) {
    for (const part of Object.values(bundle)) {
      if (part.type !== 'chunk' || part.code === undefined) continue;
      part.code = part.code.replace(/matches:\[\],(?:\w+:(?:!0|"[\w-]+"),)+(?=main:)/, '');
    }
  },
};

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  vite: () => ({
    plugins: [preactWithoutHtml, deflatePinyin],
    // The reader of CSV could also fetch files, which ours never does: so that no script of ours can.
    define: { XMLHttpRequest: 'undefined' },
    // JSON.parse of a string is several times faster than the same data as a literal.
    json: { stringify: true },
    // What the manifests ask for, so that nothing is rewritten for older browsers: light-dark() above all.
    build: { chunkSizeWarningLimit: 8000, target: BROWSERS, cssTarget: BROWSERS, modulePreload: false },
  }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    short_name: '湘笺',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus'],
    // The hosts of the content script: its second part, the card, is brought to a page when one is about to open.
    host_permissions: listedPatterns(),
    optional_host_permissions: ['*://*/*'],
    action: { default_title: '__MSG_name__' },
    commands: {
      'next-term': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandNext__' },
      'previous-term': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandPrevious__' },
      'open-panel': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandPanel__' },
      'toggle-site': { suggested_key: { default: 'Alt+Shift+U' }, description: '__MSG_commandToggle__' },
      // Chrome takes at most four suggestions.
      'open-card': {
        ...(browser === 'firefox' && { suggested_key: { default: 'Alt+Shift+O' } }),
        description: '__MSG_commandCard__',
      },
      'add-term': {
        ...(browser === 'firefox' && { suggested_key: { default: 'Alt+Shift+A' } }),
        description: '__MSG_commandAdd__',
      },
      'next-live-term': { description: '__MSG_commandNextLive__' },
      'previous-live-term': { description: '__MSG_commandPreviousLive__' },
    },
    omnibox: { keyword: 'xj' },
    // Cards are drawn in a frame of ours: no page can read it, write in it or press in it.
    web_accessible_resources: [
      // Chrome gives it an address of its own for every session, so that no page can ask whether it is there.
      {
        resources: [CARD_FRAME.slice(1)],
        matches: ['*://*/*'],
        ...(browser !== 'firefox' && { use_dynamic_url: true }),
      },
    ],
    // Not in dev, where the extension listens to the dev server for reloads.
    ...(command === 'build' && {
      content_security_policy: {
        extension_pages:
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; frame-src 'self'; connect-src 'none'",
      },
    }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'xiangjian@xiangjian.example',
              // The first whose content scripts can adopt style sheets (bug 1751346): in older ones cards stay shut.
              strict_min_version: `${LEAST_FIREFOX}.0`,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : // The first Chromium that says how far a page is zoomed by style, which cards take back.
        { minimum_chrome_version: LEAST_CHROME }),
  }),
  hooks: {
    'config:resolved': () => void buildPack(),
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every(({ name, type }) => type === 'content-script' || IN_PAGES.includes(name))) return;
      config.plugins?.push({
        name: 'ours-in-pages',
        enforce: 'pre',
        resolveId: (id: string) => OURS_IN_PAGES[id.replace(/^@wxt-dev\//, '')] ?? null,
      });
      if (config.mode !== 'development') config.plugins?.push(smallerInPages, optionsOfManifest);
    },
    'entrypoints:resolved': (_wxt, entrypoints) => {
      for (const entrypoint of entrypoints) {
        if (entrypoint.type === 'content-script') entrypoint.options.matches = listedPatterns();
      }
    },
    'server:started': (wxt, server) => {
      server.watcher.add(SEEDS_FOLDER);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(SEEDS_FOLDER)) return;
        try {
          // The pack's files are imported by the entrypoints: writing them is what rebuilds and reloads.
          buildPack();
        } catch (error) {
          wxt.logger.error((error as Error).message);
        }
      });
    },
  },
});
