import { useEffect, useRef } from 'preact/hooks';
import { leadOf } from '../../lib/card/lead.ts';
import { bestRendering } from '../../lib/card/renderings.ts';
import type { Card as CardData } from '../../lib/card/types.ts';
import { hueOf } from '../../lib/glossary/hues.ts';
import { BilingualPhrase } from '../BilingualText.tsx';
import { IconButton } from '../IconButton.tsx';
import { useTranslator } from '../language.ts';
import { headwordSize } from './Card.tsx';
import { useCommandKeys } from './command-keys.ts';

/** How long the pointer rests on a compact card before it grows, in ms: longer than it takes to read what stands there. */
const REST_MS = 1000;

/**
 * The glance of a card: name, pinyin, rendering and a line, one below the other, none longer than its line. It asks to be
 * grown on a press anywhere, on Enter or M while the focus is in it, and when the pointer has rested on it for a second.
 */
export function CompactCard(props: {
  readonly card: CardData;
  /** The form it leads with; null where it is that of the entry. */
  readonly form: string | null;
  readonly onGrow: () => void;
}) {
  const { t } = useTranslator();
  const { card, form, onGrow } = props;
  const lead = leadOf(card, form);
  const rendering = bestRendering(card, form);
  const inside = useRef<HTMLElement>(null);
  useCommandKeys(
    [
      { name: t('wholeCard'), key: 'm', run: onGrow },
      { name: t('wholeCard'), key: 'Enter', run: onGrow },
    ],
    inside,
  );
  useGrowthAtRest(onGrow);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: its button does the same for keys, and says so
    <article
      class="card compact"
      data-hue={hueOf(card.category)}
      aria-label={t('cardLabel', { headword: lead.text })}
      onClick={({ target }) => {
        const isOnButton = (target as Element).closest('button') !== null;
        if (!isOnButton && getSelection()?.isCollapsed !== false) onGrow();
      }}
      ref={inside}
    >
      <div class="card-name">
        <h1 lang="zh-CN" class={headwordSize(lead.text)} tabIndex={-1}>
          {lead.text}
        </h1>
        {lead.pinyin !== null && lead.pinyin !== lead.text && (
          <p class="pinyin" lang="zh-Latn-pinyin">
            {lead.pinyin}
          </p>
        )}
      </div>
      {rendering !== null && (
        <p class="compact-rendering" lang="en">
          {rendering}
        </p>
      )}
      <div class="compact-line">
        {card.gloss !== null && (
          <p class="compact-gloss">
            <BilingualPhrase text={card.gloss} />
          </p>
        )}
        <IconButton icon="grow" label={t('wholeCard')} isExpanded={false} onPress={onGrow} />
      </div>
    </article>
  );
}

/** Grows once the pointer has been over the window and at rest for long enough; a finger has no rest. */
function useGrowthAtRest(onGrow: () => void): void {
  const grow = useRef(onGrow);
  grow.current = onGrow;
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rest = ({ pointerType }: PointerEvent) => {
      clearTimeout(timer);
      if (pointerType !== 'touch') timer = setTimeout(() => grow.current(), REST_MS);
    };
    document.addEventListener('pointermove', rest, { signal });
    document.documentElement.addEventListener('pointerleave', () => clearTimeout(timer), { signal });
    signal.addEventListener('abort', () => clearTimeout(timer));
    return () => stop.abort();
  }, []);
}
