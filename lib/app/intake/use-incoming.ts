import { useLayoutEffect, useState } from 'preact/hooks';
import type { ClipboardContent } from './read-text.ts';

/** What is to be done with what comes in. */
export interface IncomingOptions {
  readonly onClipboard: (content: ClipboardContent) => void;
  readonly onFile: (file: File) => void;
}

/**
 * Takes in whatever is pasted or dropped anywhere on the page, but for pasting into a field that holds something else;
 * true while something that can be dropped is held over it. What is dragged within the page is left alone.
 */
export function useIncoming({ onClipboard, onFile }: IncomingOptions): boolean {
  const [isDragging, setDragging] = useState(false);
  // From the moment the page is there: what is pasted before it is painted is taken too.
  useLayoutEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    let isOwn = false;
    /** How many elements the pointer has entered and not left: moving from one to another enters before it leaves. */
    let depth = 0;
    const end = () => {
      depth = 0;
      setDragging(false);
    };
    const take = (data: DataTransfer) => {
      const [file] = data.files;
      const content = { html: data.getData('text/html'), plain: data.getData('text/plain') };
      // Word processors put a picture of the text beside the text.
      if (content.plain.trim() === '' && file !== undefined) onFile(file);
      else onClipboard(content);
    };

    document.addEventListener(
      'paste',
      (event) => {
        if (event.clipboardData === null || isBusyField(event.target)) return;
        event.preventDefault();
        take(event.clipboardData);
      },
      { signal },
    );
    document.addEventListener('dragstart', () => (isOwn = true), { signal });
    document.addEventListener('dragend', () => (isOwn = false), { signal });
    document.addEventListener(
      'dragenter',
      ({ dataTransfer }) => {
        if (isOwn || !isDroppable(dataTransfer)) return;
        depth++;
        setDragging(true);
      },
      { signal },
    );
    document.addEventListener('dragleave', () => --depth <= 0 && end(), { signal });
    document.addEventListener(
      'dragover',
      (event) => {
        if (isOwn || !isDroppable(event.dataTransfer)) return;
        event.preventDefault();
        if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
      },
      { signal },
    );
    document.addEventListener(
      'drop',
      (event) => {
        end();
        if (isOwn || event.dataTransfer === null) return;
        // Otherwise the browser would leave the page for the file.
        event.preventDefault();
        take(event.dataTransfer);
      },
      { signal },
    );
    return () => stop.abort();
  }, []);
  return isDragging;
}

function isDroppable(data: DataTransfer | null): boolean {
  return data?.types.some((type) => type === 'Files' || type === 'text/plain' || type === 'text/html') ?? false;
}

/** True for a field that keeps what is pasted: every one but an empty field for a text. */
function isBusyField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return target.value !== '';
  return target instanceof HTMLInputElement && target.type === 'text';
}
