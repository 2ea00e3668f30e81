import type { ImportedGlossary } from '../../lib/termbase/types.ts';
import { usePageTranslator } from '../language.ts';
import { NotKept } from '../NotKept.tsx';
import { GlossaryList } from './GlossaryList.tsx';
import { ImportPart, type ImportPartProps } from './ImportPart.tsx';
import type { GlossaryListProps } from './types.ts';

/** What the page for imported glossaries shows and what can be done on it. */
export interface GlossariesViewProps extends Omit<ImportPartProps, 'state'>, Omit<GlossaryListProps, 'glossaries'> {
  /** Null until they are known. */
  readonly glossaries: readonly ImportedGlossary[] | null;
  readonly importing: ImportPartProps['state'];
  /** The glossary that was deleted last and can be brought back; null where there is none. */
  readonly deleted: ImportedGlossary | null;
  /** True while something that could be dropped is held over the page. */
  readonly isDragging: boolean;
  /** How many saves have failed since the last that did not. */
  readonly failedSaves: number;
  readonly onUndo: () => void;
}

/** The page where glossary files are imported, listed and set up. */
export function GlossariesView(props: GlossariesViewProps) {
  const { t } = usePageTranslator();
  const { glossaries, importing, deleted } = props;
  return (
    <main class="glossaries">
      <header>
        <h1>
          {t('productName')} · {t('glossariesTitle')}
        </h1>
        <p>{t('glossariesIntro')}</p>
      </header>
      <ImportPart {...props} state={importing} />
      <div role="status" class="outcome">
        {deleted !== null && (
          <p class="notice">
            <span>{t('glossariesDeleted', { name: deleted.name })}</span>
            <button type="button" class="button small" onClick={props.onUndo}>
              {t('glossariesUndo')}
            </button>
          </p>
        )}
      </div>
      {glossaries !== null && <GlossaryList {...props} glossaries={glossaries} />}
      <footer>
        <p class="soft">{t('glossariesKinds')}</p>
        <p class="soft">{t('glossariesCedict')}</p>
        <p class="soft">{t('glossariesPrivacy')}</p>
      </footer>
      {props.isDragging && (
        <p class="drop-here" aria-hidden="true">
          <span>{t('glossariesDrop')}</span>
        </p>
      )}
      <NotKept failures={props.failedSaves} />
    </main>
  );
}
