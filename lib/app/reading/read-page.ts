import { shadowRootOf } from '../../extension/closed-shadow-roots.ts';
import { ask } from '../../extension/messaging.ts';
import type { ContentScriptContext } from '../../extension/script-context.ts';
import { watchStoredSettings } from '../../extension/settings-key.ts';
import { canPaint } from '../../page/marks/painter.ts';
import { isTopFrame, untilRoomy } from '../../page/text/frame.ts';
import { untilChinese } from '../../page/text/until-chinese.ts';
import type { PageReport } from '../../protocol/types.ts';
import type { Settings } from '../../settings/settings.ts';
import { isSilenced } from '../../sites/site.ts';
import { askUntilAnswered } from './ask-until-answered.ts';
import { createLazyCards } from './lazy-cards.ts';
import { loadCardScript } from './load-card-script.ts';
import { displayOf, filterOf } from './preferences.ts';
import { createChangeReporter } from './report-changes.ts';
import { serveFrame } from './serve-frame.ts';
import { servePage } from './serve-page.ts';
import { type LivePageSession, startReading } from './start-reading.ts';
import { watchNavigation } from './watch-navigation.ts';
import { cluesOfPage, watchOrigin } from './watch-origin.ts';

/**
 * Reads a page of the web for as long as the content script lives: annotated while its site is not switched off, as the
 * settings ask. Resolves once the first reading has begun; a page without Chinese is left alone until it has some.
 */
export async function readPage(context: ContentScriptContext): Promise<void> {
  const { signal } = context;
  const page: ReadPage = { reading: null };
  // Each frame speaks for itself: whoever asks about a page puts its frames together.
  servePage(() => page.reading, idleReport, signal);
  // Feeds, drawings and framesets have no text of their own to read.
  if (!(document.body instanceof HTMLBodyElement) || isEditor()) return;
  if (!isTopFrame()) await untilRoomy(signal);
  await untilChinese(document, shadowRootOf, signal);
  await beginReading(page, context);
}

/** A page and how it is being read; null while it is not. */
interface ReadPage {
  reading: LivePageSession | null;
}

/** A function of its own, for what a page without Chinese never runs it need not compile. */
async function beginReading(page: ReadPage, context: ContentScriptContext): Promise<void> {
  const { signal } = context;
  context.takeOver();
  if (!canPaint()) return;

  // Asking whether the context is still valid is what ends it, and with it the marks of an extension that is gone.
  const patience = { onNoAnswer: () => void context.isInvalid, signal };
  const clues = cluesOfPage();
  const [begun, styles] = await Promise.all([
    askUntilAnswered('page.begin', clues, patience),
    askUntilAnswered('page.styles', {}, patience),
  ]);
  if (begun === null || styles === null) return;
  const first = begun.origin;
  const origin = watchOrigin({ clues, first, patience, onChange: () => page.reading?.originChanged() });
  const reporter = createChangeReporter(signal);
  /** What the reading was begun with, and on; another ends it. */
  let display = '';
  let root: Element | null = null;
  let latest = begun.settings;
  let stop = new AbortController();

  const follow = (settings: Settings) => {
    const { site } = first;
    latest = settings;
    if (context.isInvalid || isEditor() || (site !== null && isSilenced(site, settings))) {
      stop.abort();
      page.reading = null;
      reporter.changed('off', () => 0);
      return;
    }
    const wanted = displayOf(settings);
    if (page.reading !== null && isSameDocument() && JSON.stringify(wanted) === display) {
      page.reading.filter(filterOf(settings));
      return;
    }
    stop.abort();
    stop = new AbortController();
    display = JSON.stringify(wanted);
    root = document.documentElement;
    const reading = startReading({
      origin: origin.current,
      display: wanted,
      filter: filterOf(settings),
      styles,
      createCards: createLazyCards,
      loadScript: loadCardScript,
      onNoAnswer: patience.onNoAnswer,
      isGone: () => context.isInvalid,
      onPageChange() {
        origin.look();
        // A document written anew takes all listeners away; those of changes stay. What is told of it ends first.
        if (!isSameDocument()) setTimeout(() => follow(latest));
      },
      onChange: () => reporter.changed('on', () => page.reading?.countEntries() ?? 0),
      signal: AbortSignal.any([stop.signal, signal]),
    });
    page.reading = {
      ...reading,
      report() {
        const report = reading.report();
        reporter.counted(report.entries.length);
        return report;
      },
    };
  };
  watchNavigation((isReplaced) => {
    origin.moved();
    // The text stands as it was; where it does not, its marks and an open card go with it.
    if (!isReplaced) page.reading?.moved();
  }, signal);
  let asked = 0;
  const followChange = async (answer: Promise<Settings | null>) => {
    const turn = ++asked;
    const settings = await answer;
    if (settings !== null && turn === asked) follow(settings);
  };
  // What has been stored goes along: who reads the storage again may be told of the state before.
  watchStoredSettings((stored) => void followChange(askUntilAnswered('settings.read', { stored }, patience)), signal);
  const readSettings = () => void followChange(askUntilAnswered('settings.get', {}, patience));
  serveFrame({ leave: () => context.end(), readSettings }, signal);
  // A page brought back from memory has slept through changes of the settings, and perhaps through the end of the extension.
  addEventListener('pageshow', ({ persisted }) => persisted && !context.isInvalid && readSettings(), { signal });
  context.onBeat(() => {
    // Nothing tells of an editor switched on.
    if (page.reading !== null && isEditor()) follow(latest);
    page.reading?.restore();
  });
  follow(begun.settings);

  function isSameDocument(): boolean {
    return document.documentElement === root;
  }
}

/** True where all of the page is an editor. */
function isEditor(): boolean {
  return document.designMode === 'on';
}

/** What there is to say of a page that is not being read. */
async function idleReport(): Promise<PageReport> {
  const reply = await ask('page.begin', cluesOfPage('', ''));
  const site = reply.ok ? reply.value.origin.site : null;
  const isOff = reply.ok && site !== null && isSilenced(site, reply.value.settings);
  return { state: !canPaint() ? 'cannot-paint' : isOff ? 'off' : 'on', site, date: null, entries: [] };
}
