import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

/** One view behind a tab. */
export interface TabPart<K extends string> {
  readonly key: K;
  readonly label: string;
  readonly content: ComponentChildren;
}

/** Tabs: arrow keys move and choose, Tab goes on into the view. All views stay as they are while hidden. */
export function Tabs<K extends string>(props: {
  readonly label: string;
  readonly parts: readonly TabPart<K>[];
  readonly chosen: K;
  readonly onChoose: (key: K) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const { parts, chosen } = props;
  const moveTo = (at: number) => {
    const part = parts[(at + parts.length) % parts.length];
    if (part === undefined) return;
    props.onChoose(part.key);
    list.current?.querySelector<HTMLElement>(`#tab-${part.key}`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = parts.findIndex(({ key }) => key === chosen);
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: parts.length - 1,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    moveTo(target);
  };
  return (
    <div class="tabs">
      <div class="tab-list" role="tablist" aria-label={props.label} ref={list}>
        {parts.map(({ key, label }) => (
          <button
            key={key}
            id={`tab-${key}`}
            type="button"
            role="tab"
            aria-selected={key === chosen}
            aria-controls={`view-${key}`}
            tabindex={key === chosen ? 0 : -1}
            onClick={() => props.onChoose(key)}
            onKeyDown={onKeyDown}
          >
            {label}
          </button>
        ))}
      </div>
      <div class="tab-views">
        {parts.map(({ key, content }) => (
          <div
            key={key}
            id={`view-${key}`}
            class="tab-view"
            role="tabpanel"
            aria-labelledby={`tab-${key}`}
            data-shown={key === chosen}
          >
            {content}
          </div>
        ))}
      </div>
    </div>
  );
}
