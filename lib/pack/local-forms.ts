import type { Concept, Form, FormRules } from '../glossary/types.ts';

/** What a name says that says itself where it is. */
const NAMES_HUNAN = /湖南|湘|长沙|株洲|衡阳|邵阳|岳阳|常德|张家界|益阳|郴州|永州|怀化|娄底|韶山|浏阳|醴陵/;

/** How the gloss of a policy of Hunan begins. */
const OF_HUNAN =
  /^(?:\d{4}年?[^，。]{0,6})?(?:湖南|省委|株洲|长沙|长株潭|衡阳|岳阳|常德|郴州|怀化|永州|娄底)|^“(?:三个高地|四新)”(?:使命)?之一|的湖南(?:专项行动|提法)/;

/** The cities, whose names nobody else has. */
const CITIES = new Set(
  'hunan zhuzhou changsha xiangtan hengyang yiyang shaoyang yueyang changde zhangjiajie chenzhou yongzhou huaihua loudi xiangxi'.split(
    ' ',
  ),
);

/** Longest name that other places are found to have as well: 株洲市 yes, 湖南省株洲市 no. */
const LONGEST_NAMED = 4;

/** Relations that say where something is, or whose it is. */
const TIES = new Set(['located-in', 'part-of', 'issued-by', 'organised-by', 'subsidiary-of']);

/** How forms begin that mean the province's own: 湖北省委经济工作会议 is another's. */
const OF_PROVINCE = /^(?:省委|省政府|省人大|省政协|全省|我省|省第)/;

/**
 * How each form of a glossary is tied to Hunan, or undefined where it is not or says so itself: `shared` where other places have
 * the like (a form with `needs`, a policy of the province), `owned` where it can only be confused with what another
 * place owns (炎帝陵 in 陕西宝鸡的炎帝陵), `named` where it says itself that it is of Hunan and others have its name (贵州也有一条湘江).
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
    if (category === 'person') return undefined;
    if (CITIES.has(id) || NAMES_HUNAN.test(form.text))
      return category === 'place' && form.scope === undefined && form.text.length <= LONGEST_NAMED
        ? 'named'
        : undefined;
    if (OF_PROVINCE.test(form.text) && (isTied(id) || id.startsWith('hunan-') || /湖南/.test(gloss.zh))) return 'owned';
    if (category === 'policy' || category === 'slogan' || category === 'programme') {
      return OF_HUNAN.test(gloss.zh) ? 'shared' : undefined;
    }
    if (!isTied(id)) return undefined;
    return form.needs !== undefined && category === 'place' ? 'shared' : 'owned';
  };
}

/**
 * The cities of Hunan that a place is in, nearest first, by its relations. Their papers mean it by a name that other places
 * share. Empty for a city itself.
 */
export function citiesOf(id: string, byId: ReadonlyMap<string, Concept>, met = new Set<string>()): readonly string[] {
  if (met.has(id)) return [];
  met.add(id);
  const around = (byId.get(id)?.relations ?? []).filter(({ type }) => type === 'located-in' || type === 'part-of');
  return around.flatMap(({ to }) => {
    if (to === 'hunan') return [];
    return CITIES.has(to) ? [to] : citiesOf(to, byId, met);
  });
}
