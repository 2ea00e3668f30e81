import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import cardsPack from '../../.pack/cards.json';
import { annotateAddedSites } from '../../lib/extension/added-sites.ts';
import { bringCardScript } from '../../lib/extension/card-script.ts';
import { askTab, serve } from '../../lib/extension/messaging.ts';
import { reportError } from '../../lib/extension/report-error.ts';
import { openCards } from '../../lib/pack/open.ts';
import { createJudge } from '../../lib/segment/judge.ts';
import { createSegmentitSegmenter } from '../../lib/segment/segmentit.ts';

export default defineBackground(() => {
  const library = openCards(cardsPack);
  // The segmenter inside is built when first needed, and again whenever the browser has put this context to sleep.
  const judge = createJudge(library.guards, createSegmentitSegmenter, library.traditional);

  serve(
    {
      'card.get': ({ concept }) => library.card(concept),
      'card.script': (_request, sender) => bringCardScript(sender),
      'cards.titles': ({ concepts }) => concepts.flatMap((concept) => library.title(concept) ?? []),
      'pack.info': () => library.info,
      'publishers.list': () => library.publishers,
      'doubts.judge': ({ doubts }) => doubts.map(judge),
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
