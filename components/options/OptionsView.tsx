import type { ComponentChildren } from 'preact';

import type { GlossariesKey } from '../../lib/i18n/glossaries-messages.ts';
import type { OptionsKey } from '../../lib/i18n/options-messages.ts';
import type { PackInfo } from '../../lib/pack/types.ts';
import { type Hideable, LANGUAGE_CHOICES, type LanguageChoice, type Settings } from '../../lib/settings/settings.ts';
import type { TermRef } from '../../lib/terms/ref.ts';
import { usePageTranslator } from '../language.ts';
import { NotKept } from '../NotKept.tsx';
import { CardsPart } from './CardsPart.tsx';
import { Choices } from './Choices.tsx';
import { DiagnosticsPart } from './DiagnosticsPart.tsx';
import { FilePart } from './FilePart.tsx';
import { HiddenPart } from './HiddenPart.tsx';
import { MarksPart } from './MarksPart.tsx';
import { ShortcutsPart } from './ShortcutsPart.tsx';
import { SitesPart } from './SitesPart.tsx';
import type { CopyOutcome, HiddenTerm, ListedSite, Outcome, Shortcut } from './types.ts';

/** What the options show and what can be done in them. */
export interface OptionsViewProps {
  readonly settings: Settings;
  readonly listed: readonly ListedSite[];
  /** Hosts the reader added, sorted. */
  readonly added: readonly string[];
  /** True where all sites are annotated. */
  readonly isEverywhere: boolean;
  /** The first of the entries the reader has hidden, of `hiddenCount`. */
  readonly hidden: readonly HiddenTerm[];
  readonly hiddenCount: number;
  readonly shortcuts: readonly Shortcut[];
  /** False where the browser's own page of shortcuts cannot be opened from here. */
  readonly canOpenShortcuts: boolean;
  /** Null until known. */
  readonly info: PackInfo | null;
  /** Null where nothing is to be said. */
  readonly outcome: Outcome | null;
  /** How many saves have failed since the last that did not. */
  readonly failedSaves: number;
  /** What came of copying the diagnostics; null before that. */
  readonly diagnostics: CopyOutcome | null;
  readonly onSet: (some: Partial<Settings>) => void;
  readonly onCategory: (category: Hideable, isOn: boolean) => void;
  readonly onSite: (name: string, isOn: boolean) => void;
  readonly onRemove: (host: string) => void;
  /** Asks for all sites, or gives them back. */
  readonly onEverywhere: (isOn: boolean) => void;
  readonly onShowAgain: (ref: TermRef) => void;
  /** Shows more of the hidden entries in the list. */
  readonly onMoreHidden: () => void;
  readonly onShowAllAgain: () => void;
  readonly onShortcuts: () => void;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
  readonly onReset: () => void;
  /** Copies the diagnostics as text. */
  readonly onDiagnostics: () => void;
  /** Takes back what the outcome tells of. */
  readonly onUndo: () => void;
}

/** Address of the page for the reader's own terms. */
const DESK_PAGE = 'desk.html';

/** Address of the page for imported glossaries. */
const GLOSSARIES_PAGE = 'glossaries.html';

/** Languages name themselves. */
const LANGUAGE_NAMES: Readonly<Record<Exclude<LanguageChoice, 'auto'>, string>> = {
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
  en: 'English',
};

/** The parts of the page in order; the key names the part, and is its address on the page. */
const PARTS = [
  'language',
  'marks',
  'cards',
  'sites',
  'glossariesTitle',
  'hiddenTerms',
  'shortcuts',
  'settingsFile',
  'aboutData',
  'diagnostics',
] as const satisfies readonly (OptionsKey | GlossariesKey)[];

/** The options page: one column to read down, with its contents beside it where there is room. Every change holds at once. */
export function OptionsView(props: OptionsViewProps) {
  const { t } = usePageTranslator();
  const contents: Readonly<Record<(typeof PARTS)[number], ComponentChildren>> = {
    language: <LanguagePart {...props} />,
    marks: <MarksPart settings={props.settings} onSet={props.onSet} onCategory={props.onCategory} />,
    cards: <CardsPart settings={props.settings} onSet={props.onSet} />,
    sites: <SitesPart {...props} />,
    glossariesTitle: <GlossariesPart />,
    hiddenTerms: <HiddenPart {...props} />,
    shortcuts: (
      <ShortcutsPart shortcuts={props.shortcuts} canOpen={props.canOpenShortcuts} onOpen={props.onShortcuts} />
    ),
    settingsFile: <FilePart {...props} />,
    aboutData: <DataPart info={props.info} />,
    diagnostics: <DiagnosticsPart outcome={props.diagnostics} onCopy={props.onDiagnostics} />,
  };
  return (
    <div class="options">
      <nav aria-label={t('optionsParts')}>
        <ul>
          {PARTS.map((part) => (
            <li key={part}>
              <a href={`#${part}`}>{t(part)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        <h1>
          {t('productName')} · {t('optionsTitle')}
        </h1>
        {PARTS.map((part) => (
          <section key={part} id={part} aria-labelledby={`${part}-name`}>
            <h2 id={`${part}-name`}>{t(part)}</h2>
            {contents[part]}
          </section>
        ))}
        <NotKept failures={props.failedSaves} />
      </main>
    </div>
  );
}

function LanguagePart({ settings, onSet }: Pick<OptionsViewProps, 'settings' | 'onSet'>) {
  const { t } = usePageTranslator();
  return (
    <Choices
      name="language"
      question={t('languageOfInterface')}
      choices={LANGUAGE_CHOICES.map((value) => ({
        value,
        label: value === 'auto' ? t('languageAuto') : <span lang={value}>{LANGUAGE_NAMES[value]}</span>,
      }))}
      chosen={settings.language}
      onChoose={(language) => onSet({ language })}
    />
  );
}

function GlossariesPart() {
  const { t } = usePageTranslator();
  return (
    <>
      <p class="soft">{t('glossariesOptions')}</p>
      <p>
        <a class="button link" href={GLOSSARIES_PAGE}>
          {t('glossariesOpen')}
        </a>{' '}
        <a class="button link" href={DESK_PAGE}>
          {t('openDesk')}
        </a>
      </p>
    </>
  );
}

function DataPart({ info }: Pick<OptionsViewProps, 'info'>) {
  const { t } = usePageTranslator();
  return (
    <>
      {info !== null && (
        <>
          <p>{t('dataCounts', info.counts)}</p>
          <p class="soft">{t('dataVersion', { version: info.version })}</p>
        </>
      )}
      <p class="soft">{t('privacy')}</p>
    </>
  );
}
