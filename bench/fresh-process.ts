import { execFileSync } from 'node:child_process';

/**
 * What a script of this folder prints, as JSON, when run in a process of its own, `times` over: nothing compiled,
 * nothing cached.
 */
export function inFreshProcess<T>(script: string, argument: string, times: number): T[] {
  const file = new URL(script, import.meta.url).pathname;
  return Array.from({ length: times }, () => {
    const output = execFileSync(process.execPath, ['--expose-gc', '--no-warnings', file, argument], {
      encoding: 'utf8',
    });
    return JSON.parse(output) as T;
  });
}
