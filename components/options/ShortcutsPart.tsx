import type { OptionsKey } from '../../lib/i18n/options-messages.ts';
import { usePageTranslator } from '../language.ts';
import type { Shortcut } from './types.ts';

/** What commands are called here: the browser describes them in its own language, not in that of the interface. */
const COMMAND_NAMES: ReadonlyMap<string, OptionsKey> = new Map([
  ['next-term', 'commandNext'],
  ['previous-term', 'commandPrevious'],
  ['open-card', 'commandCard'],
  ['add-term', 'commandAdd'],
  ['next-live-term', 'commandNextLive'],
  ['previous-live-term', 'commandPreviousLive'],
  ['open-panel', 'commandPanel'],
  ['toggle-site', 'commandToggle'],
  ['_execute_action', 'commandAction'],
]);

/** The keys the browser has for the extension's commands, and the way to change them. */
export function ShortcutsPart(props: {
  readonly shortcuts: readonly Shortcut[];
  /** False where the browser's own page cannot be opened from here. */
  readonly canOpen: boolean;
  readonly onOpen: () => void;
}) {
  const { t } = usePageTranslator();
  return (
    <>
      <p class="soft">{t('shortcutsIntro')}</p>
      <dl class="rows">
        {props.shortcuts.map(({ name, description, keys }) => {
          const key = COMMAND_NAMES.get(name);
          return (
            <div class="row" key={name}>
              <dt>{key === undefined ? description : t(key)}</dt>
              <dd>{keys === '' ? <span class="soft">{t('shortcutNone')}</span> : <kbd>{keys}</kbd>}</dd>
            </div>
          );
        })}
      </dl>
      {props.canOpen ? (
        <button type="button" class="button" onClick={props.onOpen}>
          {t('shortcutsOpen')}
        </button>
      ) : (
        <p>{t('shortcutsWhere')}</p>
      )}
    </>
  );
}
