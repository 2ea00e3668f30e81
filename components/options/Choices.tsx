import type { ComponentChildren } from 'preact';

/** One of several that exclude each other. */
export interface Choice<T extends string> {
  readonly value: T;
  readonly label: ComponentChildren;
  /** A line below the label. */
  readonly line?: string;
}

/** A question with one answer, as radio buttons; the answer holds at once. */
export function Choices<T extends string>(props: {
  /** Unique on its page. */
  readonly name: string;
  readonly question: string;
  readonly choices: readonly Choice<T>[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}) {
  return (
    <fieldset class="choices">
      <legend>{props.question}</legend>
      {props.choices.map(({ value, label, line }) => (
        <label class="choice" key={value}>
          <input
            type="radio"
            name={props.name}
            value={value}
            checked={props.chosen === value}
            onChange={() => props.onChoose(value)}
          />
          <span>
            <span class="choice-label">{label}</span>
            {line !== undefined && <span class="soft">{line}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
