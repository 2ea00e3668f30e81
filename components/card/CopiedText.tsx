import { langOf } from '../language.ts';
import { useCopying } from './surroundings.ts';

/**
 * A text that a press copies just as it stands; plain text where there is no clipboard. It can be selected like
 * any text: a press that ends a selection copies nothing.
 */
export function CopiedText({ text, label }: { readonly text: string; readonly label: string }) {
  const copying = useCopying();
  if (copying === null) {
    return (
      <span class="rendering-text" lang={langOf(text)}>
        {text}
      </span>
    );
  }
  const press = () => getSelection()?.isCollapsed !== false && void copying(text);
  return (
    <button type="button" class="rendering-text" lang={langOf(text)} title={label} onClick={press}>
      {text}
    </button>
  );
}
