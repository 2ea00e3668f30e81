import { useState } from 'preact/hooks';
import type { ExportFormatName } from '../../lib/export/formats.ts';
import type { PanelKey } from '../../lib/i18n/panel-messages.ts';
import { Icon } from '../Icon.tsx';
import { usePageTranslator } from '../language.ts';
import type { Saved } from './types.ts';

/** The kinds of file, in the order of the menu. */
const FILES: readonly (readonly [choice: ExportFormatName, name: PanelKey])[] = [
  ['csv', 'exportCsv'],
  ['tbx', 'exportTbx'],
  ['md', 'exportMarkdown'],
  ['anki', 'exportAnki'],
];

/** What else can be done: the side panel, the terms as a file, a text of the reader's own. */
export function Actions(props: {
  /** Null where the browser has no side panel. */
  readonly onPanel: (() => void) | null;
  /** Null where there is nothing to save. */
  readonly onExport: ((choice: ExportFormatName) => void) | null;
  readonly saved: Saved | null;
  readonly onPaste: () => void;
}) {
  const { t } = usePageTranslator();
  const { saved, onExport } = props;
  const [isChoosing, setChoosing] = useState(false);
  return (
    <footer>
      <div class="actions">
        {props.onPanel !== null && (
          <button type="button" class="action" onClick={props.onPanel}>
            <Icon name="panel" />
            {t('openSidePanel')}
          </button>
        )}
        <button type="button" class="action" onClick={props.onPaste}>
          <Icon name="paste" />
          {t('pasteTitle')}
        </button>
        {onExport !== null && (
          <button
            type="button"
            class="action"
            aria-expanded={isChoosing}
            aria-controls="files"
            onClick={() => setChoosing(!isChoosing)}
          >
            <Icon name="export" />
            {t('exportTerms')}
          </button>
        )}
      </div>
      {onExport !== null && (
        <ul class="files" id="files" hidden={!isChoosing}>
          {FILES.map(([choice, name]) => (
            <li key={choice}>
              <button type="button" class="action" onClick={() => onExport(choice)}>
                {t(name)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="saved soft" role="status">
        {saved !== null && (saved === 'failed' ? t('fileNotMade') : t('exportDone', { ...saved }))}
      </p>
    </footer>
  );
}
