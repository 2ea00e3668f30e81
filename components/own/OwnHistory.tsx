import { useEffect, useState } from 'preact/hooks';
import type { OwnTerm } from '../../lib/termbase/own-term.ts';
import { briefOf } from './brief-of.ts';
import { useOwnTranslator } from './use-own-translator.ts';

/** The earlier versions of an entry, loaded when they are unfolded; each can be brought back. */
export function OwnHistory(props: {
  /** Null where they cannot be had now. Never rejects. */
  readonly load: () => Promise<readonly OwnTerm[] | null>;
  readonly onRestore: (version: OwnTerm) => void;
  readonly onResize: () => void;
}) {
  const { t, language } = useOwnTranslator();
  const [versions, setVersions] = useState<readonly OwnTerm[] | 'failed' | null>(null);
  useEffect(props.onResize, [versions]);
  const when = (instant: string) =>
    new Date(instant).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
  const unfold = () => {
    props.onResize();
    if (versions === null || versions === 'failed') void props.load().then((all) => setVersions(all ?? 'failed'));
  };
  return (
    <details class="own-history" onToggle={({ currentTarget }) => (currentTarget.open ? unfold() : props.onResize())}>
      <summary>{t('ownHistory')}</summary>
      {versions === 'failed' && <p role="alert">{t('ownLoadFailed')}</p>}
      {Array.isArray(versions) && (
        <ol>
          {(versions as readonly OwnTerm[]).slice(1).map((version) => (
            <li key={version.version}>
              <p class="own-source">
                {t(version.isDeleted ? 'ownVersionDeleted' : 'ownVersion', {
                  version: version.version,
                  when: when(version.changed),
                })}
              </p>
              <p>{briefOf(version)}</p>
              <button type="button" class="more" onClick={() => props.onRestore(version)}>
                {t('ownRestore')}
              </button>
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}
