import { EMPTY_DRAFT, type OwnDraft } from '../../lib/termbase/own-term.ts';
import type { OwnEditorProps } from './OwnEditor.tsx';
import { begun, FAIR, LONG, OWN_TOOLS, placeOf } from './own-terms.fixtures.ts';
import type { OwnBegun, OwnOutcome } from './types.ts';

const nothing = () => {};

const NEW_DRAFT: OwnDraft = {
  ...EMPTY_DRAFT,
  forms: ['渌湘灯会'],
  pinyin: 'lù xiāng dēng huì',
  category: 'event',
  places: [placeOf('今晚渌湘灯会在渌江边开幕，市民沿河看灯。', '渌湘灯会')],
};

/** An editor over one entry, whose saves come to `outcome`. */
const editing = (one: OwnBegun | null, outcome?: OwnOutcome): OwnEditorProps => ({
  subject: { ref: null, form: one?.draft.forms[0] ?? '渌湘灯会', pinyin: null, card: null },
  tools: { ...OWN_TOOLS, begin: async () => one, ...(outcome !== undefined && { save: async () => outcome }) },
  ...{ isSeen: () => true, onDone: nothing, onCancel: nothing, onResize: nothing },
});

/** The form in the place of a card, by name: each is a state a reader can meet. What is pressed first the gallery knows. */
export const OWN_FIXTURES = {
  new: editing(begun(null, NEW_DRAFT)),
  edit: editing(begun(FAIR, FAIR)),
  long: editing(begun(LONG, LONG)),
  kept: editing(begun(null, { ...NEW_DRAFT, note: 'Half a sentence about' }, { fresh: NEW_DRAFT })),
  history: editing(begun(FAIR, FAIR)),
  conflict: editing(begun(FAIR, FAIR), {
    kind: 'conflict',
    terms: [{ ...FAIR, version: 4, renderings: [{ text: 'Luxiang Lights', status: 'preferred' }] }],
  }),
  full: editing(begun(null, NEW_DRAFT), { kind: 'full' }),
  unread: editing(null),
} satisfies Readonly<Record<string, OwnEditorProps>>;
