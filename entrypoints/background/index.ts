import { defineBackground } from 'wxt/utils/define-background';
import formsText from '../../.pack/forms.json?raw';
import { obeyCommands } from '../../lib/app/background/commands.ts';
import { welcomeOnce } from '../../lib/app/background/first-run.ts';
import { watchImportedGlossaries } from '../../lib/app/background/imported-glossaries.ts';
import { offerMenu } from '../../lib/app/background/menu.ts';
import { answerOmnibox } from '../../lib/app/background/omnibox.ts';
import { createOwnTerms } from '../../lib/app/background/own-terms.ts';
import { watchSecondGlossary } from '../../lib/app/background/second-glossary.ts';
import { serveBackground } from '../../lib/app/background/serve-background.ts';
import { annotateAddedSites, annotateOpenPages } from '../../lib/extension/added-sites.ts';
import { logErrorsAs } from '../../lib/extension/error-store.ts';
import { tellGlossaries } from '../../lib/extension/glossary-stamps.ts';
import { keepParts, loadPart } from '../../lib/extension/load-part.ts';
import { forgetWithPrivateWindows } from '../../lib/extension/private-hidden.ts';
import { reportError } from '../../lib/extension/report-error.ts';
import { createLibrary } from '../../lib/library/library.ts';
import { createSeedsSource } from '../../lib/library/seeds-source.ts';
import { inflateText } from '../../lib/pack/inflate-text.ts';
import { openPacked } from '../../lib/pack/packed-cards.ts';
import { createJudges } from '../../lib/segment/judge.ts';
import { openWordCosts } from '../../lib/segment/word-costs.ts';
import { createOwnTermStore } from '../../lib/store/own-term-store.ts';

/** Memory and judgement for all tabs. It may be killed at any moment: what it knows is made anew when it is asked. */
export default defineBackground(() => {
  logErrorsAs('background');
  keepParts();
  const seeds = createSeedsSource(
    () => JSON.parse(formsText),
    async () => openPacked(await loadPart('cards')),
    async () => JSON.parse(await inflateText(await loadPart('search'))),
  );
  const own = createOwnTerms({
    store: createOwnTermStore(),
    traditional: seeds.forms.allTraditional,
    now: () => new Date().toISOString(),
    onChange: () => tell(),
    report: reportError,
  });
  const others =
    import.meta.env.MODE === 'second-glossary'
      ? watchSecondGlossary(seeds.forms.allTraditional, () => tell())
      : own.sources;
  const imported = watchImportedGlossaries(seeds.forms.allTraditional, () => tell(), reportError);
  const library = createLibrary(async () => [...(await others()), ...(await imported.around(seeds))]);
  const tell = () => void library.stamps().then(tellGlossaries).catch(reportError);
  const loadWords = async () => openWordCosts(await inflateText(await loadPart('words')));
  const judges = createJudges(loadWords, seeds.forms.allTraditional);

  serveBackground(library, seeds, judges, own, reportError);
  tell();
  obeyCommands(reportError);
  offerMenu(seeds.forms.publishers, reportError);
  answerOmnibox(library.search, reportError);
  annotateAddedSites(reportError);
  annotateOpenPages(reportError);
  forgetWithPrivateWindows(reportError);
  welcomeOnce(reportError);
});
