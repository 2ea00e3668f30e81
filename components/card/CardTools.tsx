import { useRef } from 'preact/hooks';
import { COPY_PATTERNS, type CopyPattern } from '../../lib/card/copy-patterns.ts';
import { IconButton } from '../IconButton.tsx';
import { useTranslator } from '../language.ts';
import type { OwnOpening } from '../own/OwnOpener.tsx';
import { useOwnTranslator } from '../own/use-own-translator.ts';
import { CardMenu } from './CardMenu.tsx';
import { CopyButton } from './CopyButton.tsx';
import { type CardCommand, useCommandKeys } from './command-keys.ts';
import { useCopying } from './surroundings.ts';

/** What can be done with any card, even one that could not be had. A callback that is null has no control. */
export interface CardToolsProps {
  readonly isPinned: boolean;
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
  readonly onBack: () => void;
  readonly onForward: () => void;
  readonly onPin: ((pinned: boolean) => void) | null;
  readonly onClose: (() => void) | null;
}

/** What can be done with a card that is there. */
export interface CardActions {
  /** The term with its pinyin and best rendering. */
  readonly copyText: string;
  /** Its best rendering; null where it has none. */
  readonly rendering: string | null;
  /** The term written for somewhere else; left out where there is no card of a glossary. */
  readonly copyAs?: (pattern: CopyPattern) => string;
  readonly onSpeak: (() => void) | null;
  /** Null where the surface stands for one entry alone. */
  readonly onNextSense: (() => void) | null;
  /** Null also where the concept is hidden already. */
  readonly onHide: (() => void) | null;
  readonly onPanel: (() => void) | null;
  /** Adds an entry of the reader's own, or edits it; null where there is no place for one. */
  readonly own: OwnOpening | null;
}

/** The row of buttons; all that can be done stands in words, with its key, in the menu at its end. */
export function CardTools({ actions, ...props }: CardToolsProps & { readonly actions?: CardActions }) {
  const { t } = useTranslator();
  const { onPin, onClose } = props;
  const row = useRef<HTMLDivElement>(null);
  const commands = useCommands(props, actions);
  useCommandKeys(commands, row);
  return (
    <div class="card-tools" ref={row}>
      {(props.canGoBack || props.canGoForward) && (
        <>
          <IconButton icon="back" label={t('back')} isDisabled={!props.canGoBack} onPress={props.onBack} />
          <IconButton icon="forward" label={t('forward')} isDisabled={!props.canGoForward} onPress={props.onForward} />
        </>
      )}
      {actions?.onSpeak && <IconButton icon="speak" label={t('speak')} onPress={actions.onSpeak} />}
      {actions !== undefined && <CopyButton icon="copy" text={actions.copyText} label={t('copyTerm')} />}
      {onPin !== null && (
        <IconButton
          icon="pin"
          label={props.isPinned ? t('unpin') : t('pin')}
          isPressed={props.isPinned}
          onPress={() => onPin(!props.isPinned)}
        />
      )}
      {actions !== undefined && <CardMenu commands={commands} />}
      {onClose !== null && <IconButton icon="close" label={t('close')} onPress={onClose} />}
    </div>
  );
}

/** What the ways to copy a term are called. */
const COPY_NAMES = { footnote: 'copyFootnote', row: 'copyRow', anki: 'copyAnki' } as const;

/** All that can be done now, in the order of the menu: what has no button first. */
function useCommands(props: CardToolsProps, actions: CardActions | undefined): readonly CardCommand[] {
  const { t } = useOwnTranslator();
  const copying = useCopying();
  const { onPin, onClose } = props;
  const { rendering = null, copyText, copyAs, onHide, onPanel, onNextSense, own = null } = actions ?? {};
  return [
    ...(own !== null ? [{ name: t(own.label), key: 'a', run: own.onOpen }] : []),
    ...(onHide ? [{ name: t('hide'), run: onHide }] : []),
    ...(onPanel ? [{ name: t('openPanel'), run: onPanel }] : []),
    ...(onNextSense ? [{ name: t('nextSense'), key: 'n', run: onNextSense }] : []),
    ...(copying !== null && rendering !== null
      ? [{ name: t('copyBest'), key: 'c', run: () => copying(rendering) }]
      : []),
    ...(copying !== null && copyText !== undefined
      ? [{ name: t('copyTerm'), key: 't', run: () => copying(copyText) }]
      : []),
    ...(copying !== null && copyAs !== undefined
      ? COPY_PATTERNS.map((pattern) => ({ name: t(COPY_NAMES[pattern]), run: () => copying(copyAs(pattern)) }))
      : []),
    ...(props.canGoBack ? [{ name: t('back'), key: 'b', run: props.onBack }] : []),
    ...(onPin ? [{ name: props.isPinned ? t('unpin') : t('pin'), key: 'p', run: () => onPin(!props.isPinned) }] : []),
    ...(onClose ? [{ name: t('close'), key: 'Escape', run: onClose }] : []),
  ];
}
