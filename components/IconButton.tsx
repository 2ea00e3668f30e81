import { Icon, type IconName } from './Icon.tsx';

/** A button that shows only an icon; `label` is its name and its tooltip. */
export function IconButton(props: {
  readonly icon: IconName;
  readonly label: string;
  readonly isPressed?: boolean | undefined;
  /** For a button that opens and closes something: whether it is open. */
  readonly isExpanded?: boolean | undefined;
  /** True where pressing does nothing now; it keeps its place and may keep the focus. */
  readonly isDisabled?: boolean | undefined;
  readonly onPress: () => void;
}) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={props.label}
      title={props.label}
      aria-pressed={props.isPressed}
      aria-expanded={props.isExpanded}
      aria-disabled={props.isDisabled}
      onClick={props.isDisabled ? undefined : props.onPress}
    >
      <Icon name={props.icon} />
    </button>
  );
}
