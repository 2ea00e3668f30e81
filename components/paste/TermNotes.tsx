import { asOfPage, explainingFirst } from '../../lib/card/as-of.ts';
import { citationOf } from '../../lib/card/citation.ts';
import { partRenderings } from '../../lib/card/renderings.ts';
import type { Card } from '../../lib/card/types.ts';
import { hueOf } from '../../lib/glossary/hues.ts';
import { OWN_NAME } from '../../lib/glossary/types.ts';
import { BilingualText } from '../BilingualText.tsx';
import { usePageTranslator } from '../language.ts';

/**
 * The terms of a text as end notes, in the order of the cards: of each the latest statement that explains it, with the one
 * source it was taken from. Nothing later than the text is told.
 */
export function TermNotes({ cards, date }: { readonly cards: readonly Card[]; readonly date: string | null }) {
  const { t } = usePageTranslator();
  return (
    <section class="term-notes" data-xiangjian="" aria-labelledby="term-notes">
      <h2 id="term-notes">{t('pasteTerms')}</h2>
      <ol>
        {cards.map((card) => (
          <TermNote card={card} date={date} key={card.ref} />
        ))}
      </ol>
    </section>
  );
}

function TermNote({ card, date }: { readonly card: Card; readonly date: string | null }) {
  const { t, language, category, status } = usePageTranslator();
  const { best } = partRenderings(card, null);
  const [latest] = explainingFirst(asOfPage(card.facts, date).known);
  return (
    <li data-hue={hueOf(card.category)}>
      <p class="note-name">
        <b lang="zh-CN">{card.headword}</b>
        {card.pinyin !== null && card.pinyin !== card.headword && <span lang="zh-Latn-pinyin">{card.pinyin}</span>}
        <span class="category">{category(card.category)}</span>
        {card.background && <span class="soft">{t('background')}</span>}
      </p>
      {best !== null && (
        <p>
          <span lang="en" class="note-rendering">
            {best.text}
          </span>{' '}
          <span class="soft">
            {status(best.status)}
            {best.where !== undefined && ` · ${best.where === OWN_NAME ? t('ownName') : hostOf(best.where)}`}
            {best.year !== undefined && ` · ${best.year}`}
          </span>
        </p>
      )}
      {card.gloss !== null && <BilingualText text={card.gloss} />}
      {latest !== undefined && (
        <div class="note-fact">
          <BilingualText text={latest} />
          <p class="soft">{citationOf(latest.source, language)}</p>
        </div>
      )}
      {latest === undefined && card.facts.length > 0 && <p class="soft">{t('noFactsYet')}</p>}
    </li>
  );
}

/** The host of an address, which is what fits on paper; any other place as it is. */
function hostOf(where: string): string {
  return URL.parse(where)?.hostname.replace(/^www\./, '') ?? where;
}
