import { useId, useRef, useState } from 'preact/hooks';
import { EXPORT_FORMAT_NAMES, type ExportFormatName, type Saved } from '../../lib/export/types.ts';
import type { PageKey } from '../../lib/i18n/page-messages.ts';
import { Icon } from '../Icon.tsx';
import { usePageTranslator } from '../language.ts';

/** How each kind of file is called. */
const NAMES = {
  csv: 'exportCsv',
  xlsx: 'exportXlsx',
  pairs: 'exportPairs',
  immersive: 'exportImmersive',
  deepl: 'exportDeepl',
  omegat: 'exportOmegat',
  tbx: 'exportTbx',
  tbx2008: 'exportTbx2008',
  multiterm: 'exportMultiterm',
  utx: 'exportUtx',
  md: 'exportMarkdown',
  anki: 'exportAnki',
} as const satisfies Record<ExportFormatName, PageKey>;

/** What the choice of files needs. */
export interface ExportMenuProps {
  /** How many of the terms are saved; null for all there are. */
  readonly count?: number | null;
  /** What came of the last file; null before any. */
  readonly saved: Saved | null;
  /** What is said where a file could not be made, with what to do about it here. */
  readonly failed: string;
  readonly onExport: (format: ExportFormatName) => void;
  /** Prints the page with its terms; left out where there is no page to print. */
  readonly onPrint?: (() => void) | undefined;
}

/** The button that opens the choice of files that the terms can be had as, and what came of the last choice. */
export function ExportMenu({ count = null, saved, failed, onExport, onPrint }: ExportMenuProps) {
  const { t } = usePageTranslator();
  const [isOpen, setOpen] = useState(false);
  const choices = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  const choose = (run: () => void) => () => {
    setOpen(false);
    opener.current?.focus();
    run();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and leaving close what the button inside opened
    <div
      class="export"
      ref={whole}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        // Neither the card nor the popup is to close with it.
        event.preventDefault();
        event.stopPropagation();
        setOpen(false);
        opener.current?.focus();
      }}
      onFocusOut={(event) => {
        if (!whole.current?.contains(event.relatedTarget as Node | null)) setOpen(false);
      }}
    >
      <button
        type="button"
        class="export-opener"
        ref={opener}
        aria-expanded={isOpen}
        aria-controls={choices}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="export" />
        {count === null ? t('exportTerms') : t('exportSome', { count })}
      </button>
      <ul class="export-choices" id={choices} hidden={!isOpen}>
        {onPrint !== undefined && (
          <li class="export-print">
            <button type="button" onClick={choose(onPrint)}>
              {t('printPage')}
            </button>
          </li>
        )}
        {EXPORT_FORMAT_NAMES.map((format) => (
          <li key={format}>
            <button type="button" onClick={choose(() => onExport(format))}>
              {t(NAMES[format])}
            </button>
          </li>
        ))}
      </ul>
      <p class="export-outcome soft" role="status">
        {saved !== null && (saved === 'failed' ? failed : t('exportDone', { ...saved }))}
      </p>
    </div>
  );
}
