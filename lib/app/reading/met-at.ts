import { surfaceOf, type Term } from '../../page/marks/term.ts';
import { OWN_LIMITS, type OwnPlace } from '../../termbase/own-term.ts';
import { levelSpace, sentenceAround } from '../../text/sentences.ts';
import { readingHere } from './reading-here.ts';

/** Where a term was met: its sentence, and what its page says of itself. Cost: the sentence is looked for. */
export function metAt(term: Term, date: string | null): OwnPlace {
  const { flow, span } = term;
  const { sentence, at } = sentenceAround(flow.text, span.start, span.end);
  const { href } = location;
  return {
    sentence: sentence.slice(0, OWN_LIMITS.place),
    start: at,
    end: at + levelSpace(surfaceOf(term)).length,
    title: levelSpace(document.title).slice(0, OWN_LIMITS.place),
    publisher: readingHere()?.origin().publisher?.name.zh ?? '',
    date: date ?? '',
    // A page of our own or a file on the disk is no place that can be gone to.
    address: /^https?:/.test(href) && href.length <= OWN_LIMITS.place ? href : '',
  };
}
