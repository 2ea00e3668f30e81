import { asOfPage } from '../../card/as-of.ts';
import { renderingSourceOf } from '../../card/citation.ts';
import { partRenderings } from '../../card/renderings.ts';
import type { Card, CardRendering } from '../../card/types.ts';
import { wordingIn } from '../../export/wording.ts';
import type { Language } from '../../i18n/language.ts';
import type { PrintedTerm, PrintedText } from '../../page/window/print-list.ts';
import type { CardOrder } from '../../settings/settings.ts';

/**
 * An entry as the printed list says it: its best rendering with its standing, its gloss in the language that cards begin
 * with, and as sources where the rendering was seen and the article of the newest fact that the page's day knows, or of
 * the oldest after it. Pure.
 */
export function printedTerm(
  card: Card,
  options: { readonly language: Language; readonly cardOrder: CardOrder; readonly pageDate: string | null },
): PrintedTerm {
  const { language, cardOrder, pageDate } = options;
  const words = wordingIn(language);
  const { best } = partRenderings(card, null);
  const { known, later } = asOfPage(card.facts, pageDate);
  const fact = known.find(explains) ?? later.findLast(explains) ?? known[0] ?? later.at(-1);
  const said = (text: string): PrintedText => ({ text, lang: language });
  const seen = best === null ? [] : [words.status(best), ...placeOf(best, language)];
  return {
    headword: card.headword,
    pinyin: card.pinyin === card.headword ? null : card.pinyin,
    rendering: best?.text ?? null,
    gloss: glossOf(card, language, cardOrder),
    sources: [
      ...(seen.length === 0 ? [] : [said(seen.join(' · '))]),
      ...(fact === undefined ? [] : [said(words.citation({ ...fact, isLater: false }))]),
    ],
  };
}

/** Where a rendering was seen and when; of an address the site, which is what can be read off paper. */
function placeOf(rendering: CardRendering, language: Language): readonly string[] {
  if (rendering.where === undefined) return [];
  const { seen: _, ...shown } = { ...rendering, where: siteOf(rendering.where) };
  return [renderingSourceOf(shown, language)];
}

function siteOf(where: string): string {
  return URL.parse(where)?.hostname.replace(/^www\./, '') ?? where;
}

function explains({ isMention }: Card['facts'][number]): boolean {
  return isMention !== true;
}

function glossOf({ gloss }: Card, language: Language, order: CardOrder): PrintedText | null {
  if (gloss === null) return null;
  const isEnglish = order === 'auto' ? language === 'en' : order === 'en';
  return isEnglish ? { text: gloss.en, lang: 'en' } : { text: gloss.zh, lang: 'zh-CN' };
}
