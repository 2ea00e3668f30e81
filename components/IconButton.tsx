import { Icon } from './Icon.tsx';

/** A button that shows only an icon; `label` is its name and its tooltip. */
export function IconButton(props: {
  readonly icon: Parameters<typeof Icon>[0]['name'];
  readonly label: string;
  readonly isPressed?: boolean | undefined;
  readonly onPress: () => void;
}) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={props.label}
      title={props.label}
      aria-pressed={props.isPressed}
      onClick={props.onPress}
    >
      <Icon name={props.icon} />
    </button>
  );
}
