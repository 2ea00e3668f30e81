import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { type ExportedFiles, outputOf, type Trial, versionOf } from './trial.ts';

/** Text in cells parted by tab, comma and semicolon alike, as LibreOffice's dialog has them ticked; UTF-8. */
const AS_IN_DIALOG = 'Text - txt - csv (StarCalc):9/44/59,34,76,1';
/** A CSV of a sheet: comma, quotes, UTF-8, all cells quoted. */
const TO_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false';

/** Tables opened by LibreOffice without its window, and written again; a workbook printed to PDF. */
export function tryLibreoffice({ paths, pairs }: ExportedFiles, folder: string): Trial[] {
  const tool = `LibreOffice ${versionOf('libreoffice-calc')}`;
  const out = join(folder, 'libreoffice');
  mkdirSync(out);
  const convert = (path: string, to: string, ...options: readonly string[]): string => {
    const profile = `-env:UserInstallation=file://${join(folder, 'libreoffice-profile')}`;
    outputOf('soffice', [profile, '--headless', ...options, '--convert-to', to, '--outdir', out, path]);
    const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, `.${to.split(':')[0]}`);
    return join(out, name);
  };
  const rowsOf = (path: string) =>
    existsSync(path) ? Papa.parse<string[]>(readFileSync(path, 'utf8').trimEnd(), { delimiter: ',' }).data : [];
  const workbook = rowsOf(convert(paths.xlsx, TO_CSV));
  const [heading = []] = workbook;
  const written = Papa.parse<string[]>(readFileSync(paths.csv, 'utf8').slice(1).trimEnd(), { delimiter: ',' }).data;
  const headwords = new Map(pairs);
  const right = workbook.slice(1).filter(([source = '', target]) => (headwords.get(source) ?? '') === target);
  const table = rowsOf(convert(convert(paths.csv, 'ods', `--infilter=${AS_IN_DIALOG}`), TO_CSV));
  const alike = written.filter((row, at) => row.join('\t') === table[at]?.join('\t')).length;
  const pages = textOfPages(convert(paths.xlsx, 'pdf'), out);
  const whole = pages.filter((page) => heading.every((name) => page.includes(name)));
  return [
    {
      tool,
      what: '`xlsx` opened',
      holds: heading[0] === 'zh-CN' && heading[1] === 'en' && right.length === workbook.length - 1 && right.length > 0,
      said: `${workbook.length - 1} rows under ${heading.slice(0, 3).join(', ')} …; ${right.length} with term and rendering as written`,
    },
    {
      tool,
      what: '`xlsx` printed to PDF',
      holds: pages.length > 0 && whole.length === pages.length,
      said: `${pages.length} pages, ${whole.length} of them with all ${heading.length} columns under the repeated heading`,
    },
    {
      tool,
      what: '`csv` with tab, comma and semicolon as separators',
      holds: alike === written.length,
      said: `${table.length} rows, ${alike} of ${written.length} cell for cell as written`,
    },
  ];
}

function textOfPages(pdf: string, folder: string): string[] {
  if (!existsSync(pdf)) return [];
  outputOf('gs', [
    '-q',
    '-dNOPAUSE',
    '-dBATCH',
    '-sDEVICE=txtwrite',
    `-sOutputFile=${join(folder, 'page-%d.txt')}`,
    pdf,
  ]);
  const pages = readdirSync(folder).filter((name) => /^page-\d+\.txt$/.test(name));
  // White space in print is where the columns are.
  return pages.map((name) => readFileSync(join(folder, name), 'utf8').replace(/[^\S\n]+/g, ' '));
}
