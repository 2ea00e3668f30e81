import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { PopupView } from '../../../components/popup/PopupView.tsx';
import type { Saved } from '../../export/types.ts';
import { annotateTab, removeSite } from '../../extension/added-sites.ts';
import { ask, overhear, tellFrames } from '../../extension/messaging.ts';
import { reportError } from '../../extension/report-error.ts';
import { changeSettings } from '../../extension/settings-store.ts';
import { hasSidePanel, openSidePanel } from '../../extension/side-panel.ts';
import { BACKGROUND_REQUESTS } from '../../protocol/background-requests.ts';
import { LONGEST_QUERY } from '../../protocol/limits.ts';
import { withSite } from '../../settings/settings.ts';
import { originPatterns } from '../../sites/site.ts';
import { openDesk } from '../background/add-term.ts';
import { lookUpInTab } from '../background/look-up.ts';
import { readTyped } from '../cards/read-typed.ts';
import { saveTerms, withoutHidden } from '../cards/save-terms.ts';
import { askPage } from '../frames/ask-page.ts';
import type { PageProps } from './page-root.tsx';
import { type PopupState, readPopupState, rowOf, siteState } from './popup-state.ts';
import { printPage } from './print-page.ts';
import { useSaving } from './use-saving.ts';
import '../../../components/popup/popup.css';

/** Most entries that a look-up shows: what the popup has room for. */
const MOST_FOUND = 8;

/** The popup of the toolbar button: what was found on the page in view, and whether its site is annotated. */
export function PopupPage({ settings, translator }: PageProps) {
  const [state, setState] = useState<PopupState | null>(null);
  const [isRefused, setRefused] = useState(false);
  const [saved, setSaved] = useState<Saved | null>(null);
  const [isNotPrinted, setNotPrinted] = useState(false);
  const saving = useSaving();
  const refresh = () => readPopupState().then(setState).catch(reportError);
  useEffect(() => {
    const stop = new AbortController();
    // While the popup is open the page may still be annotating, and tells.
    overhear('page.changed', BACKGROUND_REQUESTS, () => void refresh(), stop.signal);
    return () => stop.abort();
  }, []);
  useEffect(() => void refresh(), [settings]);
  if (state === null) return null;

  const { tabId, site } = state;
  const switchSite = async (isOn: boolean) => {
    if (site !== null) await saving.attempt(changeSettings((current) => withSite(current, site.name, !isOn)));
  };
  return (
    <PopupView
      site={isRefused ? { kind: 'closed' } : siteState(state, settings)}
      canPaint={state.report?.state !== 'cannot-paint'}
      found={state.found}
      painted={state.report?.painted ?? null}
      level={settings.level}
      saved={saved}
      failedSaves={saving.failures}
      onSwitch={switchSite}
      onAnnotateOnce={async () => {
        await switchSite(true);
        // The browser may keep extensions out of a page for reasons of its own.
        await annotateTab(tabId).catch(() => setRefused(true));
        await refresh();
      }}
      onLeave={async () => {
        // Where the browser gave leave for this once, a page that asks again has none.
        if (site !== null) await tellFrames(tabId, 'frame.leave', { patterns: originPatterns(site) });
        await refresh();
      }}
      search={async (query) => {
        const reply = await ask('glossary.search', { query: query.slice(0, LONGEST_QUERY), limit: MOST_FOUND });
        return reply.ok ? reply.value.map((hit) => rowOf(hit, hit.rendering)) : null;
      }}
      readCharacters={async (query) => (await readTyped(query))?.characters ?? []}
      onOpen={({ ref, headword }) => {
        // Before anything is awaited, or the click is forgotten.
        void openSidePanel(tabId, { ref })
          .then((isOpen) => (isOpen ? undefined : lookUpInTab(headword, 'newForegroundTab')))
          .then(close, reportError);
      }}
      onAnnotateAlways={() => {
        // Asked for before anything is awaited: the browser shows the question only right after a click. What
        // follows is the background's: this popup may be closed by the question.
        if (site !== null) void browser.permissions.request({ origins: originPatterns(site) }).then(refresh);
        void switchSite(true);
      }}
      onStopAlways={async () => {
        if (site !== null && (await saving.attempt(removeSite(site.name))) === null) return;
        await browser.tabs.reload(tabId);
        close();
      }}
      onReveal={async (ref) => {
        await askPage.reveal(tabId, ref, 0);
        close();
      }}
      onLevel={(level) => void saving.attempt(changeSettings((current) => ({ ...current, level })))}
      onPanel={
        hasSidePanel
          ? () => {
              // Before anything is awaited, or the click is forgotten.
              void openSidePanel(tabId)
                .then((isOpen) => (isOpen ? undefined : lookUpInTab('', 'newForegroundTab')))
                .then(close, reportError);
            }
          : null
      }
      isNotPrinted={isNotPrinted}
      onPrint={async () => {
        const isPrinting = await printPage(tabId);
        setNotPrinted(!isPrinting);
        if (isPrinting) close();
      }}
      onExport={async (format) => {
        setNotPrinted(false);
        const reply = await askPage.terms(tabId);
        const terms = reply.ok && reply.value !== null ? withoutHidden(reply.value, settings.hiddenCategories) : null;
        setSaved((terms && (await saveTerms(terms, format, translator.language))) ?? 'failed');
      }}
      onPaste={async () => {
        await browser.tabs.create({ url: `${location.origin}/paste.html` });
        close();
      }}
      onDesk={async () => {
        await openDesk();
        close();
      }}
      onOptions={async () => {
        await browser.runtime.openOptionsPage();
        close();
      }}
    />
  );
}
