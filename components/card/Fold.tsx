import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useTranslator } from '../language.ts';
import { useResized } from './surroundings.ts';

/** Text behind a line that opens it. */
export function Fold({
  summary,
  children,
}: {
  readonly summary: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  const [isOpen, setOpen] = useState(false);
  useResized(isOpen);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}

/** The button that shows the rest of a list and folds it again; it stays where it is, and the focus with it. */
export function FoldButton(props: {
  /** What it says while the rest is hidden. */
  readonly label: string;
  readonly isWhole: boolean;
  readonly onChange: (isWhole: boolean) => void;
}) {
  const { t } = useTranslator();
  useResized(props.isWhole);
  return (
    <button type="button" class="more" aria-expanded={props.isWhole} onClick={() => props.onChange(!props.isWhole)}>
      {props.isWhole ? t('showFewer') : props.label}
    </button>
  );
}
