import { useState } from 'preact/hooks';
import { inOrder, isBeforeSeeds } from '../../lib/termbase/catalogue.ts';
import type { ImportedGlossary, ImportedKey } from '../../lib/termbase/types.ts';
import { usePageTranslator } from '../language.ts';
import { GlossaryRow } from './GlossaryRow.tsx';
import type { GlossaryListProps } from './types.ts';

/** The imported glossaries in their order, the seeds in their place among those that are marked. */
export function GlossaryList(props: GlossaryListProps) {
  const { t } = usePageTranslator();
  /** Those whose settings are open: they stay so when one goes over to the other list. */
  const [open, setOpen] = useState<ReadonlySet<ImportedKey>>(new Set());
  const all = inOrder(props.glossaries);
  const marked = all.filter(({ use }) => use === 'marked');
  const lookup = all.filter(({ use }) => use === 'lookup');
  const seedsAt = marked.filter(isBeforeSeeds).length;
  if (all.length === 0) return <p class="none-yet">{t('glossariesNone')}</p>;

  const row = (one: ImportedGlossary, canMoveUp: boolean, canMoveDown: boolean) => (
    <GlossaryRow
      key={one.key}
      {...props}
      glossary={one}
      canMoveUp={canMoveUp}
      canMoveDown={canMoveDown}
      isOpen={open.has(one.key)}
      onOpen={(isOpen) =>
        setOpen(isOpen ? new Set([...open, one.key]) : new Set([...open].filter((key) => key !== one.key)))
      }
    />
  );
  const rows = marked.map((one, at) => row(one, at > 0 || at >= seedsAt, at < marked.length - 1 || at < seedsAt));
  rows.splice(
    seedsAt,
    0,
    <li key="seeds" class="glossary seeds">
      <p class="glossary-name">{t('glossariesSeeds')}</p>
    </li>,
  );
  return (
    <>
      {marked.length > 0 && (
        <section class="glossary-list">
          <h2>{t('glossariesListMarked')}</h2>
          <p class="soft">{t('glossariesListMarkedWhy')}</p>
          <ol>{rows}</ol>
        </section>
      )}
      {lookup.length > 0 && (
        <section class="glossary-list">
          <h2>{t('glossariesListLookup')}</h2>
          <ol>{lookup.map((one, at) => row(one, at > 0, at < lookup.length - 1))}</ol>
        </section>
      )}
    </>
  );
}
