import { inOrder, isBeforeSeeds } from '../../lib/termbase/catalogue.ts';
import type { GlossarySettings, ImportedGlossary, ImportedKey } from '../../lib/termbase/types.ts';
import { usePageTranslator } from '../language.ts';
import { GlossaryRow } from './GlossaryRow.tsx';

/** What can be done with the glossaries that are kept. */
export interface GlossaryListProps {
  readonly glossaries: readonly ImportedGlossary[];
  /** The one whose marks are being prepared; null where none is. */
  readonly preparing: ImportedKey | null;
  readonly onChange: (glossary: ImportedGlossary, settings: Partial<GlossarySettings>) => void;
  readonly onMove: (key: ImportedKey, by: -1 | 1) => void;
  readonly onDelete: (glossary: ImportedGlossary) => void;
}

/** The imported glossaries in their order, the seeds in their place among those that are marked. */
export function GlossaryList(props: GlossaryListProps) {
  const { t } = usePageTranslator();
  const all = inOrder(props.glossaries);
  const marked = all.filter(({ use }) => use === 'marked');
  const lookup = all.filter(({ use }) => use === 'lookup');
  const before = marked.filter(isBeforeSeeds);
  const after = marked.filter((one) => !isBeforeSeeds(one));
  if (all.length === 0) return <p class="none-yet">{t('glossariesNone')}</p>;
  return (
    <>
      {marked.length > 0 && (
        <section class="glossary-list">
          <h2>{t('glossariesListMarked')}</h2>
          <p class="soft">{t('glossariesListMarkedWhy')}</p>
          <ol>
            {before.map((one, at) => (
              <GlossaryRow key={one.key} {...props} glossary={one} canMoveUp={at > 0} canMoveDown />
            ))}
            <li class="glossary seeds">
              <p class="glossary-name">{t('glossariesSeeds')}</p>
            </li>
            {after.map((one, at) => (
              <GlossaryRow key={one.key} {...props} glossary={one} canMoveUp canMoveDown={at < after.length - 1} />
            ))}
          </ol>
        </section>
      )}
      {lookup.length > 0 && (
        <section class="glossary-list">
          <h2>{t('glossariesListLookup')}</h2>
          <ol>
            {lookup.map((one, at) => (
              <GlossaryRow
                key={one.key}
                {...props}
                glossary={one}
                canMoveUp={at > 0}
                canMoveDown={at < lookup.length - 1}
              />
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
