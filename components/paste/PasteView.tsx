import type { Card } from '../../lib/card/types.ts';
import type { ExportFormatName, Saved } from '../../lib/export/types.ts';
import { linesOf } from '../../lib/text/blocks.ts';
import { ExportMenu } from '../export/ExportMenu.tsx';
import { usePageTranslator } from '../language.ts';
import type { OwnTools } from '../own/types.ts';
import { DropArea } from './DropArea.tsx';
import { OriginForm, type OriginFormProps } from './OriginForm.tsx';
import { PasteNotice, type PasteNoticeProps } from './PasteNotice.tsx';
import { TermNotes } from './TermNotes.tsx';
import { TextBlocks } from './TextBlocks.tsx';
import type { PastedText, TextOrigin } from './types.ts';

/** What the page for pasted text shows and what can be done on it. */
export interface PasteViewProps extends PasteNoticeProps, Pick<OriginFormProps, 'publishers' | 'onOrigin'> {
  /** Null while there is none to read. */
  readonly text: PastedText | null;
  readonly origin: TextOrigin;
  /** True while something that could be dropped is held over the page. */
  readonly isDragging: boolean;
  readonly canPaint: boolean;
  /** How many terms the text has; null until it has been read. */
  readonly found: number | null;
  /** Their cards in reading order; null where they are not asked for or not yet here. */
  readonly cards: readonly Card[] | null;
  readonly isWithTerms: boolean;
  /** Those who keep the reader's own entries. */
  readonly own: OwnTools;
  readonly onText: (text: string) => void;
  readonly onFile: (file: File) => void;
  readonly onWithTerms: (isWithTerms: boolean) => void;
  /** What came of saving the terms as a file; null before. */
  readonly saved: Saved | null;
  readonly onExport: (format: ExportFormatName) => void;
  readonly onPrint: () => void;
  readonly onClear: () => void;
}

/** The page where a text is pasted, dropped or chosen, and read with its terms marked. */
export function PasteView(props: PasteViewProps) {
  const { t } = usePageTranslator();
  const { text } = props;
  return (
    <main class={text === null ? 'paste' : 'paste reading'}>
      <header class="paste-head" data-xiangjian="">
        <h1>
          {t('productName')} · {t('pasteTitle')}
        </h1>
        {text === null && <p>{t('pasteIntro')}</p>}
        <PasteNotice problem={props.problem} undo={props.undo} onUndo={props.onUndo} onDismiss={props.onDismiss} />
      </header>
      {text === null ? (
        <section class="paste-empty" data-xiangjian="">
          <DropArea onText={props.onText} onFile={props.onFile} />
          <p class="soft">{t('pasteClosedFiles')}</p>
          <p class="soft">{t('pastePrivacy')}</p>
        </section>
      ) : (
        <>
          <Desk {...props} text={text} />
          <div class="sheet-column">
            <Sheet text={text} origin={props.origin} publishers={props.publishers} />
            {props.isWithTerms && props.cards !== null && props.cards.length > 0 && (
              <TermNotes cards={props.cards} date={props.origin.date} own={props.own} />
            )}
          </div>
        </>
      )}
      {props.isDragging && (
        <p class="drop-here" data-xiangjian="" aria-hidden="true">
          <span>{t('pasteDrop')}</span>
        </p>
      )}
    </main>
  );
}

/** What stands beside the text: what was found, whose the text is, what to do with it. */
function Desk(props: PasteViewProps & { readonly text: PastedText }) {
  const { t } = usePageTranslator();
  return (
    <aside class="desk" data-xiangjian="" aria-label={t('pasteDetails')}>
      <p role="status" class="found">
        <Found {...props} />
      </p>
      <OriginForm
        origin={props.origin}
        guessed={props.text.guessed}
        publishers={props.publishers}
        onOrigin={props.onOrigin}
      />
      <div class="doings">
        <label class="with-terms">
          <input
            type="checkbox"
            checked={props.isWithTerms}
            onChange={(event) => props.onWithTerms(event.currentTarget.checked)}
          />
          {t('pasteWithTerms')}
        </label>
        <p class="choices">
          <button type="button" class="button main" onClick={props.onPrint}>
            {t('pastePrint')}
          </button>
          <button type="button" class="button" onClick={props.onClear}>
            {t('pasteClear')}
          </button>
        </p>
      </div>
      {props.found !== null && props.found > 0 && (
        <div class="export-terms">
          <ExportMenu saved={props.saved} failed={t('pasteNotSaved')} onExport={props.onExport} />
        </div>
      )}
      <p class="soft why">{t('pasteAgain')}</p>
      <p class="soft">{t('pastePrivacy')}</p>
    </aside>
  );
}

function Found({ text, found, canPaint }: Pick<PasteViewProps, 'found' | 'canPaint'> & { readonly text: PastedText }) {
  const { t } = usePageTranslator();
  if (!canPaint) return <>{t('cannotPaint')}</>;
  if (!text.hasChinese) return <>{t('pasteNoChinese')}</>;
  if (found === null) return <>{t('pasteSearching')}</>;
  return <>{found === 0 ? t('noConceptsHere') : t('conceptsHere', { count: found })}</>;
}

/** Blocks among which a text's own title is looked for: below a masthead and a dateline. */
const TOP_BLOCKS = 5;

/** The text itself; in print with its title, where it does not stand there already, its publisher and its date above. */
function Sheet(props: {
  readonly text: PastedText;
  readonly origin: TextOrigin;
  readonly publishers: PasteViewProps['publishers'];
}) {
  const { t, language } = usePageTranslator();
  const { text, origin } = props;
  const name = props.publishers.find(({ id }) => id === origin.publisherId)?.name;
  const imprint = [language === 'en' ? name?.en : name?.zh, origin.date].filter(Boolean).join(' · ');
  const top = linesOf(text.blocks.slice(0, TOP_BLOCKS));
  return (
    <article class="sheet" lang={text.script} aria-label={t('pasteResult')} tabIndex={-1}>
      <header class="imprint" data-xiangjian="">
        {origin.title !== '' && !top.includes(origin.title) && <h1>{origin.title}</h1>}
        {imprint !== '' && <p>{imprint}</p>}
      </header>
      <TextBlocks blocks={text.blocks} />
    </article>
  );
}
