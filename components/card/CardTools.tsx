import { IconButton } from '../IconButton.tsx';
import { useTranslator } from '../language.ts';

/** What can be done with any card, even one that could not be had. */
export interface CardToolsProps {
  readonly isPinned: boolean;
  readonly canGoBack: boolean;
  readonly onBack: () => void;
  readonly onPin: (pinned: boolean) => void;
  readonly onClose: () => void;
}

/** The buttons at the card's upper corner. */
export function CardTools(props: CardToolsProps) {
  const { t } = useTranslator();
  return (
    <div class="card-tools">
      {props.canGoBack && <IconButton icon="back" label={t('back')} onPress={props.onBack} />}
      <IconButton
        icon="pin"
        label={props.isPinned ? t('unpin') : t('pin')}
        isPressed={props.isPinned}
        onPress={() => props.onPin(!props.isPinned)}
      />
      <IconButton icon="close" label={t('close')} onPress={props.onClose} />
    </div>
  );
}
