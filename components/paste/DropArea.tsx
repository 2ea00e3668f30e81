import { useState } from 'preact/hooks';
import { usePageTranslator } from '../language.ts';

/** Endings of the files that are read. */
const ACCEPTED = '.txt,.text,.md,.html,.htm,.xhtml,text/plain,text/html';

/** Where a text comes in: a field to paste or type into, and a file chooser. */
export function DropArea(props: { readonly onText: (text: string) => void; readonly onFile: (file: File) => void }) {
  const { t } = usePageTranslator();
  const [typed, setTyped] = useState('');
  return (
    <form
      class="drop-area"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        props.onText(typed);
      }}
    >
      <textarea
        aria-label={t('pasteField')}
        placeholder={t('pasteFieldHint')}
        spellcheck={false}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <p class="choices">
        {typed.trim() !== '' && (
          <button type="submit" class="button main">
            {t('pasteAnnotate')}
          </button>
        )}
        <label class="button file">
          <input
            type="file"
            accept={ACCEPTED}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file !== undefined) props.onFile(file);
              // The same file can be chosen again after it has been changed.
              event.currentTarget.value = '';
            }}
          />
          {t('pasteChoose')}
        </label>
      </p>
    </form>
  );
}
