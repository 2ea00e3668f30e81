import { useState } from 'preact/hooks';
import { asOfPage, explainingFirst } from '../../lib/card/as-of.ts';
import { citationOf } from '../../lib/card/citation.ts';
import { partRenderings } from '../../lib/card/renderings.ts';
import type { Card } from '../../lib/card/types.ts';
import { hueOf } from '../../lib/glossary/hues.ts';
import { OWN_NAME } from '../../lib/glossary/types.ts';
import { glossaryOf } from '../../lib/terms/ref.ts';
import { BilingualText } from '../BilingualText.tsx';
import { IconButton } from '../IconButton.tsx';
import { usePageTranslator } from '../language.ts';
import { type OwnDone, OwnDoneLine } from '../own/OwnCardPart.tsx';
import { OwnEditor } from '../own/OwnEditor.tsx';
import type { OwnTools } from '../own/types.ts';
import { useOwnTranslator } from '../own/use-own-translator.ts';

/** What end notes are made of. */
export interface TermNotesProps {
  readonly cards: readonly Card[];
  /** Day of the text; null where it is not known. */
  readonly date: string | null;
  /** Those who keep the reader's own entries. */
  readonly own: OwnTools;
}

/**
 * The terms of a text as end notes, in the order of the cards: of each the latest statement that explains it, with the one
 * source it was taken from. Nothing later than the text is told. Each has a button for an entry of the reader's own.
 */
export function TermNotes({ cards, date, own }: TermNotesProps) {
  const { t } = usePageTranslator();
  const [done, setDone] = useState<OwnDone | null>(null);
  return (
    <section class="term-notes" data-xiangjian="" aria-labelledby="term-notes">
      <h2 id="term-notes">{t('pasteTerms')}</h2>
      <ol>
        {cards.map((card) => (
          <TermNote card={card} date={date} own={own} onDone={setDone} key={card.ref} />
        ))}
      </ol>
      {done !== null && <OwnDoneLine done={done} key={`${done.term.id} ${done.term.version}`} onUndone={() => {}} />}
    </section>
  );
}

function TermNote({
  card,
  date,
  own,
  onDone,
}: Omit<TermNotesProps, 'cards'> & { readonly card: Card; readonly onDone: (done: OwnDone) => void }) {
  const { t, language, category, status } = usePageTranslator();
  const { best } = partRenderings(card, null);
  const [isOpen, setOpen] = useState(false);
  const [latest] = explainingFirst(asOfPage(card.facts, date).known);
  return (
    <li data-hue={hueOf(card.category)}>
      <p class="note-name">
        <b lang="zh-CN">{card.headword}</b>
        {card.pinyin !== null && card.pinyin !== card.headword && <span lang="zh-Latn-pinyin">{card.pinyin}</span>}
        <span class="category">{category(card.category)}</span>
        {card.background && <span class="soft">{t('background')}</span>}
        <OwnButton card={card} isOpen={isOpen} onPress={() => setOpen(!isOpen)} />
      </p>
      {isOpen && (
        <section
          class="note-own"
          aria-label={card.headword}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.isComposing) setOpen(false);
          }}
        >
          <OwnEditor
            subject={{ ref: card.ref, form: card.headword, pinyin: null, card }}
            tools={own}
            isSeen={() => true}
            onResize={() => {}}
            onCancel={() => setOpen(false)}
            onDone={(term, undo) => {
              setOpen(false);
              onDone({ term, undo });
            }}
          />
        </section>
      )}
      {best !== null && (
        <p>
          <span lang="en" class="note-rendering">
            {best.text}
          </span>{' '}
          <span class="soft">
            {status(best.status)}
            {best.where !== undefined && ` · ${best.where === OWN_NAME ? t('ownName') : hostOf(best.where)}`}
            {best.year !== undefined && ` · ${best.year}`}
          </span>
        </p>
      )}
      {card.gloss !== null && <BilingualText text={card.gloss} />}
      {latest !== undefined && (
        <div class="note-fact">
          <BilingualText text={latest} />
          <p class="soft">{citationOf(latest.source, language)}</p>
        </div>
      )}
      {latest === undefined && card.facts.length > 0 && <p class="soft">{t('noFactsYet')}</p>}
    </li>
  );
}

/** Opens and closes the form of the reader's own entry. */
function OwnButton(props: { readonly card: Card; readonly isOpen: boolean; readonly onPress: () => void }) {
  const { t } = useOwnTranslator();
  const { ref, headword } = props.card;
  const label = `${t(glossaryOf(ref) === 'own' ? 'ownEdit' : 'ownAdd')}: ${headword}`;
  return <IconButton icon="add" label={label} isExpanded={props.isOpen} onPress={props.onPress} />;
}

/** The host of an address, which is what fits on paper; any other place as it is. */
function hostOf(where: string): string {
  return URL.parse(where)?.hostname.replace(/^www\./, '') ?? where;
}
