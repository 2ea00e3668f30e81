import type { ComponentChildren, RefObject } from 'preact';
import { usePageTranslator } from '../language.ts';

/** A list under its tools, and a card below it, or beside it where there is room. */
export function SplitView(props: {
  readonly top: ComponentChildren;
  readonly list: ComponentChildren;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onScroll?: (scrollPx: number) => void;
  /** False where no card is open. */
  readonly card: ComponentChildren;
}) {
  const { t } = usePageTranslator();
  const hasCard = props.card !== false;
  return (
    <div class="split" data-has-card={hasCard}>
      <div class="list-side">
        <div class="list-top">{props.top}</div>
        <div
          class="list-scroller"
          ref={props.scroller}
          onScroll={(event) => props.onScroll?.(event.currentTarget.scrollTop)}
        >
          {props.list}
        </div>
      </div>
      <div class="card-side">{hasCard ? props.card : <p class="notice soft">{t('choosePrompt')}</p>}</div>
    </div>
  );
}
