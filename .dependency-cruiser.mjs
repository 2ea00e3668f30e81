/** The layers of the house as rules: pure lib ← lib/page, lib/extension ← components ← entrypoints. */
const PURE = '^lib/(?!page/|extension/)';
const TEST = '[.]test[.]tsx?$';

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
      to: { path: '^(lib/page|lib/extension|components|entrypoints|tools|tests|bench)/' },
    },
    {
      name: 'page-and-extension-apart',
      comment: 'what touches the DOM knows nothing of browser.*, and the other way round',
      severity: 'error',
      from: { path: '^lib/(page|extension)/' },
      to: { path: '^lib/(page|extension)/', pathNot: '^lib/$1/' },
    },
    {
      name: 'lib-below-components',
      severity: 'error',
      from: { path: '^lib/(page|extension)/', pathNot: TEST },
      to: { path: '^(components|entrypoints|tools|tests|bench)/' },
    },
    {
      name: 'components-take-props',
      comment: 'components have data and callbacks in, and reach neither storage nor the page',
      severity: 'error',
      from: { path: '^components/', pathNot: TEST },
      to: { path: '^(lib/page|lib/extension|entrypoints|tools|tests|bench)/|^wxt/' },
    },
    {
      name: 'segmentit-behind-its-adapter',
      severity: 'error',
      from: { pathNot: '^lib/segment/segmentit[.]ts$' },
      to: { path: 'node_modules/segmentit/' },
    },
    {
      name: 'light-content-script',
      comment: 'every tab carries the content script: no segmenter, no schema library, no card bodies, no YAML',
      severity: 'error',
      from: { path: '^entrypoints/page[.]content/' },
      to: { reachable: true, path: '(node_modules/(segmentit|valibot|yaml|pinyin-pro)/|[.]pack/cards[.]json)' },
    },
    {
      name: 'shipped-code-stands-alone',
      severity: 'error',
      from: { path: '^(lib|components|entrypoints)/', pathNot: TEST },
      to: { path: '^(tools|tests|bench)/' },
    },
    {
      name: 'relative-imports-only',
      comment: 'an alias would hide an edge from these rules',
      severity: 'error',
      from: { path: '^(lib|components|entrypoints|tools)/' },
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
