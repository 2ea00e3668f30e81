import { useState } from 'preact/hooks';
import { reportError } from '../../extension/report-error.ts';

/** The saves of a page. */
export interface Saving {
  /**
   * How many saves have failed since the last that did not. Where it is not 0 the page says so; each failure draws it anew, and
   * so puts controls that went ahead of what is stored back.
   */
  readonly failures: number;
  /** What a save gave; null where it failed, which is reported and counted. Never rejects. */
  attempt<T>(save: Promise<T>): Promise<T | null>;
}

/** See {@link Saving}. */
export function useSaving(): Saving {
  const [failures, setFailures] = useState(0);
  return {
    failures,
    async attempt(save) {
      try {
        const saved = await save;
        setFailures(0);
        return saved;
      } catch (error) {
        reportError(error);
        setFailures((before) => before + 1);
        return null;
      }
    },
  };
}
