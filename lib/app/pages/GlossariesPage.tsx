import { useCallback, useEffect, useRef } from 'preact/hooks';
import { GlossariesView } from '../../../components/glossaries/GlossariesView.tsx';
import { useDroppedFiles } from '../glossaries/use-dropped-files.ts';
import { useGlossaries } from '../glossaries/use-glossaries.ts';
import { useImport } from '../glossaries/use-import.ts';
import type { PageProps } from './page-root.tsx';
import { useSaving } from './use-saving.ts';
import '../../../components/glossaries/glossaries.css';

/** The page for imported glossaries. */
export function GlossariesPage({ translator }: PageProps) {
  const saving = useSaving();
  const kept = useGlossaries(saving, translator.language);
  const importing = useImport(kept.glossaries ?? [], translator.language, kept.refresh);
  const open = useRef(importing.open);
  open.current = importing.open;
  const isDragging = useDroppedFiles(useCallback((files) => open.current(files), []));
  const { kind } = importing.state;

  // The reader goes on where the work is.
  useEffect(() => {
    if (kind === 'preview') document.querySelector<HTMLElement>('.import-preview h2')?.focus();
  }, [kind]);
  // Whoever leaves in the midst of it is asked first: nothing of it would stay.
  useEffect(() => {
    if (kind !== 'running') return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', hold);
    return () => removeEventListener('beforeunload', hold);
  }, [kind]);

  document.title = `${translator.t('productName')} · ${translator.t('glossariesTitle')}`;
  return (
    <GlossariesView
      glossaries={kept.glossaries}
      preparing={kept.preparing}
      deleted={kept.deleted}
      importing={importing.state}
      isDragging={isDragging}
      failedSaves={saving.failures}
      onFiles={importing.open}
      onChoices={importing.choose}
      onPlan={importing.plan}
      onImport={importing.run}
      onPause={importing.pause}
      onCancel={importing.cancel}
      onSaveProblems={importing.saveProblems}
      onDismiss={importing.dismiss}
      onChange={kept.change}
      onMove={kept.move}
      onDelete={kept.remove}
      onUndo={kept.undo}
      exported={kept.exported}
      onExport={kept.export}
    />
  );
}
