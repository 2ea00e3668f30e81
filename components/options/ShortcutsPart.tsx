import { usePageTranslator } from '../language.ts';
import type { Shortcut } from './types.ts';

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
        {props.shortcuts.map(({ name, description, keys }) => (
          <div class="row" key={name}>
            <dt>{description}</dt>
            <dd>{keys === '' ? <span class="soft">{t('shortcutNone')}</span> : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
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
