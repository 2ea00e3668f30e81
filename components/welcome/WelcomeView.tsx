import type { ComponentChildren } from 'preact';
import type { Opener } from '../../lib/settings/settings.ts';
import { Icon, type IconName } from '../Icon.tsx';
import { usePageTranslator } from '../language.ts';
import { SampleNews } from './SampleNews.tsx';

/** What the first page shows and where it leads. */
export interface WelcomeViewProps {
  /** How many publishers have a listed site; null until known. */
  readonly publishers: number | null;
  /** The keys of the two commands, as the browser writes them; null where one of them has none. */
  readonly keys: { readonly next: string; readonly previous: string } | null;
  readonly opener: Opener;
  readonly canPaint: boolean;
  /** Whose words tell where the toolbar button is; null on phones, which have none. */
  readonly toolbar: 'chromium' | 'firefox' | null;
  /** Opens the card of the sample's first term. */
  readonly onFirstCard: () => void;
  /** Null where the browser has no side panel. */
  readonly onPanel: (() => void) | null;
  readonly onPaste: () => void;
  readonly onOptions: () => void;
}

/**
 * The page that opens once after installing: what this is, a text to try it on, where it runs, and what it does not do.
 * All but the sample says that it is not to be annotated.
 */
export function WelcomeView(props: WelcomeViewProps) {
  const { t } = usePageTranslator();
  return (
    <main class="welcome">
      <header translate={false} data-xiangjian="">
        <h1>{t('welcomeTitle')}</h1>
        <p class="lead">{t('welcomeLead')}</p>
      </header>
      <section aria-labelledby="try">
        <h2 id="try" translate={false} data-xiangjian="">
          {t('trySample')}
        </h2>
        {props.canPaint ? <HowToTry {...props} /> : <p role="alert">{t('cannotPaint')}</p>}
        <SampleNews />
      </section>
      <section class="points" translate={false} data-xiangjian="">
        <Point name={t('whereRuns')}>
          {props.publishers !== null && <p>{t('whereRunsText', { count: props.publishers })}</p>}
          <p>{t(props.toolbar === null ? 'elsewhereByMenu' : 'elsewhere')}</p>
        </Point>
        {props.toolbar !== null && (
          <Point name={t('whereButton')}>
            <p>{t(props.toolbar === 'firefox' ? 'whereButtonFirefox' : 'whereButtonChromium')}</p>
          </Point>
        )}
        <Point name={t('nothingLeaves')}>
          <p>{t('nothingLeavesText')}</p>
        </Point>
      </section>
      <section translate={false} data-xiangjian="">
        <h2>{t('moreAtHand')}</h2>
        <ul class="ways">
          {props.onPanel !== null && (
            <Way icon="panel" name={t('openSidePanel')} help={t('panelHelp')} onPress={props.onPanel} />
          )}
          <Way icon="paste" name={t('pasteTitle')} help={t('pasteHelp')} onPress={props.onPaste} />
          <Way icon="settings" name={t('openOptions')} help={t('optionsHelp')} onPress={props.onOptions} />
        </ul>
      </section>
    </main>
  );
}

function HowToTry({ keys, opener, onFirstCard }: WelcomeViewProps) {
  const { t } = usePageTranslator();
  return (
    <div class="how" translate={false} data-xiangjian="">
      <ul>
        <li>{t(opener === 'hover' ? 'tryByPointer' : 'tryByClick')}</li>
        <li>{t('tryByTouch')}</li>
        {keys !== null && <li>{t('tryByKeys', keys)}</li>}
      </ul>
      <button type="button" class="button" onClick={onFirstCard}>
        {t('firstCard')}
      </button>
    </div>
  );
}

function Point({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <h2>{name}</h2>
      {children}
    </div>
  );
}

function Way(props: {
  readonly icon: IconName;
  readonly name: string;
  readonly help: string;
  readonly onPress: () => void;
}) {
  return (
    <li>
      <button type="button" class="way" onClick={props.onPress}>
        <Icon name={props.icon} />
        {props.name}
      </button>
      <p class="soft">{props.help}</p>
    </li>
  );
}
