import { useEffect, useState } from 'preact/hooks';
import { hidePrivately, inPrivate, watchPrivatelyHidden } from '../../extension/private-hidden.ts';
import { reportError } from '../../extension/report-error.ts';
import { changeSettings } from '../../extension/settings-store.ts';
import { type Settings, withTerm } from '../../settings/settings.ts';
import type { TermRef } from '../../terms/ref.ts';
import { isPrivateWindow } from './active-tab.ts';

/** What is hidden in the window of a page of ours. */
export interface HiddenTerms {
  readonly hiddenTerms: Settings['hiddenTerms'];
  /** Hides an entry or shows it again; false where that could not be stored. */
  hide(ref: TermRef, isHidden: boolean): Promise<boolean>;
}

/** Follows what is hidden; what is hidden in a private window stays there and is never written to the disk. */
export function useHiddenTerms(settings: Settings): HiddenTerms {
  const [held, setHeld] = useState<Settings | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const read = async () => {
      const now = (await isPrivateWindow()) ? await inPrivate(settings) : null;
      if (!stop.signal.aborted) setHeld(now);
    };
    const follow = () => void read().catch(reportError);
    follow();
    watchPrivatelyHidden(follow, stop.signal);
    return () => stop.abort();
  }, [settings]);
  return {
    hiddenTerms: (held ?? settings).hiddenTerms,
    async hide(ref, isHidden) {
      try {
        if (await isPrivateWindow()) await hidePrivately(ref, isHidden);
        else await changeSettings((current) => withTerm(current, ref, isHidden));
        return true;
      } catch (error) {
        reportError(error);
        return false;
      }
    },
  };
}
