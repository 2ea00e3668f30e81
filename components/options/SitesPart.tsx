import { nameOfPublisher } from '../../lib/sites/name-of-publisher.ts';
import { usePageTranslator } from '../language.ts';
import { Switch } from '../Switch.tsx';
import type { ListedSite } from './types.ts';

/** The sites annotated by default, each with a switch, and those the reader added. */
export function SitesPart(props: {
  readonly listed: readonly ListedSite[];
  /** Hosts, sorted. */
  readonly added: readonly string[];
  /** True where all sites are annotated. */
  readonly isEverywhere: boolean;
  readonly onSite: (name: string, isOn: boolean) => void;
  readonly onRemove: (host: string) => void;
  readonly onEverywhere: (isOn: boolean) => void;
}) {
  const { t } = usePageTranslator();
  return (
    <>
      <p class="soft">{t('sitesIntro')}</p>
      <ul class="rows">
        {props.listed.map((site) => (
          <li key={site.name}>
            <Switch
              label={
                <span class="row-name">
                  <PublisherName of={site.publisher} />
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
      <ul class="rows">
        {props.added.map((host) => (
          <li class="row added" key={host}>
            <span>{host}</span>
            <button
              type="button"
              class="button small"
              aria-label={t('removeSite', { host })}
              onClick={() => props.onRemove(host)}
            >
              {t('remove')}
            </button>
          </li>
        ))}
      </ul>
      <h3>{t('sitesAll')}</h3>
      <Switch label={t('sitesAllSwitch')} isOn={props.isEverywhere} onChange={props.onEverywhere} />
      <p class="soft">{t('sitesAllNote')}</p>
    </>
  );
}

function PublisherName(props: { readonly of: ListedSite['publisher'] }) {
  const { language } = usePageTranslator();
  const { text, lang } = nameOfPublisher(props.of, language);
  return <span lang={lang}>{text}</span>;
}
