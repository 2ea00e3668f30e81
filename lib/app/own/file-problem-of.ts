import type { FileProblem } from '../../termbase/linked-file.ts';

/** What a browser means that does not read or write a file; null for what is no refusal of a file but a mistake of ours. */
export function fileProblemOf(error: unknown): FileProblem | null {
  if (!(error instanceof DOMException)) return null;
  switch (error.name) {
    case 'NotFoundError':
      return 'gone';
    case 'NotAllowedError':
    case 'SecurityError':
      return 'not-allowed';
    // The first of a file that has been written to since it was opened for reading.
    case 'NotReadableError':
    case 'NoModificationAllowedError':
    case 'InvalidStateError':
      return 'busy';
    case 'QuotaExceededError':
      return 'full';
    default:
      return 'failed';
  }
}
