import { defineBackground } from 'wxt/utils/define-background';
import { browser } from 'wxt/browser';
import cardsPack from '../../.pack/cards.json';
import { askTab, serve } from '../../lib/extension/messaging.ts';
import { reportError } from '../../lib/extension/report-error.ts';
import { annotateAddedSites } from '../../lib/extension/added-sites.ts';
import { openCards } from '../../lib/pack/open.ts';
import { judgeDoubt } from '../../lib/segment/judge.ts';
import { createSegmentitSegmenter } from '../../lib/segment/segmentit.ts';
import type { Segmenter } from '../../lib/segment/types.ts';

export default defineBackground(() => {
  const library = openCards(cardsPack);
  // Built when the first doubt comes, and again whenever the browser has put this context to sleep in between.
  let segmenter: Segmenter | undefined;

  serve(
    {
      'card.get': ({ id }) => library.card(id),
      'pack.info': () => library.info,
      'doubts.judge': ({ doubts }) => {
        segmenter ??= createSegmentitSegmenter();
        const words = segmenter;
        return doubts.map((doubt) => judgeDoubt(doubt, words));
      },
    },
    reportError,
  );

  browser.commands.onCommand.addListener(async (command) => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined) return;
    if (command === 'next-term') await askTab(tab.id, 'page.step', { by: 1 });
    if (command === 'previous-term') await askTab(tab.id, 'page.step', { by: -1 });
  });

  annotateAddedSites(reportError);
});
