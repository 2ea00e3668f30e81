import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ExportFormatName } from '../../lib/export/types.ts';
import { reportOn } from '../glossary/report-glossary.ts';
import type { ExportedFiles, Trial } from './trial.ts';

/** Formats whose own tools do not run here: our reader of the format is all that has read them. */
const OURS: readonly ExportFormatName[] = ['multiterm', 'utx', 'immersive', 'deepl', 'tbx'];

/** What no tool here reads, read by our own readers of these formats. */
export function tryOurs({ paths }: ExportedFiles): Trial[] {
  return OURS.map((format) => {
    const { entries, problems } = reportOn([{ name: basename(paths[format]), bytes: readFileSync(paths[format]) }]);
    return {
      tool: 'our own reader alone',
      what: `\`${format}\``,
      holds: entries > 0 && problems.length === 0,
      said: `${entries} entries, ${problems.length} problems`,
    };
  });
}
