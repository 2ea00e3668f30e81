import type { GlossariesKey } from '../../lib/i18n/glossaries-messages.ts';
import {
  type ColumnRole,
  IMPORT_FORMATS,
  type ImportChoices,
  type ImportFormat,
} from '../../lib/termbase/import/types.ts';
import type { ImportPreview } from '../../lib/termbase/preview-import.ts';
import { GLOSSARY_USES } from '../../lib/termbase/types.ts';
import { hasHan } from '../../lib/text/scripts.ts';
import { usePageTranslator } from '../language.ts';
import { ENCODING_NAMES, IMPORT_FORMAT_NAMES } from './format-names.ts';
import { PreviewRows } from './PreviewRows.tsx';
import { ProblemList } from './ProblemList.tsx';
import { swappedRole } from './swapped-role.ts';
import type { ImportPlan, ImportState } from './types.ts';

/** Characters that part the cells of a text. */
const SEPARATORS = [',', ';', '\t', '|'] as const;

/** Kinds of file that are parted by a character the reader may name. */
const WITH_SEPARATOR: readonly ImportFormat[] = ['csv', 'tsv'];

/** Kinds of file whose encoding is that of their text. */
const WITHOUT_ENCODING: readonly ImportFormat[] = ['xlsx', 'yomitan', 'stardict'];

/** What files hold before they are imported, how that was guessed, and what is to become of it. */
export function ImportPreviewPart(props: {
  readonly state: Extract<ImportState, { kind: 'preview' }>;
  readonly onChoices: (choices: ImportChoices) => void;
  readonly onPlan: (plan: ImportPlan) => void;
  readonly onImport: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = usePageTranslator();
  const { preview, choices, plan, files, replaceable } = props.state;
  const { table, format } = preview;
  const isTwoSided = (['source', 'target'] as const).every((role) => table?.columns.includes(role));
  const choose = (some: Partial<ImportChoices>) => props.onChoices({ ...choices, ...some });
  const rename = (columns: readonly ColumnRole[]) => choose({ columns, hasHeading: table?.hasHeading });
  return (
    <form
      class="import-preview"
      onSubmit={(event) => {
        event.preventDefault();
        props.onImport();
      }}
    >
      <h2 tabIndex={-1}>
        {t('glossariesPreview')} <span class="file-names">{files.join(', ')}</span>
      </h2>
      <div class="guesses">
        <Choice
          label={t('glossariesFormat')}
          chosen={choices.format}
          guessed={format}
          names={IMPORT_FORMATS.map((name) => [name, IMPORT_FORMAT_NAMES[name]])}
          // Another kind has other columns.
          onChoose={(chosen) =>
            props.onChoices({
              ...choices,
              format: chosen as ImportFormat | undefined,
              separator: undefined,
              columns: undefined,
            })
          }
        />
        {format !== null && !WITHOUT_ENCODING.includes(format) && (
          <Choice
            label={t('glossariesEncoding')}
            chosen={choices.encoding}
            guessed={preview.encoding}
            names={Object.entries(ENCODING_NAMES)}
            onChoose={(encoding) => choose({ encoding, columns: undefined })}
          />
        )}
        {format !== null && WITH_SEPARATOR.includes(format) && (
          <Choice
            label={t('glossariesSeparator')}
            chosen={choices.separator}
            guessed={table?.separator ?? null}
            names={SEPARATORS.map((one) => [one, one === '\t' ? t('glossariesTab') : one])}
            onChoose={(separator) =>
              choose({
                separator,
                columns: undefined,
                ...(separator !== undefined && { format: separator === '\t' ? 'tsv' : 'csv' }),
              })
            }
          />
        )}
        {table !== null && (
          <label class="tick">
            <input
              type="checkbox"
              checked={table.hasHeading}
              onChange={({ currentTarget }) => choose({ hasHeading: currentTarget.checked })}
            />
            {t('glossariesHeading')}
          </label>
        )}
        {isTwoSided && (
          <button type="button" class="button" onClick={() => rename(table?.columns.map(swappedRole) ?? [])}>
            {t('glossariesSwap')}
          </button>
        )}
      </div>
      <Direction preview={preview} />
      <PreviewRows preview={preview} onColumns={rename} />
      {preview.entries.length === 0 && (
        <p class="warning" role="alert">
          {t('glossariesNothingFound')}
        </p>
      )}
      {preview.problems.length > 0 && (
        <section class="few-problems">
          <p>{t(preview.entries.length === 0 ? 'glossariesProblemsAll' : 'glossariesProblemsFew')}</p>
          <ProblemList files={files} problems={preview.problems} />
        </section>
      )}
      <div class="plan">
        <label class="field">
          <span>{t('glossariesName')}</span>
          <input
            type="text"
            required
            maxLength={80}
            value={plan.name}
            onInput={({ currentTarget }) => props.onPlan({ ...plan, name: currentTarget.value })}
          />
        </label>
        {replaceable.length > 0 && (
          <label class="field">
            <span>{t('glossariesAs')}</span>
            <select
              value={plan.replaces ?? ''}
              onChange={({ currentTarget }) =>
                props.onPlan({
                  ...plan,
                  replaces: replaceable.find(({ key }) => key === currentTarget.value)?.key ?? null,
                })
              }
            >
              <option value="">{t('glossariesAsNew')}</option>
              {replaceable.map(({ key, name }) => (
                <option key={key} value={key}>
                  {t('glossariesAsReplacing', { name })}
                </option>
              ))}
            </select>
          </label>
        )}
        <fieldset>
          <legend>{t('glossariesUse')}</legend>
          {GLOSSARY_USES.map((use) => (
            <label class="tick" key={use}>
              <input
                type="radio"
                name="import-use"
                checked={plan.use === use}
                onChange={() => props.onPlan({ ...plan, use })}
              />
              <span>
                {t(USE_NAMES[use])}
                {use === 'lookup' && <span class="soft">{t('glossariesUseLookupWhy')}</span>}
              </span>
            </label>
          ))}
        </fieldset>
        <p class="soft">
          {preview.licence === '' ? t('glossariesNoLicence') : t('glossariesLicence', { licence: preview.licence })}
        </p>
      </div>
      <p class="buttons">
        <button type="submit" class="button main" disabled={preview.entries.length === 0}>
          {t('glossariesImport')}
        </button>
        <button type="button" class="button" onClick={props.onCancel}>
          {t('glossariesCancel')}
        </button>
      </p>
    </form>
  );
}

/** On which side the terms stand, and that there is no Chinese where there is none. */
function Direction({ preview: { table, entries } }: { readonly preview: ImportPreview }) {
  const { t } = usePageTranslator();
  if (entries.length === 0) return null;
  const isChinese = entries.some(({ sources }) => sources.some(hasHan));
  const columnsOf = (role: ColumnRole) =>
    (table?.columns ?? []).flatMap((one, at) => (one === role ? [at + 1] : [])).join(', ');
  const source = columnsOf('source');
  const target = columnsOf('target') || columnsOf('definition');
  return (
    <>
      {source !== '' && target !== '' && (
        <p class="direction">{t(isChinese ? 'glossariesChineseIn' : 'glossariesTermsIn', { source, target })}</p>
      )}
      {!isChinese && <p class="warning">{t('glossariesNoChinese')}</p>}
    </>
  );
}

/** What the uses of a glossary are called. */
export const USE_NAMES = { marked: 'glossariesUseMarked', lookup: 'glossariesUseLookup' } as const satisfies Record<
  string,
  GlossariesKey
>;

/** A choice that is guessed until it is made. */
function Choice(props: {
  readonly label: string;
  readonly chosen: string | undefined;
  readonly guessed: string | null;
  readonly names: readonly (readonly [value: string, name: string])[];
  readonly onChoose: (chosen: string | undefined) => void;
}) {
  const { t } = usePageTranslator();
  const { guessed } = props;
  const name = props.names.find(([value]) => value === guessed)?.[1] ?? guessed ?? '?';
  return (
    <label class="field">
      <span>{props.label}</span>
      <select
        value={props.chosen ?? ''}
        onChange={({ currentTarget }) => props.onChoose(currentTarget.value === '' ? undefined : currentTarget.value)}
      >
        <option value="">{t('glossariesGuessed', { what: name })}</option>
        {props.names.map(([value, one]) => (
          <option key={value} value={value}>
            {one}
          </option>
        ))}
      </select>
    </label>
  );
}
