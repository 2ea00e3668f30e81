import type { GlossariesKey } from '../../lib/i18n/glossaries-messages.ts';
import type { ColumnRole, ReadTable } from '../../lib/termbase/import/types.ts';
import type { ImportPreview } from '../../lib/termbase/preview-import.ts';
import { usePageTranslator } from '../language.ts';

const ROLE_NAMES: Readonly<Record<ColumnRole, GlossariesKey>> = {
  source: 'glossariesRoleSource',
  target: 'glossariesRoleTarget',
  pinyin: 'glossariesRolePinyin',
  definition: 'glossariesRoleDefinition',
  note: 'glossariesRoleNote',
  tag: 'glossariesRoleTag',
  status: 'glossariesRoleStatus',
  ignored: 'glossariesRoleIgnored',
};

const ROLES = Object.keys(ROLE_NAMES) as readonly ColumnRole[];

/** Columns that are shown: more are read, and seldom wanted. */
const MOST_COLUMNS = 16;

/** Characters of a cell that are shown. */
const MOST_SHOWN = 200;

/** The first rows of what is about to be imported: of a table as they stand, with what each column holds; else its entries. */
export function PreviewRows(props: {
  readonly preview: ImportPreview;
  readonly onColumns: (columns: readonly ColumnRole[]) => void;
}) {
  const { table } = props.preview;
  if (table !== null) return <TableRows table={table} onColumns={props.onColumns} />;
  return props.preview.entries.length === 0 ? null : <EntryRows preview={props.preview} />;
}

function TableRows({
  table,
  onColumns,
}: {
  readonly table: ReadTable;
  readonly onColumns: (columns: readonly ColumnRole[]) => void;
}) {
  const { t } = usePageTranslator();
  const width = Math.min(MOST_COLUMNS, Math.max(table.columns.length, ...table.sample.map((row) => row.length)));
  const columns = Array.from({ length: width }, (_, at) => table.columns[at] ?? 'ignored');
  const all = [...columns, ...table.columns.slice(width)];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways
    <section class="preview-rows" aria-label={t('glossariesRows')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((role, at) => (
              <th key={at} scope="col">
                <select
                  aria-label={t('glossariesColumn', { number: at + 1 })}
                  value={role}
                  onChange={({ currentTarget }) => onColumns(all.with(at, currentTarget.value as ColumnRole))}
                >
                  {ROLES.map((one) => (
                    <option key={one} value={one}>
                      {t(ROLE_NAMES[one])}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.sample.slice(0, table.hasHeading ? 21 : 20).map((row, line) => (
            <tr key={line} class={table.hasHeading && line === 0 ? 'heading' : ''}>
              {columns.map((role, at) => (
                <td key={at} class={role}>
                  {shown(row[at] ?? '')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function EntryRows({ preview }: { readonly preview: ImportPreview }) {
  const { t } = usePageTranslator();
  const { entries } = preview;
  const hasPinyin = entries.some(({ pinyin }) => pinyin !== undefined);
  const hasMore = entries.some(({ definition, note }) => definition !== undefined || note !== undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways
    <section class="preview-rows" aria-label={t('glossariesRows')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('glossariesRoleSource')}</th>
            {hasPinyin && <th scope="col">{t('glossariesRolePinyin')}</th>}
            <th scope="col">{t('glossariesRoleTarget')}</th>
            {hasMore && <th scope="col">{t('glossariesRoleDefinition')}</th>}
          </tr>
        </thead>
        <tbody>
          {entries.map(({ sources, pinyin, renderings, definition, note, where }) => (
            <tr key={`${where.line}:${where.column} ${sources[0]}`}>
              <td class="source">{shown(sources.join('；'))}</td>
              {hasPinyin && <td lang="zh-Latn-pinyin">{pinyin}</td>}
              <td class="target">{shown(renderings.map(({ text }) => text).join('; '))}</td>
              {hasMore && <td>{shown([definition, note].filter((text) => text !== undefined).join(' '))}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function shown(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
