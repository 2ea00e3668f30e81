import { useEffect, useState } from 'preact/hooks';
import type { Card } from '../../lib/card/types.ts';
import { glossaryOf, type TermRef } from '../../lib/terms/ref.ts';
import { BilingualText } from '../BilingualText.tsx';
import { langOf, useTranslator } from '../language.ts';
import { GlossaryLine } from './GlossaryLine.tsx';
import { Renderings } from './Renderings.tsx';
import { useResized } from './surroundings.ts';

/** Loads what other glossaries say of a text, beside the card `except`; never rejects. */
export type LoadSections = (text: string, refs: readonly TermRef[], except: TermRef) => Promise<readonly Card[]>;

/** What other glossaries say of the same word, a section each, under their names and with their licence lines. */
export function OtherGlossaries(props: {
  readonly card: Card;
  /** The word as it is asked about. */
  readonly text: string;
  /** Entries of other glossaries that it may stand for. */
  readonly refs: readonly TermRef[];
  readonly load: LoadSections;
}) {
  const { card, text, refs } = props;
  const [sections, setSections] = useState<readonly Card[]>([]);
  useEffect(() => {
    let isCurrent = true;
    props.load(text, refs, card.ref).then((loaded) => {
      if (isCurrent) setSections(loaded);
    });
    return () => {
      isCurrent = false;
    };
  }, [card.ref, text, refs.join('\n')]);
  useResized(sections);
  return (
    <>
      {sections.map((one) => (
        <Section key={one.ref} card={one} isNamed={one.headword !== text} />
      ))}
    </>
  );
}

function Section({ card, isNamed }: { readonly card: Card; readonly isNamed: boolean }) {
  const { t } = useTranslator();
  const { from, note, pinyin } = card;
  const ours = glossaryOf(card.ref) === 'own' ? t('ownGlossary') : t('seedsGlossary');
  return (
    <section class="other-glossary">
      <h2>{from?.name ?? ours}</h2>
      {(isNamed || pinyin !== null) && (
        <p class="section-name">
          {isNamed && <span lang="zh-CN">{card.headword}</span>}{' '}
          {pinyin !== null && <span lang="zh-Latn-pinyin">{pinyin}</span>}
        </p>
      )}
      <Renderings card={card} form={null} />
      {card.gloss !== null && <BilingualText text={card.gloss} />}
      {typeof note === 'string' && (
        <p class="note" lang={langOf(note)}>
          {note}
        </p>
      )}
      {from !== undefined && <GlossaryLine from={from} />}
    </section>
  );
}
