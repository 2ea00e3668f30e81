import { strToU8 } from 'fflate';
import { sayReason } from '../../lib/i18n/import-problem-messages.ts';
import { beginReading, readGlossary } from '../../lib/termbase/import/read-glossary.ts';
import {
  type GlossaryFile,
  type ImportChoices,
  type ImportedEntry,
  type ImportProblem,
  isProblem,
  type Reading,
} from '../../lib/termbase/import/types.ts';
import { decodeBytes } from '../../tools/glossary/report-glossary.ts';

/** A sample as a file. */
export function sample(name: string, content: string | Uint8Array): GlossaryFile {
  return { name, bytes: typeof content === 'string' ? strToU8(content) : content };
}

/** All that a reading gives. */
export interface ReadSample {
  readonly entries: readonly ImportedEntry[];
  readonly problems: readonly ImportProblem[];
  readonly reading: Reading;
  /** A line an entry: sources = renderings, those forbidden struck. */
  readonly said: readonly string[];
  /** A line a problem: line:column reason. */
  readonly faults: readonly string[];
}

/** Reads samples to their end. */
export function readSamples(files: readonly GlossaryFile[], choices: ImportChoices = {}): ReadSample {
  const reading = beginReading(decodeBytes, choices);
  const entries: ImportedEntry[] = [];
  const problems: ImportProblem[] = [];
  for (const found of readGlossary(files, reading)) {
    if (isProblem(found)) problems.push(found);
    else entries.push(found);
  }
  const said = entries.map(({ sources, renderings }) => {
    const english = renderings.map(({ text, status }) => (status === 'forbidden' ? `-${text}` : text));
    return `${sources.join(' ')} = ${english.join(' / ')}`;
  });
  return {
    entries,
    problems,
    reading,
    said,
    faults: problems.map((p) => `${p.line}:${p.column} ${sayReason(p.reason, 'en')}`),
  };
}

/** Reads one sample. */
export function readSample(name: string, content: string | Uint8Array, choices: ImportChoices = {}): ReadSample {
  return readSamples([sample(name, content)], choices);
}
