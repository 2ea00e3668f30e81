import type { CardUse } from '../../lib/card/types.ts';
import {
  placeOnAxis,
  type UseOverTime as UseCourse,
  type UseNow,
  type UseYear,
  useOverTime,
} from '../../lib/card/use-over-time.ts';
import type { CardKey } from '../../lib/i18n/card-messages.ts';
import type { Translator } from '../../lib/i18n/translator.ts';
import { useTranslator } from '../language.ts';

/** A year on the axis of the drawing, in its units; a half year is half as wide, for it is half as long. */
const YEAR_WIDTH = 4;
/** Between two years; at a glance there is none, and the bars make one shape. */
const GAP = 1;
const HEIGHT = 16;
/** What a year with a single item of thousands still shows. */
const LEAST_HEIGHT = 1;

/** The course at a glance, beside the name: the drawing alone, whose words stand in {@link UseOverTime}. */
export function UseAtAGlance({ use }: { readonly use: CardUse }) {
  const translator = useTranslator();
  const course = useOverTime(use);
  if (course === null) return null;
  return (
    <svg class="use-glance" viewBox={viewBoxOf(course, 0)} preserveAspectRatio="none" aria-hidden="true">
      <title>{`${translator.t('useHeading')}: ${sentencesOf(course, translator).join(' · ')}`}</title>
      <Bars course={course} gap={0} />
    </svg>
  );
}

/** When the term came up in the evening news: first day, year of most use and use of late, drawn and said. */
export function UseOverTime({ use, pageDate }: { readonly use: CardUse; readonly pageDate: string | null }) {
  const translator = useTranslator();
  const { t } = translator;
  const course = useOverTime(use);
  if (course === null) return null;
  const page = pageDate === null ? null : placeOnAxis(pageDate);
  const name = t('useByYear', { shares: sharesOf(course, translator) });
  return (
    <section class="use">
      <h2>{t('useHeading')}</h2>
      <p class="use-said">{sentencesOf(course, translator).join(' · ')}</p>
      <div class="use-drawing">
        <svg viewBox={viewBoxOf(course, GAP)} preserveAspectRatio="none" role="img" aria-label={name}>
          <title>{name}</title>
          <Bars course={course} gap={GAP} />
        </svg>
        {page !== null && <span class="use-page" style={{ insetInlineStart: `${page * 100}%` }} />}
      </div>
      <Ends course={course} page={page} pageDate={pageDate} />
      <p class="use-source">{t('useSource')}</p>
    </section>
  );
}

/** Parts of the width within which the name of the page's day would cover the year at that end. */
const END = 0.12;

/** What stands below the drawing: the years at its ends, and the day of the page below its rule. */
function Ends(props: { readonly course: UseCourse; readonly page: number | null; readonly pageDate: string | null }) {
  const { t } = useTranslator();
  const { page, pageDate, course } = props;
  const side = page !== null && page > 0.5 ? 'end' : 'start';
  return (
    <p class="use-ends" aria-hidden="true">
      <span>{(page === null || page > END) && course.years[0]?.year}</span>
      {page !== null && pageDate !== null && (
        <span
          class="use-page-name"
          style={side === 'end' ? { insetInlineEnd: `${(1 - page) * 100}%` } : { insetInlineStart: `${page * 100}%` }}
        >
          {t('thisPage', { date: pageDate.slice(0, 4) })}
        </span>
      )}
      <span>{(page === null || page < 1 - END) && course.years.at(-1)?.year}</span>
    </p>
  );
}

function Bars({ course: { years, peak }, gap }: { readonly course: UseCourse; readonly gap: number }) {
  let x = 0;
  return (
    <>
      {years.map((year) => {
        const left = x;
        x += widthOf(year);
        if (year.share === 0) return null;
        const height = Math.max(LEAST_HEIGHT, (year.share / peak.share) * HEIGHT);
        return (
          <rect
            key={year.year}
            class={year === peak ? 'peak' : undefined}
            x={left}
            y={HEIGHT - height}
            width={widthOf(year) - gap}
            height={height}
          />
        );
      })}
    </>
  );
}

function widthOf({ half }: UseYear): number {
  return half === null ? YEAR_WIDTH : YEAR_WIDTH / 2;
}

function viewBoxOf({ years }: UseCourse, gap: number): string {
  const width = years.reduce((total, year) => total + widthOf(year), 0) - gap;
  return `0 0 ${width} ${HEIGHT}`;
}

const NOW: Readonly<Record<UseNow, CardKey>> = {
  common: 'useNowCommon',
  fewer: 'useNowFewer',
  rare: 'useNowRare',
  gone: 'useNowGone',
};

/** First day, year of most use and use of late, each a phrase of its own. */
function sentencesOf(course: UseCourse, translator: Translator): readonly string[] {
  const { t, language } = translator;
  const share = percentIn(language)(course.nowShare);
  return [
    course.first === null ? t('useFromStart') : t('useFirst', { date: course.first }),
    t('useMost', { share: shareIn(course.peak, translator) }),
    t(NOW[course.now], { year: course.last.year, share }),
  ];
}

function sharesOf({ years }: UseCourse, translator: Translator): string {
  return years.map((year) => shareIn(year, translator)).join(translator.language === 'en' ? ', ' : '、');
}

/** The share of a year with its name, of a half year as one. */
function shareIn({ year, half, share }: UseYear, { t, language }: Translator): string {
  const key = half === null ? 'useIn' : half === 'from-july' ? 'useInFromJuly' : 'useInToJune';
  return t(key, { year, share: percentIn(language)(share) });
}

/** Two figures that count, however small the share: 4.1 %, 0.085 %. */
function percentIn(language: string): (share: number) => string {
  const format = new Intl.NumberFormat(language, { style: 'percent', maximumSignificantDigits: 2 });
  return (share) => format.format(share);
}
