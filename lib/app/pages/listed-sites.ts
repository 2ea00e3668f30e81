import type { ListedSite } from '../../../components/options/types.ts';
import type { Publisher } from '../../glossary/types.ts';

/** One switch a house: a domain below another listed one goes with it. */
export function listedSites(publishers: readonly Publisher[], silenced: readonly string[]): ListedSite[] {
  const all = publishers.flatMap((publisher) => publisher.hosts.map((name) => ({ name, publisher })));
  return all
    .filter(({ name }) => !all.some((other) => name.endsWith(`.${other.name}`)))
    .map((site) => ({ ...site, isOn: !silenced.includes(site.name) }));
}
