import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkGlossary, type SourcedGlossary } from '../../lib/glossary/check.ts';
import { checkSources } from '../../lib/glossary/check-sources.ts';
import {
  type Parsed,
  type Problem,
  parseConcepts,
  parseDocumentFile,
  parsePublishers,
  parseSources,
} from '../../lib/glossary/parse.ts';
import type { Concept, Document, Usage } from '../../lib/glossary/types.ts';
import { parseUsage } from '../../lib/glossary/usage.ts';

/** The seeds as read from disk: the glossary, what is wrong with it, and a version that changes with every byte. */
export interface Seeds {
  readonly glossary: SourcedGlossary;
  /** How often concepts stand in the evening news, by id; empty where `usage.tsv` was never written. */
  readonly usage: ReadonlyMap<string, Usage>;
  /** Empty where the seeds are fit to be compiled. */
  readonly problems: readonly Problem[];
  /** First 12 hex digits of the SHA-256 of all files. */
  readonly version: string;
}

/** Reads, parses and checks a seeds folder. Throws only where the folder itself cannot be read. */
export function readSeeds(folder: string): Seeds {
  const hash = createHash('sha256');
  const problems: Problem[] = [];
  const fileOf = new Map<Concept | Document, string>();
  const read = <T>(file: string, parse: (text: string, file: string) => Parsed<T>): T | undefined => {
    const text = readFileSync(join(folder, file), 'utf8');
    hash.update(`${file}\n${text}`);
    const parsed = parse(text, file);
    if (parsed.ok) return parsed.value;
    problems.push(...parsed.problems);
    return undefined;
  };

  const publishers = read('publishers.yaml', parsePublishers) ?? [];
  const sources = read('sources.yaml', parseSources);
  const usage = (existsSync(join(folder, 'usage.tsv')) ? read('usage.tsv', parseUsage) : undefined) ?? new Map();
  const documents = yamlFiles(folder, 'documents').flatMap((file) => {
    const document = read(file, parseDocumentFile);
    if (document === undefined) return [];
    fileOf.set(document, file);
    return [document];
  });
  const concepts = yamlFiles(folder, 'glossary').flatMap((file) => {
    const list = read(file, parseConcepts) ?? [];
    for (const concept of list) fileOf.set(concept, file);
    problems.push(...checkSorted(list, file));
    return list;
  });
  const glossary = { publishers, documents, concepts, fileOf };
  // What a broken file leaves dangling elsewhere is noise: mend the file first.
  if (problems.length === 0 && sources !== undefined) {
    problems.push(...checkGlossary(glossary), ...checkSources(glossary, sources));
  }
  return { glossary, usage, problems, version: hash.digest('hex').slice(0, 12) };
}

function yamlFiles(folder: string, part: string): string[] {
  return readdirSync(join(folder, part))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `${part}/${name}`);
}

function checkSorted(concepts: readonly Concept[], file: string): Problem[] {
  const late = concepts.find((concept, index) => index > 0 && concept.id < (concepts[index - 1] as Concept).id);
  if (late === undefined) return [];
  return [{ file, line: 0, path: late.id, message: 'out of order; keep the concepts of a file sorted by id' }];
}
