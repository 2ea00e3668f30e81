import type { GlossariesKey } from '../../lib/i18n/glossaries-messages.ts';
import type { ColumnRole, ReadTable, RowFate, SampleRow } from '../../lib/termbase/import/types.ts';
import type { ImportPreview } from '../../lib/termbase/preview-import.ts';
import { usePageTranslator } from '../language.ts';
import { swappedRole } from './swapped-role.ts';

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
  const { sample } = table;
  const width = Math.min(MOST_COLUMNS, Math.max(table.columns.length, ...sample.map(({ cells }) => cells.length)));
  const columns = Array.from({ length: width }, (_, at) => table.columns[at] ?? 'ignored');
  const all = [...columns, ...table.columns.slice(width)];
  const shows = (fate: RowFate) => sample.some((row) => row.fate === fate);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways */}
      <section class="preview-rows" aria-label={t('glossariesRows')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('glossariesLine')}</th>
              {columns.map((role, at) => (
                <th key={at} scope="col">
                  <span class="column-number" aria-hidden="true">
                    {at + 1}
                  </span>
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
            {sample.slice(0, table.hasHeading ? 21 : 20).map((row) => (
              <Row key={row.line} row={row} columns={columns} width={table.width} />
            ))}
          </tbody>
        </table>
      </section>
      {(shows('turned') || shows('unread')) && (
        <div class="row-notes">
          {shows('turned') && <p class="soft">{t('glossariesTurnedWhy')}</p>}
          {shows('unread') && <p class="soft">{t('glossariesUnreadWhy')}</p>}
        </div>
      )}
    </>
  );
}

/** A row as it stands in its file, and what becomes of it. */
function Row({
  row: { line, cells, fate },
  columns,
  width,
}: {
  readonly row: SampleRow;
  readonly columns: readonly ColumnRole[];
  readonly width: number;
}) {
  const { t } = usePageTranslator();
  const isTurned = fate === 'turned';
  const said = isTurned ? t('glossariesTurned') : fate === 'unread' ? t('glossariesUnread') : null;
  return (
    <tr class={fate}>
      <th scope="row">
        {line}
        {said !== null && <span class="fate">{said}</span>}
      </th>
      {columns.map((role, at) => {
        const cell = cells[at];
        const held = isTurned ? swappedRole(role) : role;
        return (
          <td key={at} class={cell === undefined ? 'missing' : at >= width ? 'extra' : held}>
            {cell === undefined ? '–' : shown(cell)}
          </td>
        );
      })}
    </tr>
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
