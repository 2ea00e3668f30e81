import type { ComponentChildren } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import { LINE_FORMATS, type LineFormat } from '../../lib/export/own-lines.ts';
import type { CardKey } from '../../lib/i18n/card-messages.ts';
import { LINKED_MESSAGES, type LinkedKey } from '../../lib/i18n/linked-messages.ts';
import { extendTranslator, type Translator } from '../../lib/i18n/translator.ts';
import type {
  FileProblem,
  LinkedKind,
  LinkedStatus,
  LinkOptions,
  LinkRefusal,
} from '../../lib/termbase/linked-file.ts';
import { useTranslator } from '../language.ts';

/** The files that are written to, and what can be done about them. */
export interface LinkedPartProps {
  /** False in a browser that has no files that can be written to later. */
  readonly canLink: boolean;
  /** Entries there are. */
  readonly count: number;
  /** By kind; null where none is linked. */
  readonly linked: Readonly<Record<LinkedKind, LinkedStatus | null>>;
  /** Why the file that was chosen last was not taken; null where it was. */
  readonly refusal: (LinkRefusal & { readonly kind: LinkedKind }) | null;
  readonly isBusy: boolean;
  readonly onLink: (kind: LinkedKind, how: 'existing' | 'new', options: Omit<LinkOptions, 'language'>) => void;
  /** Asks for what is missing, and writes whatever else has been done to the file. */
  readonly onResume: (kind: LinkedKind) => void;
  readonly onUnlink: (kind: LinkedKind) => void;
  readonly onDownload: (format: LineFormat) => void;
}

/** Says at the head of the page what waits for a file and cannot be written; nothing where all goes well. */
export function LinkedReminder({ linked, onResume, isBusy }: Pick<LinkedPartProps, 'linked' | 'onResume' | 'isBusy'>) {
  const { t } = useLinkedTranslator();
  const stuck = KINDS.flatMap((kind) => {
    const status = linked[kind];
    return status !== null && status.problem !== null && status.waiting > 0 ? [{ kind, status }] : [];
  });
  return (
    <>
      {stuck.map(({ kind, status: { name, waiting } }) => (
        <p class="desk-remind" role="status" key={kind}>
          {t(kind === 'lines' ? 'linkedRemind' : 'linkedRemindCopy', { file: name, count: waiting })}{' '}
          <button type="button" class="button" disabled={isBusy} onClick={() => onResume(kind)}>
            {t('linkedResume')}
          </button>
        </p>
      ))}
    </>
  );
}

const KINDS = ['lines', 'copy'] as const satisfies readonly LinkedKind[];

/** Linking files to what is saved: a glossary that grows, and a copy of everything. */
export function LinkedPart(props: LinkedPartProps) {
  const { t } = useLinkedTranslator();
  const [format, setFormat] = useState<LineFormat>('omegat');
  const [withPresent, setWithPresent] = useState(false);
  const { linked, canLink, count } = props;
  const needsEye = KINDS.some((kind) => (linked[kind]?.problem ?? null) !== null);
  const download = (
    <button type="button" class="button" disabled={count === 0} onClick={() => props.onDownload(format)}>
      {t('linkedDownload')}
    </button>
  );
  return (
    <details class="desk-linked" open={needsEye || undefined}>
      <summary>{t('linkedTitle')}</summary>
      <p class="soft">{t(canLink ? 'linkedIntro' : 'linkedUnsupported')}</p>
      <LinkedFilePart kind="lines" title={t('linkedLines')} hint={canLink ? t('linkedLinesHint') : ''} {...props}>
        <label class="desk-choose">
          <span class="soft">{t('linkedFormat')}</span>
          <select value={format} onChange={({ currentTarget }) => setFormat(currentTarget.value as LineFormat)}>
            {LINE_FORMATS.map((one) => (
              <option value={one} key={one}>
                {t(one === 'omegat' ? 'linkedOmegat' : 'linkedRow')}
              </option>
            ))}
          </select>
        </label>
        {canLink && count > 0 && (
          <label class="desk-with-settings">
            <input
              type="checkbox"
              checked={withPresent}
              onChange={({ currentTarget }) => setWithPresent(currentTarget.checked)}
            />
            {t('linkedPresent', { count })}
          </label>
        )}
        <div class="actions">
          {canLink && <Choosers {...props} onChoose={(how) => props.onLink('lines', how, { format, withPresent })} />}
          {download}
        </div>
      </LinkedFilePart>
      {canLink && (
        <LinkedFilePart kind="copy" title={t('linkedCopy')} hint={t('linkedCopyHint')} {...props}>
          <div class="actions">
            <Choosers {...props} onChoose={(how) => props.onLink('copy', how, { format, withPresent: true })} />
          </div>
        </LinkedFilePart>
      )}
    </details>
  );
}

function Choosers({ isBusy, onChoose }: { isBusy: boolean; onChoose: (how: 'existing' | 'new') => void }) {
  const { t } = useLinkedTranslator();
  return (
    <>
      <button type="button" class="button" disabled={isBusy} onClick={() => onChoose('existing')}>
        {t('linkedExisting')}
      </button>
      <button type="button" class="button" disabled={isBusy} onClick={() => onChoose('new')}>
        {t('linkedNew')}
      </button>
    </>
  );
}

/** One linked file, or how to link one. */
function LinkedFilePart(
  props: LinkedPartProps & {
    readonly kind: LinkedKind;
    readonly title: string;
    readonly hint: string;
    /** How a file is chosen. */
    readonly children: ComponentChildren;
  },
) {
  const { t, language } = useLinkedTranslator();
  const id = useId();
  const { kind, refusal, isBusy } = props;
  const status = props.linked[kind];
  return (
    <section aria-labelledby={id} class="desk-linked-file">
      <h2 id={id}>{props.title}</h2>
      {props.hint !== '' && <p class="soft">{props.hint}</p>}
      {status === null ? (
        props.children
      ) : (
        <>
          <p role="status">
            <b>{status.name}</b>{' '}
            <span class="soft">
              {status.written === null
                ? t('linkedNotYet')
                : t('linkedWritten', {
                    when: new Date(status.written).toLocaleString(language, {
                      dateStyle: 'medium',
                      timeStyle: 'short',
                    }),
                  })}{' '}
              {status.waiting > 0 &&
                (kind === 'lines' ? t('linkedWaiting', { count: status.waiting }) : t('linkedCopyWaiting'))}
            </span>
          </p>
          {status.problem !== null && (
            <p class="refusal" role="alert">
              {t(problemKey(kind, status.problem), { file: status.name })}
            </p>
          )}
          <div class="actions">
            {status.problem !== null && (
              <button type="button" class="button main" disabled={isBusy} onClick={() => props.onResume(kind)}>
                {t('linkedResume')}
              </button>
            )}
            <button type="button" class="button" disabled={isBusy} onClick={() => props.onUnlink(kind)}>
              {t('linkedUnlink')}
            </button>
          </div>
        </>
      )}
      {refusal?.kind === kind && (
        <p class="refusal" role="alert">
          {t(REFUSALS[refusal.code], { file: refusal.file, count: refusal.code === 'has-more' ? refusal.count : 0 })}
        </p>
      )}
    </section>
  );
}

const REFUSALS = {
  unread: 'linkedUnread',
  'not-ours': 'linkedNotOurs',
  'has-more': 'linkedHasMore',
} as const satisfies Record<LinkRefusal['code'], LinkedKey>;

const PROBLEMS = {
  'needs-asking': 'linkedNeedsAsking',
  gone: 'linkedGone',
  'not-allowed': 'linkedNotAllowed',
  changed: 'linkedChanged',
  busy: 'linkedBusy',
  'not-text': 'linkedNotText',
  'too-large': 'linkedTooLarge',
  full: 'linkedFull',
  failed: 'linkedFailed',
} as const satisfies Record<FileProblem, LinkedKey>;

function problemKey(kind: LinkedKind, problem: FileProblem): LinkedKey {
  return kind === 'lines' && problem === 'changed' ? 'linkedShorter' : PROBLEMS[problem];
}

function useLinkedTranslator(): Translator<CardKey | LinkedKey> {
  const { language } = useTranslator();
  return useMemo(() => extendTranslator(language, LINKED_MESSAGES), [language]);
}
