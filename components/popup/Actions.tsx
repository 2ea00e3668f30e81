import { ExportMenu, type ExportMenuProps } from '../export/ExportMenu.tsx';
import { Icon } from '../Icon.tsx';
import { usePageTranslator } from '../language.ts';

/** What else can be done: the side panel, a text of the reader's own, the terms as a file or on paper. */
export function Actions(props: {
  /** Null where the browser has no side panel. */
  readonly onPanel: (() => void) | null;
  /** Null where there is nothing to save. */
  readonly onExport: ExportMenuProps['onExport'] | null;
  readonly saved: ExportMenuProps['saved'];
  readonly onPrint: () => void;
  /** True where the page could not be printed when that was asked for last. */
  readonly isNotPrinted: boolean;
  readonly onPaste: () => void;
  /** Opens the reader's own terms. */
  readonly onDesk: () => void;
}) {
  const { t } = usePageTranslator();
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
        <button type="button" class="action" onClick={props.onDesk}>
          <Icon name="desk" />
          {t('openDesk')}
        </button>
        {props.onExport !== null && (
          <ExportMenu
            saved={props.isNotPrinted ? 'failed' : props.saved}
            failed={t(props.isNotPrinted ? 'notPrinted' : 'fileNotMade')}
            onExport={props.onExport}
            onPrint={props.onPrint}
          />
        )}
      </div>
    </footer>
  );
}
