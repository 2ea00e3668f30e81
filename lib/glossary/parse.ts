import * as v from 'valibot';
import { LineCounter, parseDocument, visit, type Document as YamlDocument } from 'yaml';
import { documentSchema, glossarySchema, publishersSchema, sourcesSchema } from './schema.ts';
import type { Concept, Document, Publisher, Sources } from './types.ts';

/** Something wrong in a seed file, said so that its editor can mend it. */
export interface Problem {
  readonly file: string;
  /** 1-based line; 0 where the problem has no one place. */
  readonly line: number;
  /** Where in the file, e.g. `3.forms.0.kind`; empty at the top. */
  readonly path: string;
  readonly message: string;
}

/** Either the parsed value, or a non-empty list of problems in file order. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Parses a file of `seeds/glossary`. Never throws; cost is linear in the text. */
export function parseConcepts(text: string, file: string): Parsed<readonly Concept[]> {
  return parseYaml(text, file, glossarySchema);
}

/** Parses a file of `seeds/documents`. Never throws; cost is linear in the text. */
export function parseDocumentFile(text: string, file: string): Parsed<Document> {
  return parseYaml(text, file, documentSchema);
}

/** Parses `seeds/publishers.yaml`. Never throws. */
export function parsePublishers(text: string, file: string): Parsed<readonly Publisher[]> {
  return parseYaml(text, file, publishersSchema);
}

/** Parses `seeds/sources.yaml`. Never throws. */
export function parseSources(text: string, file: string): Parsed<Sources> {
  return parseYaml(text, file, sourcesSchema);
}

/** Errors of YAML that are told of one file. */
const MOST_YAML_ERRORS = 3;

/** One line for a person: file, line, path, what is wrong and what to do. */
export function describeProblem(problem: Problem): string {
  const place = problem.line > 0 ? `${problem.file}:${problem.line}` : problem.file;
  return problem.path === '' ? `${place}: ${problem.message}` : `${place}: ${problem.path}: ${problem.message}`;
}

function parseYaml<S extends v.GenericSchema>(text: string, file: string, schema: S): Parsed<v.InferOutput<S>> {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines });
  if (yaml.errors.length > 0) {
    // What follows the first few is their echo: one stray mark makes a thousand lines unreadable.
    const problems = yaml.errors.slice(0, MOST_YAML_ERRORS).map((error) => ({
      file,
      line: lines.linePos(error.pos[0]).line,
      path: '',
      message: `not readable as YAML: ${error.message.split('\n')[0]}`,
    }));
    return { ok: false, problems };
  }
  const aliases = findAliases(yaml, lines, file);
  if (aliases.length > 0) return { ok: false, problems: aliases };
  const result = v.safeParse(schema, yaml.toJS());
  if (result.success) return { ok: true, value: result.output };
  const problems = result.issues.map((issue) => {
    const path = (issue.path ?? []).map((step) => step.key as string | number);
    return { file, line: lineOf(yaml, lines, path), path: path.join('.'), message: remedyOf(issue) };
  });
  return { ok: false, problems: problems.sort((a, b) => a.line - b.line) };
}

/** Seeds have no anchors: an alias is a value that happens to begin with a star, and resolving it would throw. */
function findAliases(yaml: YamlDocument, lines: LineCounter, file: string): Problem[] {
  const problems: Problem[] = [];
  visit(yaml, {
    Alias(_key, node) {
      const line = node.range ? lines.linePos(node.range[0]).line : 0;
      const message = `*${node.source} is an alias in YAML; put a value that begins with a star in quotes`;
      problems.push({ file, line, path: '', message });
    },
  });
  return problems;
}

/** What to do about an issue; where the library's own message leaves that open, ours. */
function remedyOf({ type, expected, received, input, message }: v.BaseIssue<unknown>): string {
  if (type === 'strict_object' && expected === 'never') return 'no such key here; correct its spelling or drop it';
  if (type === 'strict_object' && received === 'undefined') return 'missing; add the key';
  if (type === 'string' && typeof input === 'number') return `put ${received} in quotes`;
  return message;
}

/** Line of the innermost node on the path that exists: a missing key points at its parent. */
function lineOf(yaml: YamlDocument, lines: LineCounter, path: readonly (string | number)[]): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node: unknown = depth === 0 ? yaml.contents : yaml.getIn(path.slice(0, depth), true);
    const range = (node as { range?: readonly number[] } | null | undefined)?.range;
    if (range?.[0] !== undefined) return lines.linePos(range[0]).line;
  }
  return 0;
}
