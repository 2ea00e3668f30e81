import { useLayoutEffect, useState } from 'preact/hooks';

/** Takes in the files that are dropped anywhere on the page; true while some are held over it. */
export function useDroppedFiles(onFiles: (files: readonly File[]) => void): boolean {
  const [isDragging, setDragging] = useState(false);
  useLayoutEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
    /** How many elements the pointer has entered and not left: moving from one to another enters before it leaves. */
    let depth = 0;
    const end = () => {
      depth = 0;
      setDragging(false);
    };
    document.addEventListener(
      'dragenter',
      (event) => {
        if (!hasFiles(event)) return;
        depth++;
        setDragging(true);
      },
      { signal },
    );
    document.addEventListener('dragleave', () => --depth <= 0 && end(), { signal });
    document.addEventListener('dragover', (event) => hasFiles(event) && event.preventDefault(), { signal });
    document.addEventListener(
      'drop',
      (event) => {
        end();
        if (!hasFiles(event)) return;
        // Otherwise the browser would leave the page for the file.
        event.preventDefault();
        onFiles([...(event.dataTransfer?.files ?? [])]);
      },
      { signal },
    );
    return () => stop.abort();
  }, [onFiles]);
  return isDragging;
}
