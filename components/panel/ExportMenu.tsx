import { useRef, useState } from 'preact/hooks';
import type { ExportFormatName } from '../../lib/export/formats.ts';
import type { PanelKey } from '../../lib/i18n/panel-messages.ts';
import { Icon } from '../Icon.tsx';
import { usePageTranslator } from '../language.ts';
import type { Exported } from './types.ts';

const CHOICES: readonly (readonly [format: ExportFormatName, name: PanelKey])[] = [
  ['csv', 'exportCsv'],
  ['tbx', 'exportTbx'],
  ['md', 'exportMarkdown'],
  ['anki', 'exportAnki'],
];

/** The button that opens the choice of files, and what came of the last choice. */
export function ExportMenu(props: {
  /** Writes the file; null where it could not be made. Never rejects. */
  readonly onExport: (format: ExportFormatName) => Promise<Exported | null>;
}) {
  const { t } = usePageTranslator();
  const [isOpen, setOpen] = useState(false);
  const [outcome, setOutcome] = useState<string | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  const choose = async (format: ExportFormatName) => {
    setOpen(false);
    opener.current?.focus();
    const exported = await props.onExport(format);
    setOutcome(exported === null ? t('exportFailed') : t('exportDone', { ...exported }));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and leaving close what the button inside opened
    <div
      class="export"
      ref={whole}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
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
        class="plain"
        ref={opener}
        aria-expanded={isOpen}
        aria-controls="export-choices"
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="export" />
        {t('exportTerms')}
      </button>
      <ul id="export-choices" hidden={!isOpen}>
        {CHOICES.map(([format, name]) => (
          <li key={format}>
            <button type="button" onClick={() => choose(format)}>
              {t(name)}
            </button>
          </li>
        ))}
      </ul>
      <p class="export-outcome soft" role="status">
        {outcome}
      </p>
    </div>
  );
}
