import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { TERM_STATUSES, type TermStatus } from '../../lib/card/types.ts';
import { hueOf } from '../../lib/glossary/hues.ts';
import { CATEGORIES, type Category } from '../../lib/glossary/types.ts';
import type { OwnDraft, OwnPlace, OwnWords } from '../../lib/termbase/own-term.ts';
import { IconButton } from '../IconButton.tsx';
import { langOf } from '../language.ts';
import { useOwnTranslator } from './use-own-translator.ts';

/** What the form of an own entry shows, and what can be done with it. */
export interface OwnTermFormProps {
  /** As it begins; what is written in the form stays until another `key`. */
  readonly draft: OwnDraft;
  /** Tags, clients and registers to choose from. */
  readonly words: OwnWords;
  readonly title: string;
  /** What went wrong with the last save, with what can be done; null where nothing did. */
  readonly problem: ComponentChildren;
  readonly isBusy: boolean;
  /** Begins again without what was written before; null where the form holds nothing of before. */
  readonly onAnew: (() => void) | null;
  /** Called with what the form says whenever that has changed, however unfinished. */
  readonly onEdit: (draft: OwnDraft) => void;
  readonly onSave: (draft: OwnDraft) => void;
  readonly onCancel: () => void;
  /** Null for an entry that is new. */
  readonly onDelete: (() => void) | null;
  /** What stands at the end of the form. */
  readonly children?: ComponentChildren;
}

/** A rendering as it is written: empty ones are left out when it is saved. */
interface Row {
  readonly text: string;
  readonly status: TermStatus;
  readonly key: number;
}

/** What stands in the form, as it is written. */
interface Fields extends Pick<OwnDraft, 'pinyin' | 'note' | 'client' | 'register' | 'category' | 'places'> {
  /** One a line. */
  readonly forms: string;
  readonly rows: readonly Row[];
  /** Parted by commas. */
  readonly tags: string;
}

/** The form of an entry of the reader's own. Enter in a line saves, Escape leaves it. */
export function OwnTermForm(props: OwnTermFormProps) {
  const { draft, words } = props;
  const { t, status, category } = useOwnTranslator();
  const id = useId();
  const [fields, setFields] = useState(() => fieldsOf(draft));
  const { forms, pinyin, rows, note, tags, client, register, places } = fields;
  const first = useRef<HTMLInputElement>(null);
  const formsField = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(
    () => (draft.forms.length === 0 ? formsField.current : first.current)?.focus({ preventScroll: true }),
    [],
  );
  const set = (next: Partial<Fields>) => {
    const changed = { ...fields, ...next };
    setFields(changed);
    props.onEdit(draftIn(changed));
  };
  const change = (at: number, next: Partial<Row>) =>
    set({ rows: rows.map((row, index) => (index === at ? { ...row, ...next } : row)) });
  return (
    <form
      class="own-form"
      aria-label={props.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (!props.isBusy) props.onSave(draftIn(fields));
      }}
    >
      {props.onAnew !== null && (
        <p class="own-kept" role="status">
          {t('ownKept')}{' '}
          <button type="button" class="more" onClick={props.onAnew}>
            {t('ownAnew')}
          </button>
        </p>
      )}
      <label class="own-field">
        <span>{t('ownForms')}</span>
        <textarea
          ref={formsField}
          lang="zh-CN"
          rows={Math.max(1, forms.split('\n').length)}
          value={forms}
          title={t('ownFormsHint')}
          onInput={({ currentTarget }) => set({ forms: currentTarget.value })}
        />
      </label>
      <label class="own-field">
        <span>{t('ownPinyin')}</span>
        <input
          lang="zh-Latn-pinyin"
          value={pinyin}
          onInput={({ currentTarget }) => set({ pinyin: currentTarget.value })}
        />
      </label>
      <fieldset class="own-renderings">
        <legend>{t('ownRenderings')}</legend>
        {rows.map((row, at) => (
          <div class="own-rendering" key={row.key}>
            <input
              ref={at === 0 ? first : null}
              lang={langOf(row.text)}
              aria-label={t('ownRendering', { number: at + 1 })}
              value={row.text}
              onInput={({ currentTarget }) => change(at, { text: currentTarget.value })}
            />
            <select
              aria-label={t('ownStatus', { number: at + 1 })}
              value={row.status}
              onChange={({ currentTarget }) => {
                const next = currentTarget.value as TermStatus;
                // What is left as it is is the term itself.
                const text = next === 'asIs' && row.text.trim() === '' ? (forms.split('\n')[0] ?? '') : row.text;
                change(at, { status: next, text });
              }}
            >
              {TERM_STATUSES.map((one) => (
                <option value={one} key={one}>
                  {status(one)}
                </option>
              ))}
            </select>
            {rows.length > 1 && (
              <IconButton
                icon="close"
                label={t('ownRenderingRemove', { number: at + 1 })}
                onPress={() => set({ rows: rows.filter((_, index) => index !== at) })}
              />
            )}
          </div>
        ))}
        <button
          type="button"
          class="more"
          onClick={() =>
            set({
              rows: [...rows, { text: '', status: 'admitted', key: 1 + Math.max(...rows.map(({ key }) => key)) }],
            })
          }
        >
          {t('ownRenderingAdd')}
        </button>
      </fieldset>
      <label class="own-field">
        <span>{t('ownNote')}</span>
        <textarea
          class="own-note"
          rows={Math.min(8, Math.max(2, note.split('\n').length))}
          lang={langOf(note)}
          value={note}
          onInput={({ currentTarget }) => set({ note: currentTarget.value })}
        />
      </label>
      <label class="own-field own-category" data-hue={hueOf(fields.category)}>
        <span>
          {t('ownCategory')} <span class="hue-mark" aria-hidden="true" />
        </span>
        <select
          value={fields.category}
          onChange={({ currentTarget }) => set({ category: currentTarget.value as Category })}
        >
          {CATEGORIES.map((one) => (
            <option value={one} key={one}>
              {category(one)}
            </option>
          ))}
        </select>
      </label>
      <details class="own-more" open={draft.tags.length > 0 || draft.client !== '' || draft.register !== ''}>
        <summary>{t('ownMore')}</summary>
        <Choice
          label={t('ownTags')}
          hint={t('ownTagsHint')}
          list={`${id}-tags`}
          words={words.tags}
          text={tags}
          onText={(tags) => set({ tags })}
        />
        <Choice
          label={t('ownClient')}
          list={`${id}-clients`}
          words={words.clients}
          text={client}
          onText={(client) => set({ client })}
        />
        <Choice
          label={t('ownRegister')}
          list={`${id}-registers`}
          words={words.registers}
          text={register}
          onText={(register) => set({ register })}
        />
      </details>
      {places.length > 0 && (
        <fieldset class="own-places">
          <legend>{t('ownPlaces')}</legend>
          {places.map((place) => (
            <Place
              place={place}
              key={`${place.address} ${place.start} ${place.sentence}`}
              onRemove={() => set({ places: places.filter((one) => one !== place) })}
            />
          ))}
        </fieldset>
      )}
      <div role="alert" class="own-problem">
        {props.problem}
      </div>
      <div class="own-buttons">
        <button type="submit" class="button main" aria-disabled={props.isBusy}>
          {t('ownSave')}
        </button>
        <button type="button" class="button" onClick={props.onCancel}>
          {t('ownCancel')}
        </button>
        {props.onDelete !== null && (
          <button type="button" class="more own-delete" onClick={props.onDelete}>
            {t('ownDelete')}
          </button>
        )}
      </div>
      {props.children}
    </form>
  );
}

/** A line in which one of some words can be chosen or another written. */
function Choice(props: {
  readonly label: string;
  readonly hint?: string;
  readonly list: string;
  readonly words: readonly string[];
  readonly text: string;
  readonly onText: (text: string) => void;
}) {
  return (
    <label class="own-field">
      <span>{props.label}</span>
      <input
        list={props.list}
        title={props.hint}
        value={props.text}
        onInput={({ currentTarget }) => props.onText(currentTarget.value)}
      />
      <datalist id={props.list}>
        {props.words.map((word) => (
          <option value={word} key={word} />
        ))}
      </datalist>
    </label>
  );
}

/** A sentence in which the term was met, with where that stands. */
function Place({ place, onRemove }: { readonly place: OwnPlace; readonly onRemove: () => void }) {
  const { t } = useOwnTranslator();
  const { sentence, start, end, title, publisher, date } = place;
  return (
    <div class="own-place">
      <p lang="zh-CN">
        {sentence.slice(0, start)}
        <mark>{sentence.slice(start, end)}</mark>
        {sentence.slice(end)}
      </p>
      <p class="own-source" lang="zh-CN">
        {[date, publisher, title].filter((part) => part !== '').join(' · ')}
      </p>
      <IconButton icon="close" label={t('ownPlaceRemove')} onPress={onRemove} />
    </div>
  );
}

function fieldsOf(draft: OwnDraft): Fields {
  return { ...draft, forms: draft.forms.join('\n'), rows: rowsOf(draft), tags: draft.tags.join(', ') };
}

/** What the fields say: edges without white space, empty renderings left out. */
function draftIn({ forms, pinyin, rows, note, tags, client, register, category, places }: Fields): OwnDraft {
  return {
    forms: unique(forms.split('\n')),
    pinyin: pinyin.trim(),
    renderings: rows.flatMap(({ text, status }) => (text.trim() === '' ? [] : [{ text: text.trim(), status }])),
    note: note.trim(),
    tags: unique(tags.split(/[,，、;；]/)),
    client: client.trim(),
    register: register.trim(),
    category,
    places,
  };
}

/** The renderings of a draft, with a line to write in. */
function rowsOf({ renderings }: OwnDraft): readonly Row[] {
  const rows = renderings.map((one, key) => ({ ...one, key }));
  return rows.length > 0 ? rows : [{ text: '', status: 'preferred', key: 0 }];
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
}
