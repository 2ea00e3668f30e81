import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TermRef } from '../../lib/terms/ref.ts';
import { CardWindow, type CardWindowProps } from '../card/CardWindow.tsx';
import { usePageTranslator } from '../language.ts';

/** What every card of the panel is given. */
export type CardServices = Pick<
  CardWindowProps,
  | 'loadCard'
  | 'loadTitles'
  | 'loadReading'
  | 'loadSections'
  | 'cardOrder'
  | 'cardLanguages'
  | 'hiddenTerms'
  | 'onHide'
  | 'onCopy'
  | 'onSpeak'
  | 'own'
>;

/** The card of an entry, or of a text that is none, beside or below a list. */
export interface CardPaneProps {
  /** Null for the text. */
  readonly term: TermRef | null;
  /** What was looked up, where it is no entry. */
  readonly text?: string;
  /** Day of the page the list is of; null for none. */
  readonly pageDate: string | null;
  /** True where the focus is to go into the card. */
  readonly takesFocus: boolean;
  readonly services: CardServices;
  readonly onClose: () => void;
  /** What stands above the card. */
  readonly children?: ComponentChildren;
}

/** A card with its way back; Escape closes it. */
export function CardPane(props: CardPaneProps) {
  const { t } = usePageTranslator();
  const pane = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (props.takesFocus) pane.current?.focus({ preventScroll: true });
  }, [props.term, props.takesFocus]);
  return (
    <section
      class="card-pane"
      ref={pane}
      aria-label={t('cardPane')}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onClose();
      }}
    >
      {props.children}
      <div class="pane-card">
        <CardWindow
          key={props.term ?? props.text}
          term={props.term}
          surface={props.text ?? null}
          pageDate={props.pageDate}
          isPinned
          {...props.services}
          onPin={null}
          onClose={props.onClose}
          onResize={() => {}}
        />
      </div>
    </section>
  );
}
