import type { OwnSubject, OwnTools } from '../../../components/own/types.ts';
import { leadOf } from '../../card/lead.ts';
import { ask } from '../../extension/messaging.ts';
import { LONGEST_QUERY } from '../../protocol/limits.ts';
import { EMPTY_DRAFT, OWN_LIMITS, type OwnDraft, type OwnPlace } from '../../termbase/own-term.ts';
import { glossaryOf, idOf } from '../../terms/ref.ts';

/** Own entries as the background keeps them, for a form that opens at a place; null where there is none. */
export function createOwnTools(place: OwnPlace | null): OwnTools {
  return {
    async begin(subject) {
      const form = subject.form.slice(0, LONGEST_QUERY);
      const { ref } = subject;
      const isOwn = ref !== null && glossaryOf(ref) === 'own';
      const reply = await ask('own.begin', { id: isOwn ? idOf(ref) : null, form });
      if (!reply.ok) return null;
      const { term, words } = reply.value;
      if (term !== null)
        return { id: term.id, known: term, words, draft: place === null ? term : metHere(term, place) };
      const draft = { ...(await newDraft({ ...subject, form })), places: place === null ? [] : [place] };
      return { id: crypto.randomUUID(), known: null, words, draft };
    },
    async save(changes) {
      const reply = await ask('own.save', { changes });
      return reply.ok ? reply.value : { kind: 'failed' };
    },
    async history(id) {
      const reply = await ask('own.history', { id });
      return reply.ok ? reply.value : null;
    },
  };
}

/** An entry that has been met once more, unless in this sentence of this page. */
function metHere(term: OwnDraft, place: OwnPlace): OwnDraft {
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
