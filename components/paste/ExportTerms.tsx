import type { ExportFormatName } from '../../lib/export/formats.ts';
import type { PageKey } from '../../lib/i18n/page-messages.ts';
import { usePageTranslator } from '../language.ts';
import type { Saved } from './types.ts';

/** The kinds of file, in the order of menus. */
const FORMATS: readonly (readonly [format: ExportFormatName, name: PageKey])[] = [
  ['csv', 'exportCsv'],
  ['tbx', 'exportTbx'],
  ['md', 'exportMarkdown'],
  ['anki', 'exportAnki'],
];

/** The files that the terms can be had as, behind a fold, and what came of the last one. */
export function ExportTerms(props: {
  readonly saved: Saved | null;
  readonly onExport: (format: ExportFormatName) => void;
}) {
  const { t } = usePageTranslator();
  const { saved } = props;
  return (
    <div class="export-terms">
      <details>
        <summary>{t('exportTerms')}</summary>
        <ul>
          {FORMATS.map(([format, name]) => (
            <li key={format}>
              <button type="button" class="button" onClick={() => props.onExport(format)}>
                {t(name)}
              </button>
            </li>
          ))}
        </ul>
      </details>
      <p class="soft" role="status">
        {saved !== null && (saved === 'failed' ? t('pasteNotSaved') : t('exportDone', { ...saved }))}
      </p>
    </div>
  );
}
