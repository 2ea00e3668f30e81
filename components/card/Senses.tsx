import { useEffect, useState } from 'preact/hooks';
import type { CardTitle } from '../../lib/pack/types.ts';
import { useTranslator } from '../language.ts';
import { LinkButton } from './LinkButton.tsx';
import type { TermPart, Visit } from './visits.ts';

/** What else the surface may stand for, and the terms within it, each to be opened in place. */
export function Senses(props: {
  /** Concepts the surface may also stand for. */
  readonly others: readonly number[];
  readonly parts: readonly TermPart[];
  /** Names of concepts, those that are not to be had left out; never rejects. */
  readonly loadTitles: (concepts: readonly number[]) => Promise<readonly CardTitle[]>;
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
              {titles.map(({ concept, headword, category: kind }) => (
                <span class="link-item" key={concept}>
                  <LinkButton concept={concept} headword={headword} onOpen={() => props.onOpen({ concept })} />{' '}
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
              {props.parts.map(({ surface, concepts: [concept = -1, ...otherSenses] }, at) => (
                <LinkButton
                  key={`${at} ${surface}`}
                  concept={concept}
                  headword={surface}
                  onOpen={() => props.onOpen({ concept, surface, otherSenses })}
                />
              ))}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function useTitles(
  concepts: readonly number[],
  loadTitles: (concepts: readonly number[]) => Promise<readonly CardTitle[]>,
): readonly CardTitle[] {
  const [titles, setTitles] = useState<readonly CardTitle[]>([]);
  useEffect(() => {
    if (concepts.length === 0) return setTitles([]);
    let isCurrent = true;
    loadTitles(concepts).then((loaded) => {
      if (isCurrent) setTitles(loaded);
    });
    return () => {
      isCurrent = false;
    };
  }, [concepts.join()]);
  return titles;
}
