import { defineBackground } from 'wxt/utils/define-background';
import cardsPack from '../../.pack/cards.json';
import { annotateAddedSites } from '../../lib/extension/added-sites.ts';
import { bringCardScript } from '../../lib/extension/card-script.ts';
import { serve } from '../../lib/extension/messaging.ts';
import { reportError } from '../../lib/extension/report-error.ts';
import { changeSettings } from '../../lib/extension/settings-store.ts';
import { openSidePanel } from '../../lib/extension/side-panel.ts';
import { openCards } from '../../lib/pack/open.ts';
import { BACKGROUND_REQUESTS } from '../../lib/protocol/background-requests.ts';
import { createSearch } from '../../lib/search/search.ts';
import { createJudge } from '../../lib/segment/judge.ts';
import { createSegmentitSegmenter } from '../../lib/segment/segmentit.ts';
import { withConcept } from '../../lib/settings/settings.ts';
import { showBadge } from './badge.ts';
import { obeyCommands } from './commands.ts';
import { welcomeOnce } from './first-run.ts';
import { offerLookUp } from './menu.ts';
import { answerOmnibox } from './omnibox.ts';
import { lookUpInTab } from './panel.ts';

export default defineBackground(() => {
  const library = openCards(cardsPack);
  // Index and segmenter are built when first needed, and again whenever the browser has put this context to sleep.
  const search = createSearch(library);
  const judge = createJudge(library.guards, createSegmentitSegmenter, library.traditional);

  serve(
    BACKGROUND_REQUESTS,
    {
      'card.get': ({ concept }) => library.card(concept),
      'cards.named': ({ ids }) => ids.flatMap((id) => library.named(id) ?? []),
      'card.script': (_request, sender) => bringCardScript(sender),
      'cards.titles': ({ concepts }) => concepts.flatMap((concept) => library.title(concept) ?? []),
      'pack.info': () => library.info,
      'publishers.list': () => library.publishers,
      'concept.hide': async ({ id, isHidden }) => {
        await changeSettings((settings) => withConcept(settings, id, isHidden));
        return null;
      },
      'doubts.judge': ({ doubts }) => doubts.map(judge),
      'forms.everyday': () => library.everyday,
      'glossary.search': ({ query, limit }) => search(query, limit),
      'panel.open': async ({ concept }, { tabId }) => {
        const isOpen = await openSidePanel(tabId, { concept });
        const title = library.title(concept);
        if (!isOpen && tabId !== null && title !== null) await lookUpInTab(title.headword, 'newForegroundTab');
        return isOpen;
      },
      'page.changed': async (page, { tabId, frameId }) => {
        if (tabId !== null && frameId === 0) await showBadge(tabId, page);
        return null;
      },
    },
    reportError,
  );

  obeyCommands(reportError);
  offerLookUp(reportError);
  answerOmnibox(search, reportError);
  annotateAddedSites(reportError);
  welcomeOnce(reportError);
});
