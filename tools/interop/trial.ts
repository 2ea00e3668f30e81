import { execFileSync } from 'node:child_process';
import type { ExportFormatName } from '../../lib/export/types.ts';

/** One page's terms in every format. */
export interface ExportedFiles {
  readonly paths: Readonly<Record<ExportFormatName, string>>;
  /** The terms with their renderings, as the files of pairs have them. */
  readonly pairs: readonly (readonly [source: string, target: string])[];
}

/** What a tool made of a file. */
export interface Trial {
  /** With its version. */
  readonly tool: string;
  readonly what: string;
  /** True where it read what was written. */
  readonly holds: boolean;
  readonly said: string;
}

/** What a command prints, on both its outputs; what it prints where it fails too. */
export function outputOf(command: string, args: readonly string[]): string {
  try {
    return execFileSync(command, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1 << 28,
      timeout: 300_000,
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    return `${stdout ?? ''}${stderr ?? ''}`;
  }
}

/** The version of a Debian package, without its revision. */
export function versionOf(name: string): string {
  return outputOf('dpkg-query', ['-W', name])
    .replace(/^[^\t]*\t/, '')
    .trim()
    .replace(/^\d+:/, '')
    .replace(/[+-].*$/, '');
}
