import { isHan } from './characters.ts';
import { type Division, divisionCalled, divisionNameAt, provinceOf } from './divisions.ts';
import { phraseStart } from './phrase-start.ts';
import type { Stretch } from './types.ts';

/** A place where an article names it. */
export interface PlaceNamed extends Stretch {
  /** Full, 株洲市. */
  readonly name: string;
  /** Full name of its province, itself where it is one; null where that is not known. */
  readonly province: string | null;
}

/** What makes another name of a place's name: 湖南大学, 长沙银行. */
const OTHER_NAME =
  /^(?:大学|学院|师范|银行|日报|晚报|商报|卫视|公司|集团|医院|机场|海关|铁路|[东南西北]?站|[东南西北中]?路|大道|人|籍|话|菜|队|军|战役|会战|起义|公约|宣言|协定|新闻|方言|米粉|证券|农商|建工|钢铁)/;

/** What may be the class of a place that no table of ours has: a county, a town, a city below a prefecture, a district. */
const CLASS =
  /(?:县|[镇乡](?![长村政党委域])|市(?![场民区委政长级域县直容值内镇乡街])|自治旗|(?<=[\u4e00-\u9fff][^地社园小景辖郊市山城校厂矿库牧林灾片街特新老禁战时区分专强])区)(?![级域长委])/g;
/** The most characters before its class. */
const LONGEST = 4;

/** The places an article names, in order; a place within a longer one named with it stands beside it. Linear. */
export function placesNamed(text: string): PlaceNamed[] {
  const found: PlaceNamed[] = [];
  for (let at = 0; at < text.length; ) {
    const written = divisionNameAt(text, at);
    if (written === '') {
      at++;
      continue;
    }
    const end = at + written.length;
    const place = divisionCalled(written) as Division;
    const isShort = written !== place.name;
    const isOther = isShort && OTHER_NAME.test(text.slice(end, end + 3));
    // 海南州, 吉林市: the same word names another place when its own class follows.
    const isAnother =
      isShort && /^[省市县区州]/.test(text.slice(end, end + 1)) && !place.name.startsWith(text.slice(at, end + 1));
    if (!isOther && !isAnother && !(isShort && isGivenName(text, at))) {
      found.push({ start: at, end, name: place.name, province: provinceOf(place)?.name ?? null });
    }
    at = end;
  }
  return [...found, ...countiesNamed(text, found)].sort((a, b) => a.start - b.start);
}

/** Surnames that are hardly ever a word of their own before a place. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙朱胡郭何罗郑梁谢宋唐许韩冯邓曹彭曾肖董袁潘蒋蔡杜苏魏吕姚卢姜崔谭汪廖贾韦邹熊孟秦薛尹侯黎贺郝龚邵覃';

/** True for what is the given name of a person: 胡长春 at the head of a clause, 书记胡长春. */
function isGivenName(text: string, at: number): boolean {
  const surname = text[at - 1] ?? '';
  const before = text[at - 2] ?? '\n';
  return surname !== '' && SURNAMES.includes(surname) && (!isHan(before) || '记长任席理员事授导'.includes(before));
}

/** Zones that bear the name of a place and are none of the administration's. */
const ZONE = /^(?:经开|高新|示范|自贸|保税|开发|新)区$/;

/** Counties by their look alone: after their prefecture, or where a name may begin. */
function* countiesNamed(text: string, known: readonly PlaceNamed[]): Generator<PlaceNamed> {
  const taken = new Set(known.map(({ end }) => end));
  const byEnd = new Map(known.map((place) => [place.end, place]));
  let floor = 0;
  for (const match of text.matchAll(CLASS)) {
    const end = match.index + match[0].length;
    let lowest = match.index;
    while (lowest > floor && lowest > match.index - LONGEST && isHan(text[lowest - 1])) lowest--;
    floor = end;
    if (taken.has(end)) continue;
    for (let start = lowest; start <= end - 2; start++) {
      // 信阳淮滨县 is 淮滨县 in 信阳.
      const inner = divisionNameAt(text, start).length;
      if (inner > 0 && start + inner < end - 1) continue;
      const above = byEnd.get(start);
      // A town, a township and a city that is no prefecture are told by what they lie in alone.
      if (above === undefined && /[镇乡市]/.test(text[end - 1] as string)) continue;
      const name = text.slice(start, end);
      if (
        /[全本各该][省市县区州镇乡]$|^自治[区州县]$/.test(name) ||
        /^[全本我各该两三四五六七八九十几多数]|[个为与和在从跨的了将把对及等到是]/.test(name)
      )
        continue;
      const begins =
        above !== undefined ||
        !isHan(text[start - 1]) ||
        phraseStart(text, end, Math.max(0, start - 8), start).start === start;
      if (!begins) continue;
      // 娄底经开区 is called so, whoever else has one.
      const isOf = above !== undefined && ZONE.test(name);
      const from = isOf ? above.start : start;
      yield { start: from, end, name: text.slice(from, end), province: above?.province ?? null };
      break;
    }
  }
}
