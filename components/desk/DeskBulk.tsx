import { useId, useState } from 'preact/hooks';
import { draftOf, type OwnChange, type OwnDraft, type OwnTerm, type OwnWords } from '../../lib/termbase/own-term.ts';
import { useOwnTranslator } from '../own/use-own-translator.ts';

type Act = 'add-tag' | 'remove-tag' | 'set-client';

/** Changes all entries that are selected: a tag more or less, another client, or gone. */
export function DeskBulk(props: {
  readonly chosen: readonly OwnTerm[];
  readonly words: OwnWords;
  readonly onChange: (changes: readonly OwnChange[]) => void;
}) {
  const { t } = useOwnTranslator();
  const [act, setAct] = useState<Act>('add-tag');
  const [text, setText] = useState('');
  const list = useId();
  const { chosen, words } = props;
  const apply = () => {
    const word = text.trim();
    if (word === '' && act !== 'set-client') return;
    setText('');
    props.onChange(
      chosen.map((term) => ({ id: term.id, base: term.version, draft: changed(draftOf(term), act, word) })),
    );
  };
  return (
    <form
      class="desk-bulk"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <b role="status">{t('deskSelected', { count: chosen.length })}</b>
      <select
        aria-label={t('deskBulk')}
        value={act}
        onChange={({ currentTarget }) => setAct(currentTarget.value as Act)}
      >
        <option value="add-tag">{t('deskAddTag')}</option>
        <option value="remove-tag">{t('deskRemoveTag')}</option>
        <option value="set-client">{t('deskSetClient')}</option>
      </select>
      <input
        aria-label={t('deskBulkValue')}
        list={list}
        value={text}
        maxLength={200}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <datalist id={list}>
        {(act === 'set-client' ? words.clients : words.tags).map((word) => (
          <option value={word} key={word} />
        ))}
      </datalist>
      <button type="submit" class="button">
        {t('deskApply')}
      </button>
      <button
        type="button"
        class="plain-link"
        onClick={() => props.onChange(chosen.map(({ id, version }) => ({ id, base: version, draft: null })))}
      >
        {t('ownDelete')}
      </button>
    </form>
  );
}

function changed(draft: OwnDraft, act: Act, word: string): OwnDraft {
  if (act === 'set-client') return { ...draft, client: word };
  const tags = draft.tags.filter((tag) => tag !== word);
  return { ...draft, tags: act === 'add-tag' ? [...tags, word] : tags };
}
