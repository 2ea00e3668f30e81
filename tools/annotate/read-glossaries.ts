import { basename } from 'node:path';
import { sayReason } from '../../lib/i18n/import-problem-messages.ts';
import type { ListEntry } from '../../lib/library/types.ts';
import { beginReading, readGlossary } from '../../lib/termbase/import/read-glossary.ts';
import { type ImportedEntry, isProblem } from '../../lib/termbase/import/types.ts';
import { listOfImport } from '../../lib/termbase/list-of-import.ts';
import type { GlossaryStamp } from '../../lib/terms/ref.ts';
import { UsageError } from '../command-line/run-command.ts';
import { gatherFiles } from '../glossary/gather-files.ts';
import { decodeBytes } from '../glossary/report-glossary.ts';

/** A glossary file as a list to be marked. */
export interface ReadGlossary {
  readonly stamp: GlossaryStamp;
  readonly entries: readonly ListEntry[];
}

/**
 * The glossaries in files, in their order, each under the name of its file (`import:client`). What cannot be read of one is told on
 * standard error; throws a {@link UsageError} where that is all of it.
 */
export function readGlossaries(paths: readonly string[]): ReadGlossary[] {
  const names = new Map<string, number>();
  return gatherFiles(paths).map(({ name, files }) => {
    const entries: ImportedEntry[] = [];
    const problems: string[] = [];
    for (const found of readGlossary(files, beginReading(decodeBytes))) {
      if (isProblem(found)) problems.push(`${name}:${found.line}:${found.column} ${sayReason(found.reason, 'en')}`);
      else entries.push(found);
    }
    if (entries.length === 0) throw new UsageError(problems[0] ?? `${name}: no entry`);
    if (problems.length > 0) {
      const more =
        problems.length === 1 ? '' : `, and ${problems.length - 1} more: npm run -s glossary -- read ${name}`;
      console.error(`${problems[0]}${more}`);
    }
    const plain = basename(name).replace(/\.[a-z0-9.]{1,10}$/i, '') || 'glossary';
    const times = (names.get(plain) ?? 0) + 1;
    names.set(plain, times);
    const key = `import:${plain.slice(0, 60)}${times > 1 ? `-${times}` : ''}` as const;
    return { stamp: { key, revision: '1' }, entries: listOfImport(entries) };
  });
}
