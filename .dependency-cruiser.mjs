/** The layers of the house as rules: pure lib ← lib/page, lib/extension, lib/store ← components ← lib/app ← entrypoints. */
const PURE = '^lib/(?!page/|extension/|store/|app/)';
const TEST = '[.]test[.]tsx?$';
/** What no shipped code may reach. */
const WORKSHOP = '^(tools|tests|bench)/';

export default {
  forbidden: [
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(wxt/|.*[?]inline$|.*[.]pack/)' },
    },
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'pure-stays-pure',
      comment: 'pure lib knows neither the DOM part nor the browser part, nor anything above it',
      severity: 'error',
      from: { path: PURE, pathNot: TEST },
      to: { path: '^(lib/(page|extension|store|app)|components|entrypoints|tools|tests|bench)/' },
    },
    {
      name: 'page-extension-store-apart',
      comment: 'what touches the DOM, what speaks to the browser and what stores know nothing of one another',
      severity: 'error',
      from: { path: '^lib/(page|extension|store)/' },
      to: { path: '^lib/(page|extension|store)/', pathNot: '^lib/$1/' },
    },
    {
      name: 'lib-below-components',
      severity: 'error',
      from: { path: '^lib/(page|extension|store)/', pathNot: TEST },
      to: { path: '^(lib/app|components|entrypoints|tools|tests|bench)/' },
    },
    {
      name: 'components-take-props',
      comment: 'components have data and callbacks in, and reach neither storage nor the page',
      severity: 'error',
      from: { path: '^components/', pathNot: TEST },
      to: { path: '^(lib/(page|extension|store|app)|entrypoints|tools|tests|bench)/|^wxt/' },
    },
    {
      name: 'app-below-entrypoints',
      comment: 'lib/app composes; entrypoints only say where it runs',
      severity: 'error',
      from: { path: '^lib/app/', pathNot: TEST },
      to: { path: '^(entrypoints|tools|tests|bench)/' },
    },
    {
      name: 'entrypoints-apart',
      comment: 'no entrypoint imports another: what two share lives in lib/app',
      severity: 'error',
      from: { path: '^entrypoints/([^/]+)/' },
      to: { path: '^entrypoints/', pathNot: '^entrypoints/$1/' },
    },
    {
      name: 'segmentit-for-its-words-alone',
      severity: 'error',
      from: { pathNot: '^lib/segment/dictionary[.]ts$' },
      to: { path: 'node_modules/segmentit/' },
    },
    {
      name: 'dictionary-for-building-alone',
      comment: 'three megabytes of words that are counted at home; what is shipped carries the counted ones, deflated',
      severity: 'error',
      from: { path: '^(entrypoints|components|lib)/', pathNot: TEST },
      to: { path: '^lib/segment/dictionary[.]ts$' },
    },
    {
      name: 'light-content-script',
      comment:
        'every tab carries the content script: eyes and hands, no matcher, no segmenter, no pack, no components; the shapes of what it is answered are no code',
      severity: 'error',
      from: { path: '^entrypoints/page[.]content/' },
      to: {
        reachable: true,
        path: '^lib/(spot|segment|pack|library|search|export)/(?!types[.]ts$)|^components/|node_modules/(segmentit|valibot|yaml|pinyin-pro|preact|webextension-polyfill)/|[.]pack/',
      },
    },
    {
      name: 'engines-for-archives-alone',
      comment: 'what keeps and shares out an archive is no part of the extension, nor of any other tool',
      severity: 'error',
      from: { pathNot: '^(tools/archive|bench)/' },
      to: { path: 'node_modules/(@duckdb|bullmq|ioredis)/' },
    },
    {
      name: 'shipped-code-stands-alone',
      severity: 'error',
      from: { path: '^(lib|components|entrypoints)/', pathNot: TEST },
      to: { path: WORKSHOP },
    },
    {
      name: 'relative-imports-only',
      comment: 'an alias would hide an edge from these rules',
      severity: 'error',
      from: { path: '^(lib|components|entrypoints|tools|tests|bench)/' },
      to: { path: '^[@~]{1,2}/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^([.]wxt|[.]output|node_modules/[.])' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
