import { renderingSourceOf } from '../../lib/export/citation.ts';
import { OWN_NAME, type Rendering } from '../../lib/glossary/types.ts';
import { useTranslator } from '../language.ts';
import { Phrase } from '../Phrase.tsx';
import { CopyButton } from './CopyButton.tsx';
import { Fold } from './Fold.tsx';

/** Renderings of more characters than this are set smaller: more than two lines of the large size. */
const LONG_RENDERING = 64;

/** English renderings: the best one large, the others behind a fold, each with its status, where it was seen and when. */
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
        <Fold
          summary={
            <>
              {t('moreRenderings')} <span class="count">{others.length}</span>
            </>
          }
        >
          <ul>
            {others.map((rendering) => (
              <li class="rendering" key={rendering.text}>
                <RenderingText rendering={rendering} />
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </section>
  );
}

function RenderingText({ rendering }: { readonly rendering: Rendering }) {
  const { t, status, language } = useTranslator();
  const { text, where, year } = rendering;
  return (
    <>
      <span class="rendering-text" lang="en">
        {text}
      </span>{' '}
      <span class="provenance">
        <span>
          <span class={`status ${rendering.status}`}>{status(rendering.status)}</span>
          {where !== undefined && (
            <>
              {' · '}
              {where === OWN_NAME ? t('ownName') : <Phrase of="seenIn" with={{ where: <Place where={where} /> }} />}
            </>
          )}
          {year !== undefined && ` · ${year}`}
        </span>
        <CopyButton
          icon="cite"
          text={`${text} (${renderingSourceOf(rendering, language)})`}
          label={t('copyRendering', { rendering: text })}
        />
      </span>
    </>
  );
}

/** An address as a link to it, named by its host; any other place by its name. */
function Place({ where }: { readonly where: string }) {
  const url = URL.parse(where);
  if (url === null || !/^https?:$/.test(url.protocol)) return <span lang="en">{where}</span>;
  return (
    <a href={url.href} target="_blank" rel="noreferrer" lang="en">
      {url.hostname.replace(/^www\./, '')}
    </a>
  );
}
