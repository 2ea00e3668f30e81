import { useState } from 'preact/hooks';
import { IconButton } from '../IconButton.tsx';
import { useTranslator } from '../language.ts';
import { CopyButton } from './CopyButton.tsx';
import { useResized } from './surroundings.ts';

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
  readonly onSpeak: (() => void) | null;
  /** Null also where the concept is hidden already. */
  readonly onHide: (() => void) | null;
  readonly onPanel: (() => void) | null;
}

/** The row of buttons; what is rarely wanted opens below it, in words. */
export function CardTools({ actions, ...props }: CardToolsProps & { readonly actions?: CardActions }) {
  const { t } = useTranslator();
  const [isOpen, setOpen] = useState(false);
  useResized(isOpen);
  const { onPin, onClose } = props;
  const rare = [
    ...(actions?.onHide ? [{ name: t('hide'), run: actions.onHide }] : []),
    ...(actions?.onPanel ? [{ name: t('openPanel'), run: actions.onPanel }] : []),
  ];
  return (
    <>
      <div class="card-tools">
        {(props.canGoBack || props.canGoForward) && (
          <>
            <IconButton icon="back" label={t('back')} isDisabled={!props.canGoBack} onPress={props.onBack} />
            <IconButton
              icon="forward"
              label={t('forward')}
              isDisabled={!props.canGoForward}
              onPress={props.onForward}
            />
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
        {rare.length > 0 && (
          <IconButton icon="more" label={t('moreTools')} isExpanded={isOpen} onPress={() => setOpen(!isOpen)} />
        )}
        {onClose !== null && <IconButton icon="close" label={t('close')} onPress={onClose} />}
      </div>
      {isOpen && rare.length > 0 && (
        <p class="rare-tools">
          {rare.map(({ name, run }) => (
            <button
              key={name}
              type="button"
              class="more"
              onClick={() => {
                setOpen(false);
                run();
              }}
            >
              {name}
            </button>
          ))}
        </p>
      )}
    </>
  );
}
