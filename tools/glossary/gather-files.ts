import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isStardictFile, stardictName } from '../../lib/termbase/import/read-stardict.ts';
import type { GlossaryFile } from '../../lib/termbase/import/types.ts';
import { UsageError } from '../command-line/run-command.ts';

/** Files that are one glossary. */
export interface GivenGlossary {
  /** The path that stands for them. */
  readonly name: string;
  readonly files: readonly GlossaryFile[];
}

/**
 * The glossaries of the paths given, in their order: a file each, but the files of a StarDict dictionary are one, found beside each other where
 * one of them is named; of a folder all that are in it. Throws a {@link UsageError} where there is no such file.
 */
export function gatherFiles(paths: readonly string[]): GivenGlossary[] {
  const glossaries = new Map<string, string[]>();
  for (const path of paths.flatMap(filesAt)) {
    if (!isStardictFile(path)) glossaries.set(path, [path]);
    else {
      const name = stardictName(path);
      if (!glossaries.has(name)) glossaries.set(name, besides(path));
    }
  }
  return [...glossaries].map(([name, files]) => ({ name, files: files.map(readFile) }));
}

function filesAt(path: string): string[] {
  if (!existsSync(path)) throw new UsageError(`${path}: no such file`);
  if (!statSync(path).isDirectory()) return [path];
  const files = readdirSync(path)
    .filter((name) => !name.startsWith('.'))
    .sort()
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile());
  if (files.length === 0) throw new UsageError(`${path}: a folder without a file`);
  return files;
}

/** The files of a StarDict dictionary of which one is named. */
function besides(path: string): string[] {
  const name = stardictName(basename(path));
  return readdirSync(dirname(path))
    .filter((file) => isStardictFile(file) && stardictName(file) === name)
    .map((file) => join(dirname(path), file));
}

function readFile(path: string): GlossaryFile {
  try {
    return { name: basename(path), bytes: readFileSync(path) };
  } catch (error) {
    throw new UsageError(`${path}: cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}
