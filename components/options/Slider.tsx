import { useEffect, useState } from 'preact/hooks';

/** A number to be drawn out of a range; what it would be is said while it is drawn, and holds once it is let go. */
export function Slider(props: {
  /** Unique on its page. */
  readonly name: string;
  readonly label: string;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly value: number;
  /** A value in words. */
  readonly say: (value: number) => string;
  readonly isDisabled: boolean;
  readonly onChoose: (value: number) => void;
}) {
  const [drawn, setDrawn] = useState(props.value);
  useEffect(() => setDrawn(props.value), [props.value]);
  return (
    <label class="slider">
      <span class="slider-label">{props.label}</span>
      <input
        type="range"
        name={props.name}
        min={props.least}
        max={props.most}
        step={props.step}
        value={drawn}
        disabled={props.isDisabled}
        aria-valuetext={props.say(drawn)}
        onInput={(event) => setDrawn(Number(event.currentTarget.value))}
        onChange={(event) => props.onChoose(Number(event.currentTarget.value))}
      />
      <output>{props.say(drawn)}</output>
    </label>
  );
}
