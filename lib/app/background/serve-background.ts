import { explainBlocks } from '../../derive/explain-blocks.ts';
import { isReadWithAll, isTaken } from '../../extension/added-sites.ts';
import { bringCardScript, bringExplainScript, bringPrintScript } from '../../extension/card-script.ts';
import { logError } from '../../extension/error-store.ts';
import { bringStyles, markName } from '../../extension/mark-name.ts';
import { type Sender, serve } from '../../extension/messaging.ts';
import { keepDraft, loadDraft } from '../../extension/own-drafts.ts';
import { hidePrivately, inPrivate } from '../../extension/private-hidden.ts';
import { changeSettings, loadSettings } from '../../extension/settings-store.ts';
import { openSidePanel } from '../../extension/side-panel.ts';
import type { Library } from '../../library/library.ts';
import type { SeedsSource } from '../../library/seeds-source.ts';
import { readText } from '../../library/text-reading.ts';
import { wordOver } from '../../library/word-over.ts';
import { placeName } from '../../pack/place-name.ts';
import { markRules } from '../../page/marks/mark-rules.ts';
import { createCharacterReader } from '../../pinyin/read-characters.ts';
import { BACKGROUND_REQUESTS } from '../../protocol/background-requests.ts';
import { writeSpottedFlows } from '../../protocol/spotted-flows.ts';
import type { Judges } from '../../segment/judge.ts';
import { parseSettings, quiet, type Settings, withTerm } from '../../settings/settings.ts';
import { type OriginFound, originOf, type PageOriginKnown } from '../../sites/origin.ts';
import type { OwnChange } from '../../termbase/own-term.ts';
import { takeAsked } from './add-term.ts';
import { createCardTickets } from './card-tickets.ts';
import { lookUpInTab } from './look-up.ts';
import type { OwnTerms } from './own-terms.ts';
import { createPageBadges } from './page-badges.ts';
import { createQuietWatch } from './quiet-watch.ts';
import { createLookUpWeights } from './weigh-looked-up.ts';

/** Sections of one card that other glossaries fill, at most: more are not read. */
const MOST_SECTIONS = 12;

/**
 * Serves what is asked of the background. The text of pages is neither stored nor logged; in memory the judges remember
 * their verdicts, with a few characters around each.
 */
export function serveBackground(
  library: Library,
  { forms, makeReady }: Pick<SeedsSource, 'forms' | 'makeReady'>,
  judges: Judges,
  own: OwnTerms,
  report: (error: unknown) => void,
): void {
  const tickets = createCardTickets();
  const readCharacters = createCharacterReader(forms.allTraditional);
  const badges = createPageBadges(report);
  const weighLookedUp = createLookUpWeights();
  const homeCalled = createHomeNames(forms);
  const quietWatch = createQuietWatch((frame) => {
    void bringExplainScript(frame);
    void loadSettings().then(({ printTerms }) => printTerms && bringPrintScript(frame), report);
  });
  serve(
    BACKGROUND_REQUESTS,
    {
      'page.spot': async ({ flows, context, isPatient, withRejected }, frame) => {
        // Whoever lists what was turned down has read nothing new.
        if (!withRejected) quietWatch.stirred(frame);
        const spotter = await library.spotter(hostOf(frame));
        const judge = isPatient ? await judges.patient() : judges.now;
        const spotted = flows.map((flow) => spotter.spot(flow, context, judge));
        return weighLookedUp(writeSpottedFlows(spotter.stamps, spotted, withRejected));
      },
      'page.explain': async ({ blocks, context, publisher }, sender) => {
        const [spotter, judge, vocabulary] = await Promise.all([
          library.spotter(hostOf(sender)),
          judges.patient(),
          judges.words(),
        ]);
        const home = context.home === undefined ? null : homeCalled(context.home);
        const { spotted, items } = explainBlocks(blocks, { context, publisher, home }, spotter, judge, vocabulary);
        return { spotted: await weighLookedUp(writeSpottedFlows(spotter.stamps, spotted, false)), items };
      },
      'page.origin': (clues) => known(originOf(clues, forms.publishers)),
      'page.begin': async (clues, sender) => ({
        origin: known(originOf(clues, forms.publishers)),
        settings: await settingsFor(await loadSettings(), sender),
      }),
      'page.styles': async (_request, sender) => {
        const name = await markName();
        const rules = markRules(name);
        return { name, rules, isStyled: await bringStyles(sender, rules) };
      },
      'host.taken': ({ patterns, ...frame }) => isTaken(frame, patterns),
      'settings.get': async (_request, sender) => settingsFor(await loadSettings(), sender),
      'settings.read': ({ stored }, sender) => settingsFor(parseSettings(stored), sender),
      'page.changed': async (page, { tabId, frameId }) => {
        if (tabId !== null) await badges.changed(tabId, frameId, page);
        return null;
      },
      'cards.get': ({ refs }) => library.cards(refs),
      'cards.titles': ({ refs }) => library.titles(refs),
      // A card will be asked for once the script, or the frame, has come.
      'card.script': (_request, sender) => {
        // The browser is at work on it while a part of the pack is read here, which keeps this thread.
        const isBrought = bringCardScript(sender);
        makeReady('card');
        return isBrought;
      },
      'card.ticket': ({ isOfText }, { tabId }) => {
        makeReady(isOfText ? 'search' : 'card');
        // The readings of characters are opened with the first.
        if (isOfText) void readCharacters('').catch(() => {});
        return tickets.issue(tabId);
      },
      'card.admit': ({ ticket }, { tabId }) => tickets.admit(ticket, tabId),
      'glossary.search': ({ query, limit }) => library.search(query, limit),
      'text.read': (asked) => readText(asked, library, judges, readCharacters),
      'own.begin': async ({ id, form }, { isPrivate }) => {
        const term = await own.find(id, form);
        const key = term === null ? `new/${form}` : `own/${term.id}`;
        return { term, words: await own.words(), key, written: isPrivate ? null : await loadDraft(key) };
      },
      'own.keep': async ({ key, written }, { isPrivate }) => {
        if (!isPrivate) await keepDraft(key, written);
        return null;
      },
      'own.asked': (_request, { tabId }) => takeAsked(tabId),
      'own.list': () => own.all(),
      'own.history': ({ id }) => own.history(id),
      'own.save': ({ changes }, { isPrivate }) => own.save(isPrivate ? changes.map(withoutPlaces) : changes),
      'glossaries.folding': () => forms.allTraditional,
      'glossaries.sections': async ({ text, refs, except }) => {
        const all = new Set([...refs, ...(await library.having(text))]);
        all.delete(except);
        return (await library.cards([...all].slice(0, MOST_SECTIONS))).filter((card) => card !== null);
      },
      'glossaries.longest': ({ text, at }) => wordOver(library, text, at),
      'term.hide': async ({ ref, isHidden }, { isPrivate }) => {
        if (isPrivate) await hidePrivately(ref, isHidden);
        else await changeSettings((settings) => withTerm(settings, ref, isHidden));
        return null;
      },
      'panel.open': async (target, { tabId }) => {
        const isOpen = await openSidePanel(tabId, target);
        if (isOpen || tabId === null) return isOpen;
        const query = 'query' in target ? target.query : (await library.titles([target.ref]))[0]?.headword;
        if (query !== undefined) await lookUpInTab(query, 'newForegroundTab');
        return isOpen;
      },
      'error.report': async (error) => {
        await logError('content script', error);
        return null;
      },
      'pack.info': () => forms.info,
      'publishers.list': () => forms.publishers,
    },
    report,
  );
}

/** Of what is read in a private window the term is kept, and not where it stood. */
function withoutPlaces(change: OwnChange): OwnChange {
  return change.draft === null ? change : { ...change, draft: { ...change.draft, places: [] } };
}

/** The host of the page that a sender stands in; null where the browser does not tell it. */
function hostOf({ tab }: Sender): string | null {
  return URL.parse(tab?.url ?? '')?.hostname || null;
}

/** The full names of home places by their concepts; each is looked for once. */
function createHomeNames(forms: SeedsSource['forms']): (concept: string) => string | null {
  const names = new Map<string, string | null>();
  return (concept) => {
    const known = names.get(concept);
    if (known !== undefined) return known;
    const name = placeName(forms, concept) ?? null;
    names.set(concept, name);
    return name;
  };
}

/** Without how it was found: a page reads anew only where something else is known. */
function known({ dateFrom: _, ...origin }: OriginFound): PageOriginKnown {
  return origin;
}

/** Settings as they hold on the sender's page: nobody chose a page for itself that is read because all are, so it is quiet. */
async function settingsFor(settings: Settings, { isPrivate, tabId }: Sender): Promise<Settings> {
  const own = isPrivate ? await inPrivate(settings) : settings;
  return tabId !== null && (await isReadWithAll(tabId)) ? quiet(own) : own;
}
