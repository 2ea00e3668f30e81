import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const CRUISED = ['lib', 'components', 'entrypoints', 'tools'];
const RULES = '.dependency-cruiser.mjs';
const COPIED = [...CRUISED, RULES, 'tsconfig.json', 'package.json', '.wxt'];

/** Bad files, each by itself: planted in a copy, each must break its rule. Every rule has one at least. */
const PLANTED: readonly (readonly [rule: string, file: string, imported: string])[] = [
  ['no-unresolvable', 'lib/text/bad-nowhere.ts', './nowhere.ts'],
  ['no-cycle', 'lib/text/bad-cycle.ts', './bad-round.ts'],
  ['pure-stays-pure', 'lib/text/bad-page.ts', '../page/text/flows.ts'],
  ['pure-stays-pure', 'lib/spot/bad-app.ts', '../app/reading/types.ts'],
  ['page-extension-store-apart', 'lib/page/text/bad-extension.ts', '../../extension/report-error.ts'],
  ['page-extension-store-apart', 'lib/extension/bad-page.ts', '../page/text/flows.ts'],
  ['page-extension-store-apart', 'lib/store/bad-extension.ts', '../extension/messaging.ts'],
  ['lib-below-components', 'lib/page/marks/bad-component.ts', '../../../components/Icon.tsx'],
  ['lib-below-components', 'lib/extension/bad-app.ts', '../app/cards/card-cache.ts'],
  ['components-take-props', 'components/BadMessage.tsx', '../lib/extension/messaging.ts'],
  ['components-take-props', 'components/BadApp.tsx', '../lib/app/cards/card-cache.ts'],
  ['app-below-entrypoints', 'lib/app/pages/bad-entrypoint.ts', '../../../entrypoints/background/index.ts'],
  ['entrypoints-apart', 'entrypoints/popup/bad-neighbour.ts', '../options/main.ts'],
  ['segmentit-for-its-words-alone', 'lib/segment/bad-segmenter.ts', 'segmentit/dist/esm/segmentit.js'],
  ['dictionary-for-building-alone', 'entrypoints/background/bad-dictionary.ts', '../../lib/segment/dictionary.ts'],
  ['light-content-script', 'entrypoints/page.content/bad-segmenter.ts', '../../lib/segment/lattice.ts'],
  ['light-content-script', 'entrypoints/page.content/bad-matcher.ts', '../../lib/library/library.ts'],
  ['light-content-script', 'entrypoints/page.content/bad-card.ts', '../framed-card/index.ts'],
  ['engines-for-archives-alone', 'lib/text/bad-engine.ts', '@duckdb/node-api'],
  ['engines-for-archives-alone', 'components/BadEngine.tsx', '@duckdb/node-api'],
  ['engines-for-archives-alone', 'entrypoints/background/bad-queue.ts', 'bullmq'],
  ['shipped-code-stands-alone', 'lib/app/cards/bad-tool.ts', '../../../tools/seeds/read-seeds.ts'],
  ['relative-imports-only', 'lib/text/bad-alias.ts', '@/lib/page/text/flows.ts'],
];

describe('the layers', () => {
  let copy: string;
  /** Rules broken, by the file that breaks them. */
  let broken: ReadonlyMap<string, readonly string[]>;
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'xiangjian-layers-'));
    for (const part of COPIED) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    for (const [, file, imported] of PLANTED) {
      mkdirSync(join(copy, dirname(file)), { recursive: true });
      writeFileSync(join(copy, file), `import '${imported}';\n`);
    }
    // A cycle is told of once, at the first of its files.
    writeFileSync(join(copy, 'lib/text/bad-round.ts'), `import './bad-cycle.ts';\n`);
    broken = brokenRules(copy);
  }, 120_000);
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  test.for(PLANTED)('%s is broken by %s', ([rule, file]) => {
    expect(broken.get(file)).toContain(rule);
  });

  test('every rule has a planted import', () => {
    const names = [...readFileSync(join(ROOT, RULES), 'utf8').matchAll(/^ +name: '([a-z-]+)',$/gm)].map(
      ([, name]) => name,
    );
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !PLANTED.some(([rule]) => rule === name))).toEqual([]);
  });
});

function brokenRules(folder: string): ReadonlyMap<string, readonly string[]> {
  const cruiser = join(ROOT, 'node_modules', '.bin', 'depcruise');
  const args = [cruiser, '--config', RULES, '-T', 'json', ...CRUISED];
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 } as const;
  let output: string;
  try {
    output = execFileSync(process.execPath, args, options);
  } catch (error) {
    // It exits with the number of violations.
    output = (error as { stdout: string }).stdout;
  }
  const { summary } = JSON.parse(output) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  const byFile = Map.groupBy(summary.violations, ({ from }) => from);
  return new Map([...byFile].map(([file, all]) => [file, all.map(({ rule }) => rule.name)]));
}
