/** Chromium's choosers of files that can be written to; the types do not know them, and Firefox has none. */
interface FilePickers {
  showSaveFilePicker?(options: object): Promise<FileSystemFileHandle>;
  showOpenFilePicker?(options: object): Promise<readonly FileSystemFileHandle[]>;
}

/** A kind of file as a chooser names it. */
export interface PickedKind {
  /** What a new one is called at first. */
  readonly name: string;
  readonly mime: `${string}/${string}`;
  /** With their dots; of a new one the first. */
  readonly extensions: readonly `.${string}`[];
}

/** True where files can be chosen that are written to later. */
export function canPickFiles(): boolean {
  return 'showSaveFilePicker' in globalThis;
}

/**
 * Lets the reader choose a file to write to: one that is there, which stays as it is, or a new one, which begins empty (the
 * system asks before it takes the place of another). Null where the reader chooses none. To be called right after a press.
 */
export async function pickFile(how: 'existing' | 'new', kind: PickedKind): Promise<FileSystemFileHandle | null> {
  const pickers = globalThis as FilePickers;
  const types = [{ accept: { [kind.mime]: kind.extensions } }];
  try {
    if (how === 'new') return (await pickers.showSaveFilePicker?.({ suggestedName: kind.name, types })) ?? null;
    return (await pickers.showOpenFilePicker?.({ types, multiple: false }))?.[0] ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}
