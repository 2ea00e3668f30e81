import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** Builds the extension for both browsers, so that no number is of an older one. Takes about ten seconds each. */
export function buildExtension(): void {
  const wxt = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  for (const browser of ['chrome', 'firefox']) {
    execFileSync(process.execPath, [wxt, 'build', '-b', browser, '--level', 'error'], { cwd: ROOT, stdio: 'ignore' });
  }
}
