import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { PasteView } from '../../../components/paste/PasteView.tsx';
import type { Saved } from '../../export/types.ts';
import type { Publisher } from '../../glossary/types.ts';
import { canPaint } from '../../page/marks/painter.ts';
import { createCardCache } from '../cards/card-cache.ts';
import { saveTerms } from '../cards/save-terms.ts';
import { afterEvent, EMPTY } from '../intake/paste-state.ts';
import { type ReadText, readClipboard, readFile } from '../intake/read-text.ts';
import { useAnnotation } from '../intake/use-annotation.ts';
import { useIncoming } from '../intake/use-incoming.ts';
import { createPlacedTools } from '../own/placed-tools.ts';
import { useFileWriting } from '../own/use-file-writing.ts';
import type { PageProps } from './page-root.tsx';
import { loadPublishers, usePublishers } from './use-publishers.ts';
import '../../../components/own/own.css';
import '../../../components/paste/paste.css';

const NOTHING_KNOWN = { title: '', date: null, publisherId: null };

const cache = createCardCache();

/** The page on which a text that is pasted, dropped or chosen is annotated. */
export function PastePage({ settings, translator }: PageProps) {
  const publishers = usePublishers();
  const [state, send] = useReducer(afterEvent, EMPTY);
  const [isWithTerms, setWithTerms] = useState(true);
  const [saved, setSaved] = useState<Saved | null>(null);
  const text = state.open?.text ?? null;
  const origin = state.open?.origin ?? NOTHING_KNOWN;
  const { found, cards, session } = useAnnotation({ text, origin, publishers, settings, cache, isWithTerms });

  const reading = useRef(session);
  reading.current = session;
  const [own] = useState(() => createPlacedTools(async () => (await reading.current?.terms()) ?? null));
  useFileWriting();

  const take = async (reading: (known: readonly Publisher[]) => ReadText | Promise<ReadText>) => {
    const read = await reading(await loadPublishers());
    send({ type: 'read', read });
    if ('text' in read) scrollTo({ top: 0, behavior: 'instant' });
  };
  const open = (file: File) => void take((known) => readFile(file, known));
  const isDragging = useIncoming({
    onClipboard: (content) => void take((known) => readClipboard(content, known)),
    onFile: open,
  });

  // The reader goes on where the work is: in the text, or in the field for one.
  useEffect(() => setSaved(null), [text, origin]);
  useLayoutEffect(() => document.querySelector<HTMLElement>('.sheet, .drop-area textarea')?.focus(), [text]);

  document.title = [origin.title, translator.t('pasteTitle'), translator.t('productName')].filter(Boolean).join(' · ');
  return (
    <PasteView
      text={text}
      origin={origin}
      publishers={publishers}
      problem={state.problem}
      undo={undoable(state)}
      isDragging={isDragging}
      canPaint={canPaint()}
      found={found}
      cards={cards}
      isWithTerms={isWithTerms}
      own={own}
      onText={(plain) => void take((known) => readClipboard({ html: '', plain }, known))}
      onFile={open}
      onOrigin={(changed) => send({ type: 'origin', origin: changed })}
      onWithTerms={setWithTerms}
      saved={saved}
      onExport={async (format) => {
        const terms = (await session?.terms()) ?? null;
        setSaved((terms && (await saveTerms(terms, format, translator.language, cache))) ?? 'failed');
      }}
      onPrint={() => print()}
      onClear={() => send({ type: 'clear' })}
      onUndo={() => send({ type: 'undo' })}
      onDismiss={() => send({ type: 'dismiss' })}
    />
  );
}

function undoable({ open, before }: typeof EMPTY): 'cleared' | 'replaced' | null {
  if (before === null) return null;
  return open === null ? 'cleared' : 'replaced';
}
