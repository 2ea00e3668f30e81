import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ExportedFiles, outputOf, type Trial, versionOf } from './trial.ts';

const PROJECT =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<omegat><project version="1.0"><source_dir>__DEFAULT__</source_dir><source_dir_excludes/><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir><glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file><dictionary_dir>__DEFAULT__</dictionary_dir><source_lang>ZH-CN</source_lang><target_lang>EN-US</target_lang><source_tok>org.omegat.tokenizer.LuceneSmartChineseTokenizer</source_tok><target_tok>org.omegat.tokenizer.DefaultTokenizer</target_tok><sentence_seg>true</sentence_seg><support_default_translations>true</support_default_translations><remove_tags>false</remove_tags><external_command></external_command></project></omegat>\n';

type Told =
  | { readonly file: string; readonly entries: readonly [string, string, string][] }
  | { readonly segment: string; readonly found: readonly string[] };

/**
 * A project of OmegaT without its window, each kind of file in its folder `glossary`: read by OmegaT's own glossary manager, as when it
 * is opened (tools/interop/read-in-omegat.groovy).
 */
export function tryOmegat({ paths, pairs }: ExportedFiles, folder: string): Trial[] {
  const tool = `OmegaT ${versionOf('omegat')}`;
  const project = join(folder, 'omegat');
  for (const name of ['source', 'target', 'glossary', 'tm', 'dictionary', 'omegat'])
    mkdirSync(join(project, name), { recursive: true });
  writeFileSync(join(project, 'omegat.project'), PROJECT);
  const [first] = pairs[0] ?? [''];
  writeFileSync(join(project, 'source', 'page.txt'), `这里有${first}。\n`);
  for (const format of ['omegat', 'tbx2008', 'pairs'] as const) {
    copyFileSync(paths[format], join(project, 'glossary', paths[format].slice(paths[format].lastIndexOf('/') + 1)));
  }
  const script = join(import.meta.dirname, 'read-in-omegat.groovy');
  const settings = join(folder, 'omegat-settings');
  mkdirSync(settings);
  const args = [project, '--mode=console-translate', '--no-team', `--config-dir=${settings}`, `--script=${script}`];
  const told = outputOf('omegat', args)
    .split('\n')
    .filter((line) => line.startsWith('OMEGAT '))
    .map((line) => JSON.parse(line.slice(7)) as Told);
  const entriesOf = (name: string) => told.flatMap((one) => ('file' in one && one.file === name ? one.entries : []));
  const isAmong = (entries: readonly (readonly string[])[]) => {
    // Renderings of one term may come as one, parted by commas.
    const known = new Set(
      entries.flatMap(([source, target = '']) => [target, ...target.split(', ')].map((one) => `${source}\t${one}`)),
    );
    return pairs.filter(([source, target]) => known.has(`${source}\t${target}`)).length;
  };
  const text = entriesOf('omegat.txt');
  const termbase = entriesOf('tbx2008.tbx');
  const table = entriesOf('pairs.csv');
  const segment = told.find((one) => 'segment' in one);
  const longest = Math.max(0, ...text.map(([, , comment]) => comment.length));
  return [
    {
      tool,
      what: '`omegat` in `glossary/`',
      holds: text.length === pairs.length && isAmong(text) === pairs.length && longest <= 200,
      said: `${text.length} entries, ${isAmong(text)} of ${pairs.length} pairs as written; longest comment ${longest} characters`,
    },
    {
      tool,
      what: '`tbx2008` in `glossary/`',
      holds: isAmong(termbase) === pairs.length,
      said: `${termbase.length} entries, each rendering one; ${isAmong(termbase)} of ${pairs.length} pairs among them`,
    },
    {
      tool,
      what: '`pairs` in `glossary/`',
      holds: isAmong(table) === pairs.length,
      said: `${table.length} entries, ${isAmong(table)} of ${pairs.length} pairs as written; its heading is one entry more`,
    },
    {
      tool,
      what: 'a segment with a term',
      holds: segment !== undefined && 'found' in segment && segment.found.includes(first),
      said: segment !== undefined && 'found' in segment ? `finds ${segment.found.join(', ')}` : 'nothing',
    },
  ];
}
