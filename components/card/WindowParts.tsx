import { leadOf } from '../../lib/card/lead.ts';
import { bestRendering } from '../../lib/card/renderings.ts';
import type { Card as CardData } from '../../lib/card/types.ts';
import { useTranslator } from '../language.ts';
import { headwordSize } from './Card.tsx';
import { CardTools, type CardToolsProps } from './CardTools.tsx';

/** What a screen reader says when a card has opened beside the text: the glance that the eye takes. */
export function Announcement({ card, form }: { readonly card: CardData; readonly form: string | null }) {
  const rendering = bestRendering(card, form);
  return (
    <>
      <span lang="zh-CN">{leadOf(card, form).text}</span>
      {rendering !== null && (
        <>
          , <span lang="en">{rendering}</span>
        </>
      )}
    </>
  );
}

/** The same for a text that no glossary has. */
export function TextAnnouncement({ text }: { readonly text: string }) {
  const { t } = useTranslator();
  return (
    <>
      <span lang="zh-CN">{text}</span>, {t('textNoEntry')}
    </>
  );
}

/** The place of a card that is on its way: as large as a short one, with the term that was asked for; without tools, of a compact one. */
export function Waiting({
  surface,
  tools,
}: {
  readonly surface: string | null;
  readonly tools: CardToolsProps | null;
}) {
  const { t } = useTranslator();
  return (
    <div class={tools === null ? 'waiting compact' : 'waiting'} aria-busy="true">
      <EmptyHead surface={surface} tools={tools} />
      <p class="waiting-line">{t('cardLoading')}</p>
    </div>
  );
}

/** Says in the place of a card that it could not be had, and what can be done. */
export function Failed(props: {
  readonly surface: string | null;
  readonly tools: CardToolsProps;
  readonly onRetry: () => void;
}) {
  const { t } = useTranslator();
  return (
    <div class="waiting">
      <EmptyHead surface={props.surface} tools={props.tools} />
      <div class="failed">
        <p role="alert">{t('cardFailed')}</p>
        <button type="button" class="more" onClick={props.onRetry}>
          {t('retry')}
        </button>
      </div>
    </div>
  );
}

/** The head of a card of which only the term is known. */
function EmptyHead({ surface, tools }: { readonly surface: string | null; readonly tools: CardToolsProps | null }) {
  return (
    <div class="card-head">
      {surface !== null && (
        <p class={`waiting-name ${headwordSize(surface)}`} lang="zh-CN">
          {surface}
        </p>
      )}
      {tools !== null && (
        <div class="card-line">
          <CardTools {...tools} />
        </div>
      )}
    </div>
  );
}

/** The bar at the top of a bottom sheet; seen only there, and to touch a second way to close. */
export function SheetHandle({ onClose }: { readonly onClose: (() => void) | null }) {
  const { t } = useTranslator();
  if (onClose === null) return null;
  return <button type="button" class="sheet-handle" aria-label={t('close')} tabIndex={-1} onClick={onClose} />;
}
