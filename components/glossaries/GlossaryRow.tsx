import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { GlossariesKey } from '../../lib/i18n/glossaries-messages.ts';
import { parseHosts } from '../../lib/termbase/catalogue.ts';
import { GLOSSARY_USES, type GlossaryHue, type ImportedGlossary } from '../../lib/termbase/types.ts';
import { ExportMenu } from '../export/ExportMenu.tsx';
import { usePageTranslator } from '../language.ts';
import { grouped, IMPORT_FORMAT_NAMES } from './format-names.ts';
import { USE_NAMES } from './ImportPreviewPart.tsx';
import type { GlossaryListProps } from './types.ts';

const HUE_NAMES: Readonly<Record<GlossaryHue, GlossariesKey>> = {
  policy: 'glossariesHuePolicy',
  body: 'glossariesHueBody',
  person: 'glossariesHuePerson',
  place: 'glossariesHuePlace',
  work: 'glossariesHueWork',
};
const HUES = Object.keys(HUE_NAMES) as readonly GlossaryHue[];

/** A glossary in the list: what it is, where it stands, and its settings behind a fold. */
export function GlossaryRow(
  props: Omit<GlossaryListProps, 'glossaries'> & {
    readonly glossary: ImportedGlossary;
    readonly canMoveUp: boolean;
    readonly canMoveDown: boolean;
    /** True where its settings are to be seen. */
    readonly isOpen: boolean;
    readonly onOpen: (isOpen: boolean) => void;
  },
) {
  const { t } = usePageTranslator();
  const { glossary } = props;
  const { key, name, hosts, use, hue, licence } = glossary;
  const facts = [
    t('glossariesEntries', { count: grouped(glossary.entries) }),
    IMPORT_FORMAT_NAMES[glossary.format],
    glossary.files.join(', '),
    t('glossariesImported', { date: glossary.imported }),
    ...(hosts.length > 0 ? [t('glossariesOnHosts', { hosts: hosts.join(', ') })] : []),
  ];
  return (
    <li class="glossary" data-hue={hue ?? 'policy'}>
      <div class="glossary-head">
        <p class="glossary-name">
          {use === 'marked' && <span class="hue-mark" aria-hidden="true" />}
          {name}
        </p>
        <span class="tools">
          <button
            type="button"
            class="icon-button"
            aria-label={t('glossariesUp', { name })}
            title={t('glossariesUp', { name })}
            disabled={!props.canMoveUp}
            onClick={() => props.onMove(key, -1)}
          >
            ↑
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label={t('glossariesDown', { name })}
            title={t('glossariesDown', { name })}
            disabled={!props.canMoveDown}
            onClick={() => props.onMove(key, 1)}
          >
            ↓
          </button>
          <button
            type="button"
            class="button small"
            aria-label={t('glossariesDeleteOf', { name })}
            onClick={() => props.onDelete(glossary)}
          >
            {t('glossariesDelete')}
          </button>
        </span>
      </div>
      <p class="soft facts">
        {facts.map((fact, at) => (
          <Fragment key={fact}>
            <span>
              {fact}
              {at < facts.length - 1 && ' ·'}
            </span>{' '}
          </Fragment>
        ))}
      </p>
      <p class="soft">{licence === '' ? t('glossariesNoLicence') : t('glossariesLicence', { licence })}</p>
      {props.preparing === key && (
        <p class="soft" role="status">
          {t('glossariesBusy')}
        </p>
      )}
      <details
        open={props.isOpen}
        onToggle={({ currentTarget }) => currentTarget.open !== props.isOpen && props.onOpen(currentTarget.open)}
      >
        <summary aria-label={t('glossariesSettingsOf', { name })}>{t('glossariesSettings')}</summary>
        <Settings {...props} />
      </details>
      <div class="export-flow">
        <ExportMenu
          saved={props.exported?.key === key ? props.exported.saved : null}
          failed={t('pasteNotSaved')}
          onExport={(format) => props.onExport(glossary, format)}
        />
      </div>
    </li>
  );
}

function Settings({
  glossary,
  onChange,
  preparing,
}: Pick<GlossaryListProps, 'onChange' | 'preparing'> & { readonly glossary: ImportedGlossary }) {
  const { t } = usePageTranslator();
  const { key, name, use, hue, hosts } = glossary;
  const [refused, setRefused] = useState<readonly string[]>([]);
  return (
    <div class="glossary-settings">
      <label class="field">
        <span>{t('glossariesName')}</span>
        <input
          type="text"
          maxLength={80}
          value={name}
          onChange={({ currentTarget }) => {
            const next = currentTarget.value.trim();
            if (next === '') currentTarget.value = name;
            else if (next !== name) onChange(glossary, { name: next });
          }}
        />
      </label>
      <fieldset>
        <legend>{t('glossariesUse')}</legend>
        {GLOSSARY_USES.map((one) => (
          <label class="tick" key={one}>
            <input
              type="radio"
              name={`use ${key}`}
              checked={use === one}
              disabled={preparing !== null}
              onChange={() => onChange(glossary, { use: one })}
            />
            <span>{t(USE_NAMES[one])}</span>
          </label>
        ))}
      </fieldset>
      {use === 'marked' && (
        <>
          <label class="field">
            <span>{t('glossariesHosts')}</span>
            <textarea
              rows={Math.min(6, Math.max(2, hosts.length))}
              spellcheck={false}
              onChange={({ currentTarget }) => {
                const parsed = parseHosts(currentTarget.value);
                setRefused(parsed.refused);
                if (parsed.hosts.join() !== hosts.join()) onChange(glossary, { hosts: parsed.hosts });
              }}
            >
              {hosts.join('\n')}
            </textarea>
            <span class="soft">{t('glossariesHostsHint')}</span>
          </label>
          {refused.length > 0 && (
            <p class="warning" role="alert">
              {t('glossariesHostsRefused', { hosts: refused.join(', ') })}
            </p>
          )}
          <fieldset class="hues">
            <legend>{t('glossariesHue')}</legend>
            {HUES.map((one) => (
              <label class="tick" key={one} data-hue={one}>
                <input
                  type="radio"
                  name={`hue ${key}`}
                  checked={(hue ?? 'policy') === one}
                  onChange={() => onChange(glossary, { hue: one })}
                />
                <span>
                  <span class="hue-mark" aria-hidden="true" /> {t(HUE_NAMES[one])}
                </span>
              </label>
            ))}
          </fieldset>
        </>
      )}
    </div>
  );
}
