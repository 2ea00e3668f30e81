import { join } from 'node:path';
import { type ExportedFiles, outputOf, type Trial } from './trial.ts';

interface Told {
  readonly version: string;
  readonly file: string;
  readonly units?: readonly (readonly [string | null, string | null])[];
  readonly error?: string;
}

/** Termbases read by translate-toolkit's TBX store, the one Weblate imports by. */
export function tryTranslateToolkit({ paths, pairs }: ExportedFiles): Trial[] {
  const script = join(import.meta.dirname, 'read-in-translate-toolkit.py');
  const told = outputOf('/usr/bin/python3', [script, paths.tbx2008, paths.tbx])
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Told);
  const [older, newer] = told;
  const tool = `translate-toolkit ${older?.version ?? ''}`;
  const known = new Map(pairs);
  const units = older?.units ?? [];
  const right = units.filter(([source, target]) => source !== null && known.get(source) === target);
  const rendered = units.filter(([, target]) => target !== null);
  return [
    {
      tool,
      what: '`tbx2008`',
      holds: units.length > 0 && right.length === rendered.length,
      said:
        older?.error ??
        `${units.length} units, a concept each; ${right.length} of ${rendered.length} with the rendering that was written first`,
    },
    {
      tool,
      what: '`tbx` (2019), which it does not know',
      holds: newer?.error !== undefined,
      said:
        newer?.error === undefined
          ? `${newer?.units?.length ?? 0} units`
          : `refused (${newer.error.trim().replace(/:$/, '')})`,
    },
  ];
}
