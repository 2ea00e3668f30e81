import type { Concept, Form, FormRules } from '../glossary/types.ts';

/** What a name says that says itself where it is. */
const NAMES_HUNAN = /湖南|湘|长沙|株洲|衡阳|邵阳|岳阳|常德|张家界|益阳|郴州|永州|怀化|娄底|韶山|浏阳|醴陵/;

/** How the gloss of a policy of Hunan begins. */
const OF_HUNAN = /^(?:\d{4}年?[^，。]{0,6})?(?:湖南|省委|株洲|长沙|长株潭|衡阳|岳阳|常德|郴州|怀化|永州|娄底)/;

/** The cities, whose names nobody else has. */
const CITIES = new Set(
  'hunan zhuzhou changsha xiangtan hengyang yiyang shaoyang yueyang changde zhangjiajie chenzhou yongzhou huaihua loudi xiangxi'.split(
    ' ',
  ),
);

/** Relations that say where something is, or whose it is. */
const TIES = new Set(['located-in', 'part-of', 'issued-by', 'organised-by', 'subsidiary-of']);

/**
 * How each form of a glossary is tied to Hunan, or undefined where it is not or says so itself: `shared` where other places have
 * the like (a form with `needs`, a policy of the province), `owned` where it can only be confused with what another
 * place owns (炎帝陵 in 陕西宝鸡的炎帝陵).
 */
export function createLocalTies(concepts: readonly Concept[]): (concept: Concept, form: Form) => FormRules['local'] {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  /** True where such relations lead to a city or the province; in a circle they lead nowhere. */
  const isTied = (id: string, met = new Set<string>()): boolean => {
    if (CITIES.has(id)) return true;
    if (met.has(id)) return false;
    met.add(id);
    const ties = (byId.get(id)?.relations ?? []).filter(({ type }) => TIES.has(type));
    return ties.some(({ to }) => isTied(to, met));
  };
  return (concept, form) => {
    if (form.local !== undefined) return form.local;
    const { id, category, gloss } = concept;
    if (CITIES.has(id) || NAMES_HUNAN.test(form.text) || category === 'person') return undefined;
    if (category === 'policy' || category === 'slogan' || category === 'programme') {
      return OF_HUNAN.test(gloss.zh) ? 'shared' : undefined;
    }
    if (!isTied(id)) return undefined;
    return form.needs !== undefined && category === 'place' ? 'shared' : 'owned';
  };
}
