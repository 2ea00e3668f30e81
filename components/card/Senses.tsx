import { useEffect, useState } from 'preact/hooks';
import type { CardTitle } from '../../lib/card/types.ts';
import type { TermRef } from '../../lib/terms/ref.ts';
import { useTranslator } from '../language.ts';
import { LinkButton } from './LinkButton.tsx';
import type { TermPart, Visit } from './visits.ts';

/** What else the surface may stand for, and the terms within it, each to be opened in place. */
export function Senses(props: {
  /** Entries the surface may also stand for. */
  readonly others: readonly TermRef[];
  readonly parts: readonly TermPart[];
  /** Names of entries, those that are not to be had left out; never rejects. */
  readonly loadTitles: (refs: readonly TermRef[]) => Promise<readonly CardTitle[]>;
  readonly onOpen: (visit: Visit) => void;
}) {
  const { t, category } = useTranslator();
  const titles = useTitles(props.others, props.loadTitles);
  if (props.others.length === 0 && props.parts.length === 0) return null;
  return (
    <section class="senses">
      <dl>
        {titles.length > 0 && (
          <div class="link-group">
            <dt>{t('sensesHeading')}</dt>
            <dd>
              {titles.map(({ ref, headword, category: kind }) => (
                <span class="link-item" key={ref}>
                  <LinkButton term={ref} headword={headword} onOpen={() => props.onOpen({ ref })} />{' '}
                  <small>{category(kind)}</small>
                </span>
              ))}
            </dd>
          </div>
        )}
        {props.parts.length > 0 && (
          <div class="link-group">
            <dt>{t('partsHeading')}</dt>
            <dd>
              {props.parts.flatMap(({ surface, refs: [ref, ...otherSenses] }, at) =>
                ref === undefined ? (
                  []
                ) : (
                  <LinkButton
                    key={`${at} ${surface}`}
                    term={ref}
                    headword={surface}
                    onOpen={() => props.onOpen({ ref, surface, otherSenses })}
                  />
                ),
              )}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function useTitles(
  refs: readonly TermRef[],
  loadTitles: (refs: readonly TermRef[]) => Promise<readonly CardTitle[]>,
): readonly CardTitle[] {
  const [titles, setTitles] = useState<readonly CardTitle[]>([]);
  useEffect(() => {
    if (refs.length === 0) return setTitles([]);
    let isCurrent = true;
    loadTitles(refs).then((loaded) => {
      if (isCurrent) setTitles(loaded);
    });
    return () => {
      isCurrent = false;
    };
  }, [refs.join('\n')]);
  return titles;
}
