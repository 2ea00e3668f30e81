import { browser } from 'wxt/browser';
import type { Search } from '../../lib/search/search.ts';
import type { SearchHit } from '../../lib/search/types.ts';
import { lookUpInTab } from './panel.ts';

/** As many as a browser shows under its address bar. */
const MOST_SUGGESTIONS = 8;

/** Answers the keyword in the address bar with the search of the glossary. Firefox for Android has no such keywords. */
export function answerOmnibox(search: Search, report: (error: unknown) => void): void {
  const { omnibox } = browser;
  if (omnibox === undefined) return;
  // Firefox shows marks as they stand.
  const describe = import.meta.env.FIREFOX ? plain : marked;
  omnibox.onInputStarted.addListener(() => {
    omnibox.setDefaultSuggestion({ description: browser.i18n.getMessage('omniboxHint') });
  });
  omnibox.onInputChanged.addListener((typed, suggest) => {
    suggest(search(typed, MOST_SUGGESTIONS).map((hit) => ({ content: hit.headword, description: describe(hit) })));
  });
  omnibox.onInputEntered.addListener((typed, disposition) => {
    lookUpInTab(typed, disposition).catch(report);
  });
}

function plain({ headword, pinyin, rendering }: SearchHit): string {
  return `${headword} ${pinyin} – ${rendering}`;
}

function marked({ headword, pinyin, rendering }: SearchHit): string {
  return `<match>${toXml(headword)}</match> <dim>${toXml(pinyin)}</dim> – ${toXml(rendering)}`;
}

/** Text as it stands in Chrome's descriptions, which are XML. */
function toXml(text: string): string {
  return text.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
