import { leadOf } from '../../lib/card/lead.ts';
import { bestRendering } from '../../lib/card/renderings.ts';
import type { Card as CardData } from '../../lib/card/types.ts';
import { hueOf } from '../../lib/glossary/hues.ts';
import { BilingualPhrase } from '../BilingualText.tsx';
import { IconButton } from '../IconButton.tsx';
import { useTranslator } from '../language.ts';
import { headwordSize } from './Card.tsx';
import { useGrowth } from './use-growth.ts';

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
  const growth = useGrowth(onGrow);
  return (
    <article
      class="card compact"
      data-hue={hueOf(card.category)}
      aria-label={t('cardLabel', { headword: lead.text })}
      {...growth}
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
