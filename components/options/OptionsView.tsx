import type { PackInfo } from '../../lib/pack/types.ts';
import { LANGUAGE_CHOICES, type LanguageChoice } from '../../lib/settings/settings.ts';
import { usePageTranslator } from '../language.ts';
import { Switch } from '../Switch.tsx';

/** A listed site as the options show it. */
export interface ListedSite {
  /** The domain that is switched. */
  readonly name: string;
  /** Whose it is. */
  readonly publisher: { readonly zh: string; readonly en: string };
  readonly isOn: boolean;
}

/** What the options show and what can be done in them. */
export interface OptionsViewProps {
  readonly language: LanguageChoice;
  readonly listed: readonly ListedSite[];
  /** Hosts the reader added, sorted. */
  readonly added: readonly string[];
  /** Null until known. */
  readonly info: PackInfo | null;
  readonly onLanguage: (choice: LanguageChoice) => void;
  readonly onSite: (name: string, isOn: boolean) => void;
  readonly onRemove: (host: string) => void;
}

/** Languages name themselves. */
const LANGUAGE_NAMES: Readonly<Record<Exclude<LanguageChoice, 'auto'>, string>> = {
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
  en: 'English',
};

/** The options page: language, sites, and what the glossary is made of. Every change holds at once. */
export function OptionsView(props: OptionsViewProps) {
  const { t, language } = usePageTranslator();
  return (
    <main class="options">
      <h1>
        {t('productName')} · {t('optionsTitle')}
      </h1>
      <fieldset>
        <legend>{t('language')}</legend>
        {LANGUAGE_CHOICES.map((choice) => (
          <label class="choice" key={choice}>
            <input
              type="radio"
              name="language"
              checked={props.language === choice}
              onChange={() => props.onLanguage(choice)}
            />
            {choice === 'auto' ? t('languageAuto') : <span lang={choice}>{LANGUAGE_NAMES[choice]}</span>}
          </label>
        ))}
      </fieldset>
      <section>
        <h2>{t('sites')}</h2>
        <p class="soft">{t('sitesIntro')}</p>
        <ul class="sites">
          {props.listed.map((site) => (
            <li key={site.name}>
              <Switch
                label={
                  <span class="site-name">
                    {language === 'en' ? site.publisher.en : site.publisher.zh}
                    <span class="soft">{site.name}</span>
                  </span>
                }
                isOn={site.isOn}
                onChange={(isOn) => props.onSite(site.name, isOn)}
              />
            </li>
          ))}
        </ul>
        <h3>{t('sitesOwn')}</h3>
        {props.added.length === 0 && <p class="soft">{t('sitesOwnNone')}</p>}
        <ul class="sites">
          {props.added.map((host) => (
            <li class="added" key={host}>
              <span>{host}</span>
              <button
                type="button"
                class="button"
                aria-label={t('removeSite', { host })}
                onClick={() => props.onRemove(host)}
              >
                {t('remove')}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('aboutData')}</h2>
        {props.info !== null && (
          <>
            <p>{t('dataCounts', props.info.counts)}</p>
            <p class="soft">{t('dataVersion', { version: props.info.version })}</p>
          </>
        )}
        <p class="soft">{t('privacy')}</p>
      </section>
    </main>
  );
}
