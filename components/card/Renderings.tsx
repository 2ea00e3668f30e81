import { OWN_NAME, type Rendering } from '../../lib/glossary/types.ts';
import { useTranslator } from '../language.ts';

/** Renderings of more characters than this are set smaller: more than two lines of the large size. */
const LONG_RENDERING = 64;

/** English renderings: the best one large, the others behind a fold, each with its status and where it was seen. */
export function Renderings({ renderings }: { readonly renderings: readonly Rendering[] }) {
  const { t } = useTranslator();
  const [best, ...others] = renderings;
  if (best === undefined) return null;
  return (
    <section class="renderings">
      <div class={best.text.length > LONG_RENDERING ? 'rendering best long' : 'rendering best'}>
        <RenderingText rendering={best} />
      </div>
      {others.length > 0 && (
        <details>
          <summary>
            {t('moreRenderings')} <span class="count">{others.length}</span>
          </summary>
          <ul>
            {others.map((rendering) => (
              <li class="rendering" key={rendering.text}>
                <RenderingText rendering={rendering} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function RenderingText({ rendering }: { readonly rendering: Rendering }) {
  const { t, status } = useTranslator();
  const { where } = rendering;
  return (
    <>
      <span class="rendering-text" lang="en">
        {rendering.text}
      </span>{' '}
      <span class="provenance" title={rendering.where}>
        <span class={`status ${rendering.status}`}>{status(rendering.status)}</span>
        {where !== undefined && ` · ${where === OWN_NAME ? t('ownName') : t('seenIn', { where: placeName(where) })}`}
        {rendering.year !== undefined && ` · ${rendering.year}`}
      </span>
    </>
  );
}

/** The host of an address; any other text as it is. */
function placeName(where: string): string {
  return URL.canParse(where) ? new URL(where).hostname.replace(/^www\./, '') : where;
}
