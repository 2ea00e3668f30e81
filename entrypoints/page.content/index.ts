import { defineContentScript } from 'wxt/utils/define-content-script';
import formsText from '../../.pack/forms.json?raw';
import { serve } from '../../lib/extension/messaging.ts';
import { reportError } from '../../lib/extension/report-error.ts';
import { loadSettings, watchSettings } from '../../lib/extension/settings-store.ts';
import { publishersOf } from '../../lib/pack/open.ts';
import { untilChinese } from '../../lib/page/chinese.ts';
import { canPaint } from '../../lib/page/painter.ts';
import { PAGE_REQUESTS } from '../../lib/protocol/page-requests.ts';
import type { PageReport } from '../../lib/protocol/types.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { type Address, isSilenced, siteOf } from '../../lib/sites/site.ts';
import { bringOffer } from './bring-offer.ts';
import { addressOfPage, isTopFrame, untilRoomy } from './frame.ts';
import { watchMoves } from './moves.ts';
import { type Reading, startReading } from './reading.ts';
import { shadowRootOf } from './shadow-root-of.ts';
import { createSpotters } from './spotters.ts';
import { createTeller } from './teller.ts';
import { createDistantTermWindow } from './term-window.ts';
import { choiceOf, mannerOf } from './wishes.ts';
import './marks.css';

let parsedPack: unknown;

/** The forms part of the pack; a page that has nothing to read never parses it. */
function pack(): unknown {
  parsedPack ??= JSON.parse(formsText);
  return parsedPack;
}

export default defineContentScript({
  // Replaced at build time by the hosts of seeds/publishers.yaml.
  matches: [],
  // Articles stand in frames of the same house, with and without an address of their own.
  allFrames: true,
  matchAboutBlank: true,
  runAt: 'document_idle',
  cssInjectionMode: 'manifest',
  noScriptStartedPostMessage: true,
  async main(context) {
    // Feeds, drawings and framesets have no text of their own to read.
    if (!(document.body instanceof HTMLBodyElement) || document.designMode === 'on') return;
    await untilRoomy(context.signal);
    const address = addressOfPage();
    let reading: (Reading & { readonly key: string }) | null = null;
    let stop = new AbortController();

    // The page speaks for itself: what stands in its frames is neither counted nor stepped through.
    if (isTopFrame()) {
      serve(
        PAGE_REQUESTS,
        {
          'page.report': async () => reading?.report() ?? idleReport(address, await loadSettings()),
          'page.terms': () => reading?.terms() ?? null,
          'page.reveal': ({ concept, occurrence }) => reading?.reveal(concept, occurrence) ?? false,
          'page.step': ({ by }) => reading?.step(by) ?? false,
        },
        reportError,
        context.signal,
      );
    }
    await untilChinese(document, shadowRootOf, context.signal);
    if (!canPaint()) return;

    // While the settings are on their way the forms are opened: together they are most of a start.
    const loading = loadSettings();
    const spotters = createSpotters(pack);
    spotters.usual();
    const publishers = publishersOf(pack());
    const site = siteOf(address, publishers);
    const tell = isTopFrame() ? createTeller(context.signal) : () => {};
    // Asking whether the context is still valid is what ends it, and with it the marks of an extension that is gone.
    const onNoAnswer = () => void context.isInvalid;
    let turn = 0;
    const follow = async (settings: Settings) => {
      const own = ++turn;
      const isWanted = !context.isInvalid && (site === null || !isSilenced(site, settings));
      const [spotter, choice] = isWanted
        ? await Promise.all([spotters.forLevel(settings.level), choiceOf(settings)])
        : [];
      if (own !== turn) return;
      const manner = mannerOf(settings);
      const key = JSON.stringify([manner, settings.level === 'everything']);
      if (choice !== undefined && reading?.key === key) {
        reading.choose(choice);
        return;
      }
      stop.abort();
      reading = null;
      if (spotter === undefined || choice === undefined) {
        tell('off', () => 0);
        return;
      }
      stop = new AbortController();
      const started = startReading({
        publishers,
        spotter,
        createWindow: (options) => createDistantTermWindow(options, onNoAnswer),
        bringPageTermsOf: async () => (await bringOffer())?.pageTermsOf ?? null,
        site,
        host: address.hostname,
        manner,
        choice,
        onNoAnswer,
        onChange: () => tell('on', () => reading?.countConcepts() ?? 0),
        signal: AbortSignal.any([stop.signal, context.signal]),
      });
      reading = { ...started, key };
    };
    const start = (settings: Promise<Settings>) => settings.then(follow).catch(reportError);
    watchMoves(context, (dayBefore) => reading?.renew(dayBefore));
    watchSettings(() => void start(loadSettings()), context.signal);
    // A page brought back from memory has slept through changes of the settings.
    context.addEventListener(window, 'pageshow', (event) => {
      if (event.persisted) void start(loadSettings());
    });
    await start(loading);
  },
});

/** What there is to say of a page that is not being read. */
function idleReport(address: Address, settings: Settings): PageReport {
  const site = siteOf(address, publishersOf(pack()));
  const isOff = site !== null && isSilenced(site, settings);
  return { state: !canPaint() ? 'cannot-paint' : isOff ? 'off' : 'on', site, date: null, concepts: [] };
}
