import { browser } from 'wxt/browser';
import type { Library } from '../../library/library.ts';
import type { SearchHit } from '../../search/types.ts';
import { lookUpInTab } from './look-up.ts';

/** As many as a browser shows under its address bar. */
const MOST_SUGGESTIONS = 8;

/** Answers the keyword in the address bar with the search of the glossary. Firefox for Android has no such keywords. */
export function answerOmnibox(search: Library['search'], report: (error: unknown) => void): void {
  const { omnibox } = browser;
  if (omnibox === undefined) return;
  // Firefox shows marks as they stand.
  const describe = import.meta.env.FIREFOX ? plain : marked;
  omnibox.onInputStarted.addListener(() => {
    omnibox.setDefaultSuggestion({ description: browser.i18n.getMessage('omniboxHint') });
  });
  omnibox.onInputChanged.addListener((typed, suggest) => {
    search(typed, MOST_SUGGESTIONS)
      .then((hits) => suggest(hits.map((hit) => ({ content: hit.headword, description: describe(hit) }))))
      .catch(report);
  });
  omnibox.onInputEntered.addListener((typed, disposition) => {
    lookUpInTab(typed, disposition).catch(report);
  });
}

function plain({ headword, pinyin, rendering }: SearchHit): string {
  return [[headword, pinyin].filter(Boolean).join(' '), rendering].filter(Boolean).join(' – ');
}

function marked({ headword, pinyin, rendering }: SearchHit): string {
  const name = `<match>${toXml(headword)}</match>`;
  const dimmed = pinyin === null ? '' : ` <dim>${toXml(pinyin)}</dim>`;
  return `${name}${dimmed}${rendering === null ? '' : ` – ${toXml(rendering)}`}`;
}

/** Text as it stands in Chrome's descriptions, which are XML. */
function toXml(text: string): string {
  return text.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
