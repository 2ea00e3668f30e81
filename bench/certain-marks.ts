import { checkForms, openLayer } from '../lib/pack/open.ts';
import { parseSaid, saidByText } from '../lib/page-day/page-said.ts';
import { TIERS_UP_TO } from '../lib/settings/levels.ts';
import { DEFAULT_SETTINGS } from '../lib/settings/settings.ts';
import { publisherNamedBy } from '../lib/sites/named-publisher.ts';
import { publisherOfHost } from '../lib/sites/publishers.ts';
import { createSpotter, readyLayer } from '../lib/spot/spot.ts';
import { freshPack } from '../tools/pack/build-pack.ts';
import { type BenchPage, IN_VIEW } from './page-html.ts';
import { LISTED } from './visit.ts';

/** Marks in the paragraphs in view that wait for nobody: at the default level, with no doubt about them. */
export function certainMarksInView(page: BenchPage): number {
  const forms = checkForms(freshPack().forms);
  const spotter = createSpotter([readyLayer(openLayer(forms))]);
  const ofHost = publisherOfHost(new URL(LISTED).hostname, forms.publishers);
  const publisher =
    publisherNamedBy(parseSaid(saidByText(page.paragraphs.join('\n'))), ofHost, forms.publishers) ?? ofHost;
  const inView = page.paragraphs.slice(0, IN_VIEW);
  const spans = inView.flatMap((text) => spotter.spot(text, { home: publisher?.home }, () => undefined).spans);
  const tiers = TIERS_UP_TO[DEFAULT_SETTINGS.level];
  return spans.filter(({ entries }) => entries.some(({ tier }) => tiers.includes(tier))).length;
}
