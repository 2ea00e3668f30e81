/**
 * npm run check:fast: everything that can be told without a build or a browser, two checks at a time. Prints what each
 * one found as it ends, and exits with 1 where any has failed. Under two minutes on two cores.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/** Scripts of package.json, the longest first, so that the short ones fill what time is left. */
const CHECKS = ['unit', 'types', 'layers', 'lint', 'seeds:check'];

/** More would take the cores from one another. */
const AT_ONCE = 2;

const waiting = [...CHECKS];
const failed: string[] = [];
await Promise.all(Array.from({ length: AT_ONCE }, work));
if (failed.length > 0) {
  console.error(`failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}

async function work(): Promise<void> {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const began = performance.now();
    const { output, code } = await runScript(name);
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    console.log(`${code === 0 ? 'passed' : 'FAILED'}: ${name}, ${seconds} s`);
    if (code === 0) continue;
    failed.push(name);
    console.log(output.trimEnd());
  }
}

function runScript(name: string): Promise<{ readonly output: string; readonly code: number | null }> {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '-s', name], { cwd: ROOT, shell: process.platform === 'win32' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => (output += text));
    }
    child.on('error', (error) => resolve({ output: error.message, code: null }));
    child.on('close', (code) => resolve({ output, code }));
  });
}
