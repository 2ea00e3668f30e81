import type { OwnBegun, OwnSubject, OwnTools } from '../../../components/own/types.ts';
import { leadOf } from '../../card/lead.ts';
import { ask } from '../../extension/messaging.ts';
import { reportError } from '../../extension/report-error.ts';
import { LONGEST_QUERY } from '../../protocol/limits.ts';
import {
  EMPTY_DRAFT,
  isOwnId,
  isSameDraft,
  OWN_LIMITS,
  type OwnDraft,
  type OwnPlace,
} from '../../termbase/own-term.ts';
import { glossaryOf, idOf } from '../../terms/ref.ts';
import { newOwnId } from './new-own-id.ts';

/** Own entries as the background keeps them, for a form that opens at a place; null where there is none. */
export function createOwnTools(place: OwnPlace | null): OwnTools {
  return {
    begin: (subject) =>
      begin(subject, place).catch((error) => {
        reportError(error);
        return null;
      }),
    async save(changes) {
      const reply = await ask('own.save', { changes });
      return reply.ok ? reply.value : { kind: 'failed' };
    },
    keep({ key, id, base }, draft) {
      keep(key, draft && { id, base, draft });
    },
    async history(id) {
      const reply = await ask('own.history', { id });
      return reply.ok ? reply.value : null;
    },
  };
}

async function begin(subject: OwnSubject, place: OwnPlace | null): Promise<OwnBegun | null> {
  const form = subject.form.slice(0, LONGEST_QUERY);
  const { ref } = subject;
  const isOwn = ref !== null && glossaryOf(ref) === 'own';
  const reply = await ask('own.begin', { id: isOwn ? idOf(ref) : null, form });
  if (!reply.ok) return null;
  const { term, words, key } = reply.value;
  const fresh = metHere(term ?? (await newDraft({ ...subject, form })), place);
  const kept = parseWritten(reply.value.written);
  const isSame = kept === null || isSameDraft(metHere(kept.draft, place), fresh);
  return {
    id: kept?.id ?? term?.id ?? newOwnId(),
    key,
    base: isSame ? (term?.version ?? 0) : kept.base,
    draft: isSame ? fresh : metHere(kept.draft, place),
    ...{ fresh, known: term, words },
  };
}

/** What has been written in a form and is not saved yet. */
interface Written {
  /** Of the entry it is to be, also where that is new. */
  readonly id: string;
  /** The version it was made from; 0 for an entry that is new. */
  readonly base: number;
  /** As it stands in the form: it may be unfinished, or too long to be saved. */
  readonly draft: OwnDraft;
}

/** What a form left; null for what is none. */
function parseWritten(text: string | null): Written | null {
  if (text === null) return null;
  const written = JSON.parse(text) as Partial<Written>;
  const isWhole = isOwnId(written.id) && typeof written.base === 'number' && Array.isArray(written.draft?.forms);
  return isWhole ? (written as Written) : null;
}

/**
 * Has the background keep what is written: at once, and while one is on its way the next ones wait and only the last counts.
 * Gives a function that never rejects.
 */
function createKeeper(): (key: string, written: Written | null) => void {
  const waiting = new Map<string, Written | null>();
  let isOnWay = false;
  return (key, written) => {
    waiting.set(key, written);
    if (!isOnWay) void sendAll();
  };

  async function sendAll(): Promise<void> {
    isOnWay = true;
    for (let [next] = waiting; next !== undefined; [next] = waiting) {
      const [key, written] = next;
      waiting.delete(key);
      await ask('own.keep', { key, written: written && JSON.stringify(written) });
    }
    isOnWay = false;
  }
}

const keep = createKeeper();

/** An entry that has been met once more, unless in this sentence of this page. */
function metHere(term: OwnDraft, place: OwnPlace | null): OwnDraft {
  if (place === null) return term;
  const isKnown = term.places.some(({ sentence, address }) => sentence === place.sentence && address === place.address);
  return isKnown ? term : { ...term, places: [...term.places, place].slice(-OWN_LIMITS.places) };
}

/** What can be known beforehand: the form as printed, how it is read, what kind of thing it is. */
async function newDraft({ form, pinyin, card }: OwnSubject): Promise<OwnDraft> {
  if (card !== null) {
    return { ...EMPTY_DRAFT, forms: [form], pinyin: leadOf(card, form).pinyin ?? '', category: card.category };
  }
  if (form === '') return EMPTY_DRAFT;
  return { ...EMPTY_DRAFT, forms: [form], pinyin: pinyin ?? (await readAloud(form)) };
}

/** Longest wait for a text to be read, in ms: the words of the dictionary may have to open, which no form waits for. */
const READS_MS = 800;

/** The pinyin of a text; empty where it is not to be had in a moment. */
async function readAloud(text: string): Promise<string> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), READS_MS));
  const reply = await Promise.race([ask('text.read', { text, sentence: text, at: 0, context: {} }), late]);
  return reply?.ok ? reply.value.characters.flatMap(({ pinyin }) => pinyin ?? []).join(' ') : '';
}
