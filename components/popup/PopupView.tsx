import type { ExportFormatName, Saved } from '../../lib/export/types.ts';
import type { Level } from '../../lib/settings/settings.ts';
import type { TermRef } from '../../lib/terms/ref.ts';
import { IconButton } from '../IconButton.tsx';
import { usePageTranslator } from '../language.ts';
import { NotKept } from '../NotKept.tsx';
import { Switch } from '../Switch.tsx';
import { Actions } from './Actions.tsx';
import { LevelBar } from './LevelBar.tsx';
import { LookUp, type LookUpProps } from './LookUp.tsx';
import { TermList } from './TermList.tsx';
import type { FoundTerm, SiteState } from './types.ts';

/** What the popup shows and what can be done in it. */
export interface PopupViewProps extends LookUpProps {
  readonly site: SiteState;
  readonly canPaint: boolean;
  /** In reading order; null where the page is not annotated. */
  readonly found: readonly FoundTerm[] | null;
  /** How many of them are underlined somewhere; null where that is not known. */
  readonly painted: number | null;
  readonly level: Level;
  /** What came of the last file; null before any. */
  readonly saved: Saved | null;
  /** How many saves have failed since the last that did not. */
  readonly failedSaves: number;
  readonly onSwitch: (isOn: boolean) => void;
  readonly onAnnotateOnce: () => void;
  /** Takes the marks off a page that was annotated once. */
  readonly onLeave: () => void;
  readonly onAnnotateAlways: () => void;
  readonly onStopAlways: () => void;
  readonly onReveal: (ref: TermRef) => void;
  readonly onLevel: (level: Level) => void;
  /** Null where the browser has no side panel. */
  readonly onPanel: (() => void) | null;
  /** Null where no files can be made. */
  readonly onExport: ((format: ExportFormatName) => void) | null;
  /** Prints the page with its terms. */
  readonly onPrint: () => void;
  /** True where that could not be done when it was asked for last. */
  readonly isNotPrinted: boolean;
  readonly onPaste: () => void;
  readonly onDesk: () => void;
  readonly onOptions: () => void;
}

/** The popup: this site at a glance, one switch, how much is marked, what was found, and where to go from here. */
export function PopupView(props: PopupViewProps) {
  const { t } = usePageTranslator();
  return (
    <main class="popup">
      <header>
        <h1>{t('popupTitle')}</h1>
        <IconButton icon="settings" label={t('openOptions')} onPress={props.onOptions} />
      </header>
      <NotKept failures={props.failedSaves} />
      <LookUp search={props.search} readCharacters={props.readCharacters} onOpen={props.onOpen} />
      {props.canPaint ? (
        <SitePart {...props} />
      ) : (
        <p class="site" role="alert">
          {t('cannotPaint')}
        </p>
      )}
      {props.canPaint && <LevelBar level={props.level} onLevel={props.onLevel} />}
      {props.found !== null && <TermList found={props.found} painted={props.painted} onReveal={props.onReveal} />}
      <Actions
        onPanel={props.onPanel}
        onExport={props.found === null || props.found.length === 0 ? null : props.onExport}
        saved={props.saved}
        onPrint={props.onPrint}
        isNotPrinted={props.isNotPrinted}
        onPaste={props.onPaste}
        onDesk={props.onDesk}
      />
    </main>
  );
}

function SitePart({ site, ...props }: PopupViewProps) {
  const { t } = usePageTranslator();
  if (site.kind === 'closed') return <p class="site soft">{t('pageClosed')}</p>;
  if (site.kind === 'known') {
    return (
      <div class="site">
        <Switch label={t('annotateThisSite')} isOn={site.isOn} onChange={props.onSwitch} />
        <p class="soft">{t(!site.isOn ? 'siteOff' : site.isRunning ? 'siteOn' : 'siteWaiting', { host: site.name })}</p>
        {site.isOn && !site.isRunning && (
          <button type="button" class="button main" onClick={props.onAnnotateOnce}>
            {t('annotateOnce')}
          </button>
        )}
        {site.isAdded && (
          <button type="button" class="button" onClick={props.onStopAlways}>
            {t('stopAlways')}
          </button>
        )}
      </div>
    );
  }
  return (
    <div class="site">
      {!site.isOn && <p class="soft">{t('siteNotListed', { host: site.name })}</p>}
      <div class="choices">
        {!site.isOn && (
          <button type="button" class="button main" onClick={props.onAnnotateOnce}>
            {t('annotateOnce')}
          </button>
        )}
        <button type="button" class="button" onClick={props.onAnnotateAlways}>
          {t('annotateAlways')}
        </button>
        {site.isOn && (
          <button type="button" class="button" onClick={props.onLeave}>
            {t('leavePage')}
          </button>
        )}
      </div>
    </div>
  );
}
