import { render } from 'preact';
import { useEffect, useReducer, useState } from 'preact/hooks';
import { LanguageContext, PageLanguageContext } from '../../components/language.ts';
import { PasteView } from '../../components/paste/PasteView.tsx';
import type { Saved } from '../../components/paste/types.ts';
import { saveTerms } from '../../lib/extension/save-terms.ts';
import { loadSettings, watchSettings } from '../../lib/extension/settings-store.ts';
import { languageFor } from '../../lib/i18n/language.ts';
import { createPageTranslator } from '../../lib/i18n/page-messages.ts';
import { canPaint } from '../../lib/page/painter.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings.ts';
import { PUBLISHERS } from './annotate-here.ts';
import { cardOf } from './card-of.ts';
import { useIncoming } from './incoming.ts';
import { type ReadText, readCarried, readFile } from './read-text.ts';
import { afterEvent, EMPTY } from './state.ts';
import { useAnnotation } from './use-annotation.ts';
import '../../components/tokens.css';
import '../../components/page.css';
import '../../components/paste/paste.css';

const NOTHING_KNOWN = { title: '', date: null, publisherId: null };

function Paste() {
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);
  const [state, send] = useReducer(afterEvent, EMPTY);
  const [isWithTerms, setWithTerms] = useState(true);
  const language = languageFor(settings.language, navigator.language);
  const text = state.open?.text ?? null;
  const origin = state.open?.origin ?? NOTHING_KNOWN;
  const [saved, setSaved] = useState<Saved | null>(null);
  const { found, cards, reading } = useAnnotation({ text, origin, settings, isWithTerms });

  const show = (read: ReadText) => {
    send({ type: 'read', read });
    if ('text' in read) scrollTo({ top: 0, behavior: 'instant' });
  };
  const open = (file: File) => void readFile(file, PUBLISHERS).then(show);
  const isDragging = useIncoming({ onCarried: (carried) => show(readCarried(carried, PUBLISHERS)), onFile: open });

  useEffect(() => {
    void loadSettings().then(setSettings);
    watchSettings(setSettings);
  }, []);
  // The reader goes on where the work is: in the text, or in the field for one.
  useEffect(() => setSaved(null), [text, origin]);
  useEffect(() => document.querySelector<HTMLElement>('.sheet, .drop-area textarea')?.focus(), [text]);

  const translator = createPageTranslator(language);
  document.documentElement.lang = language;
  document.documentElement.dataset.colours = settings.colours;
  document.title = [origin.title, translator.t('pasteTitle'), translator.t('productName')].filter(Boolean).join(' · ');
  return (
    <LanguageContext.Provider value={translator}>
      <PageLanguageContext.Provider value={translator}>
        <PasteView
          text={text}
          origin={origin}
          publishers={PUBLISHERS}
          problem={state.problem}
          undo={undoable(state)}
          isDragging={isDragging}
          canPaint={canPaint()}
          found={found}
          cards={cards}
          isWithTerms={isWithTerms}
          onText={(plain) => show(readCarried({ html: '', plain }, PUBLISHERS))}
          onFile={open}
          onOrigin={(changed) => send({ type: 'origin', origin: changed })}
          onWithTerms={setWithTerms}
          saved={saved}
          onExport={(format) => {
            void reading
              ?.terms()
              .then(
                (terms) =>
                  terms && saveTerms(terms, format, language, cardOf).then((done) => setSaved(done ?? 'failed')),
              );
          }}
          onPrint={() => print()}
          onClear={() => send({ type: 'clear' })}
          onUndo={() => send({ type: 'undo' })}
          onDismiss={() => send({ type: 'dismiss' })}
        />
      </PageLanguageContext.Provider>
    </LanguageContext.Provider>
  );
}

function undoable({ open, before }: typeof EMPTY): 'cleared' | 'replaced' | null {
  if (before === null) return null;
  return open === null ? 'cleared' : 'replaced';
}

render(<Paste />, document.getElementById('app') as HTMLElement);
