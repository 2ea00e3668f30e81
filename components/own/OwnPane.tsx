import type { OwnTerm } from '../../lib/termbase/own-term.ts';
import { termRef } from '../../lib/terms/ref.ts';
import type { OwnDone } from './OwnCardPart.tsx';
import { OwnEditor } from './OwnEditor.tsx';
import type { OwnTools } from './types.ts';
import { useOwnTranslator } from './use-own-translator.ts';

/** An entry that is open in a pane of a page of ours. */
export interface OpenOwn {
  /** Of an entry there is; null for one that is begun. */
  readonly id: OwnTerm['id'] | null;
  readonly form: string;
  /** Another one each time. */
  readonly turn: number;
}

/** The form of an own entry beside a list of them; Escape closes it, as its own button does. */
export function OwnPane(props: {
  readonly open: OpenOwn;
  readonly tools: OwnTools;
  readonly class: string;
  readonly onClose: () => void;
  /** Called after `onClose`, when it has been saved or taken away. */
  readonly onDone: (done: OwnDone) => void;
}) {
  const { t } = useOwnTranslator();
  const { id, form, turn } = props.open;
  return (
    <section
      class={props.class}
      aria-label={t('ownEditTitle')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) props.onClose();
      }}
    >
      <OwnEditor
        key={turn}
        subject={{ ref: id === null ? null : termRef('own', id), form, pinyin: null, card: null }}
        tools={props.tools}
        isSeen={() => true}
        onResize={() => {}}
        onCancel={props.onClose}
        onDone={(term, undo) => {
          props.onClose();
          props.onDone({ term, undo });
        }}
      />
    </section>
  );
}
