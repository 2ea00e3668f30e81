import type { RefObject } from 'preact';
import { IconButton } from '../IconButton.tsx';
import { usePageTranslator } from '../language.ts';

/** A field for characters, pinyin, initials or English; Escape empties it, the arrow down goes on to the list. */
export function SearchField(props: {
  readonly label: string;
  /** What can be typed; that of lists of terms if left out. */
  readonly hint?: string | undefined;
  readonly text: string;
  readonly field?: RefObject<HTMLInputElement | null>;
  readonly onText: (text: string) => void;
  /** Goes to the list below. */
  readonly onDown: () => void;
  /** Opens the best of what was found. */
  readonly onEnter: () => void;
}) {
  const { t } = usePageTranslator();
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys that belong to an input method are not ours.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') props.onDown();
    else if (event.key === 'Enter') props.onEnter();
    else if (event.key === 'Escape' && props.text !== '') props.onText('');
    else return;
    event.preventDefault();
  };
  return (
    <div class="search-field">
      <input
        ref={props.field ?? null}
        type="search"
        aria-label={props.label}
        placeholder={props.hint ?? t('filterHint')}
        value={props.text}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => props.onText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {props.text !== '' && <IconButton icon="close" label={t('clearField')} onPress={() => props.onText('')} />}
    </div>
  );
}
