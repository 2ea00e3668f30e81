import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const COPIED = [
  'lib',
  'components',
  'entrypoints',
  'tools',
  '.dependency-cruiser.mjs',
  'tsconfig.json',
  'package.json',
  '.wxt',
];

/** One bad file per rule: planted in a copy, it must make that rule fire. */
const PLANTED: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['no-unresolvable', 'lib/text/bad.ts', `import './nowhere.ts';`],
  ['no-cycle', 'lib/text/bad.ts', `import './worse.ts';`],
  ['pure-stays-pure', 'lib/text/bad.ts', `import '../page/flows.ts';`],
  ['page-and-extension-apart', 'lib/page/bad.ts', `import '../extension/report-error.ts';`],
  ['lib-below-components', 'lib/page/bad.ts', `import '../../components/Icon.tsx';`],
  ['components-take-props', 'components/Bad.tsx', `import '../lib/extension/messaging.ts';`],
  ['segmentit-behind-its-adapter', 'lib/segment/bad.ts', `import 'segmentit/dist/esm/segmentit.js';`],
  ['light-content-script', 'entrypoints/page.content/bad.ts', `import '../../lib/segment/segmentit.ts';`],
  ['shipped-code-stands-alone', 'lib/page/bad.ts', `import '../../tools/read-seeds.ts';`],
  ['relative-imports-only', 'lib/text/bad.ts', `import '@/lib/page/flows.ts';`],
];

describe('the layers', () => {
  let copy: string;
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'xiangjian-layers-'));
    for (const part of COPIED) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    writeFileSync(join(copy, 'lib/text/worse.ts'), `import './bad.ts';`);
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  test.for(PLANTED)('%s fires on a planted import', ([rule, file, text]) => {
    writeFileSync(join(copy, file), text);
    try {
      expect(brokenRules(copy)).toContain(rule);
    } finally {
      rmSync(join(copy, file));
    }
  });
});

function brokenRules(folder: string): string[] {
  const cruiser = join(ROOT, 'node_modules', '.bin', 'depcruise');
  const args = [
    cruiser,
    '--config',
    '.dependency-cruiser.mjs',
    '-T',
    'json',
    'lib',
    'components',
    'entrypoints',
    'tools',
  ];
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 } as const;
  let output: string;
  try {
    output = execFileSync(process.execPath, args, options);
  } catch (error) {
    output = (error as { stdout: string }).stdout;
  }
  const { summary } = JSON.parse(output) as { summary: { violations: { rule: { name: string } }[] } };
  return summary.violations.map(({ rule }) => rule.name);
}
