import { useEffect, useRef } from 'preact/hooks';
import { CARD_FIXTURES } from '../../components/card/card.fixtures.ts';
import { useTranslator } from '../../components/language.ts';
import { printedTerm } from '../../lib/app/reading/printed-term.ts';
import type { Language } from '../../lib/i18n/language.ts';
import { PRINT_MESSAGES } from '../../lib/i18n/print-messages.ts';
import { SEAL_NAMES } from '../../lib/i18n/seal-names.ts';
import { TOAST_MESSAGES } from '../../lib/i18n/toast-messages.ts';
import { extendTranslator } from '../../lib/i18n/translator.ts';
import livesCss from '../../lib/page/window/lives.css?inline';
import { layOutPrintList } from '../../lib/page/window/print-list.ts';
import { createSeal } from '../../lib/page/window/seal.ts';
import { showToast } from '../../lib/page/window/toast.ts';
import type { PagePart } from './page-parts.fixtures.ts';

/** A page of our own words, with what a script of ours puts on it: a toast, the seal beside a selection, the printed list. */
export function PageParts(props: PagePart) {
  const { language } = useTranslator();
  const text = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (props.kind === 'toast') toast(language, props.isLong === true);
    else if (props.kind === 'print') print(language);
    else if (text.current !== null) seal(language, text.current, props.isTouch === true);
  }, []);
  return (
    <main class="sample-page" lang="zh-CN">
      <h1>云上陶谷二期窑炉陆续点火</h1>
      <p ref={text}>本报讯 昨日，云上陶谷二期窑炉陆续点火，醴陵市的窑工说，今冬的第一窑要赶在节前出。</p>
      <p>园区负责人介绍，三窑一河的通道年内可通，货运班列每周多开两班。</p>
    </main>
  );
}

function toast(language: Language, isLong: boolean): void {
  const { t } = extendTranslator(language, TOAST_MESSAGES);
  const host = 'evening-edition.weekly-supplements.long-name-of-a-paper.example.org';
  showToast(isLong ? t('toastOffKeys', { host, keys: 'Alt+Shift+S' }) : t('toastNoTerms'), language);
}

function seal(language: Language, { firstChild }: HTMLElement, isTouch: boolean): void {
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheetOf(livesCss)];
  const range = new Range();
  range.setStart(firstChild as Text, 9);
  range.setEnd(firstChild as Text, 13);
  getSelection()?.addRange(range);
  createSeal({ label: SEAL_NAMES[language], language, onPress: () => {} }).showBeside(range, isTouch);
}

function print(language: Language): void {
  const { t } = extendTranslator(language, PRINT_MESSAGES);
  const cards = Object.values(CARD_FIXTURES).map(({ card }) => card);
  const options = { language, cardOrder: 'auto', pageDate: '2022-08-24' } as const;
  layOutPrintList({
    title: t('printTitle'),
    note: t('printBy', { count: cards.length }),
    language,
    terms: cards.map((card) => printedTerm(card, options)),
  });
}

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
