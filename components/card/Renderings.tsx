import { renderingSourceOf } from '../../lib/card/citation.ts';
import { partRenderings, termStatusOf } from '../../lib/card/renderings.ts';
import type { Card, CardRendering } from '../../lib/card/types.ts';
import { OWN_NAME } from '../../lib/glossary/types.ts';
import { foldText } from '../../lib/text/fold.ts';
import { langOf, useTranslator } from '../language.ts';
import { Phrase } from '../Phrase.tsx';
import { CopiedText } from './CopiedText.tsx';
import { CopyButton } from './CopyButton.tsx';
import { Fold } from './Fold.tsx';
import { Place } from './Place.tsx';

/** Renderings of more characters than this are set smaller: more than two lines of the large size. */
const LONG_RENDERING = 64;

/**
 * English renderings: the best one large, those that must not be taken struck through and never folded away, the others behind
 * a fold; each with its status, where it was seen and when, and with the forms it renders unless the one that is looked at
 * is its only one.
 */
export function Renderings(props: { readonly card: Card; readonly form: string | null }) {
  const { t } = useTranslator();
  const { best, others, forbidden } = partRenderings(props.card, props.form);
  const form = props.form ?? props.card.headword;
  if (best === null && forbidden.length === 0) return null;
  return (
    <section class="renderings">
      {best !== null && (
        <div class={best.text.length > LONG_RENDERING ? 'rendering best long' : 'rendering best'}>
          <RenderingText rendering={best} form={form} />
        </div>
      )}
      {forbidden.length > 0 && (
        <ul class="forbidden-renderings">
          {forbidden.map((rendering) => (
            <li class="rendering" key={`${rendering.text} ${rendering.for}`}>
              <Forbidden rendering={rendering} form={form} />
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <Fold
          summary={
            <>
              {t('moreRenderings')} <span class="count">{others.length}</span>
            </>
          }
        >
          <ul>
            {others.map((rendering) => (
              <li class="rendering" key={`${rendering.text} ${rendering.for}`}>
                <RenderingText rendering={rendering} form={form} />
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </section>
  );
}

/** One that must not be taken: nothing copies it. */
function Forbidden({ rendering, form }: { readonly rendering: CardRendering; readonly form: string }) {
  const { status } = useTranslator();
  return (
    <>
      <span class="status forbidden">{status('forbidden')}</span> <s lang={langOf(rendering.text)}>{rendering.text}</s>{' '}
      <Rendered rendering={rendering} form={form} />
    </>
  );
}

function RenderingText({ rendering, form }: { readonly rendering: CardRendering; readonly form: string }) {
  const { t, status, language } = useTranslator();
  const { text, year } = rendering;
  return (
    <>
      <CopiedText text={text} label={t('copyExactly', { rendering: text })} />{' '}
      <Rendered rendering={rendering} form={form} />
      <span class="provenance">
        <span>
          <span class={`status ${rendering.status}`}>{status(rendering.status)}</span>
          <Seen rendering={rendering} />
          {year !== undefined && ` · ${year}`}
        </span>
        {(rendering.where !== undefined || termStatusOf(rendering) === null) && (
          <CopyButton
            icon="cite"
            text={`${text} (${renderingSourceOf(rendering, language)})`}
            label={t('copyRendering', { rendering: text })}
          />
        )}
      </span>
    </>
  );
}

/** Which forms a rendering is of; nothing where it is of all, or of the one that is looked at alone. */
function Rendered({ rendering, form }: { readonly rendering: CardRendering; readonly form: string }) {
  const forms = rendering.for;
  if (forms === undefined || forms.every((text) => foldText(text) === foldText(form))) return null;
  return (
    <small class="renders">
      <Phrase of="renders" with={{ form: <span lang="zh-CN">{forms.join('、')}</span> }} />
    </small>
  );
}

/** The place of a rendering; where only a copy of it could be read, the original and then the copy. */
function Seen({ rendering: { where, seen } }: { readonly rendering: CardRendering }) {
  const { t } = useTranslator();
  if (where === undefined) return null;
  const seenIn = (place: string) => <Phrase of="seenIn" with={{ where: <Place where={place} /> }} />;
  const original = where === OWN_NAME ? t('ownName') : seen === undefined ? seenIn(where) : <Place where={where} />;
  return (
    <>
      {' · '}
      {original}
      {seen !== undefined && (
        <>
          {' · '}
          {seenIn(seen)}
        </>
      )}
    </>
  );
}
