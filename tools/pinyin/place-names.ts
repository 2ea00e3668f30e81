import type { Concept } from '../../lib/glossary/types.ts';
import type { KnownWord } from './cut-words.ts';

/** Generic parts of one syllable, written apart from the name before them. */
export const GENERICS = '省市县区州盟旗镇乡村江河湖山岭峰岛洲湾港洞峡溪水海站路街桥寺楼亭关谷泉城郡巷';

/** Those with which a name of one syllable makes a place: 攸县, 衡山. */
const AFTER_ONE_SYLLABLE = '县';

/** Names that end like a generic part and have none: provinces, cities, towns. */
const WHOLE = new Set(
  (
    '浙江 黑龙江 青海 上海 香港 澳门 四川 九江 镇江 内江 阳江 湛江 丽江 牡丹江 平江 沅江 芷江 洪江 冷水江 靖江 吴江 ' +
    '佛山 中山 鞍山 唐山 乐山 黄山 舟山 眉山 保山 白山 韶山 平顶山 石嘴山 双鸭山 马鞍山 井冈山 昆山 衡山 浮山 梁山 ' +
    '漯河 黑河 红河 三河 天河 清河 银海 北海 珠海 威海 乌海 定海 临海 宁海 连云港 防城港 贵港 张家港 秦皇岛 葫芦岛 青岛 ' +
    '广州 杭州 郑州 苏州 徐州 常州 扬州 泰州 温州 湖州 台州 福州 泉州 漳州 赣州 兰州 柳州 梧州 钦州 惠州 梅州 潮州 ' +
    '株洲 满洲 亚洲 欧洲 非洲 美洲 澳洲 大洋洲 郴州 永州 荆州 鄂州 随州 德州 滨州 沧州 锦州 达州 泸州 锡林郭勒 ' +
    '津市 荆门 厦门 天门 江门 石门 海门 玉门 三门峡 桃江 通道 城步 洞口 汉寿 盐城 运城 宣城 晋城 聊城 诸城 防城 望城 ' +
    '芜湖 黄石 长春 芦溪 辰溪 资溪 屯溪 慈溪 本溪 郎溪 丽水 天水 衡水 陵水 涞水 溧水 响水 北京 天津 沙市 银川'
  ).split(' '),
);

/** The name and its generic part, or the name alone. */
export function partPlace(name: string, known: ReadonlySet<string>): readonly string[] {
  const bare = name.slice(0, -1);
  const generic = name.slice(-1);
  if (WHOLE.has(name) || known.has(name) || !GENERICS.includes(generic)) return [name];
  if (bare.length === 0 || (bare.length === 1 && !AFTER_ONE_SYLLABLE.includes(generic))) return [name];
  return [bare, generic];
}

/** What a form of a place ends with when what comes before is the name of a place. */
const SEATS = /^(\p{Script=Han}{2,}?)(省|市|县|镇|乡|街道|自治区|自治州|自治县|区)$/u;
/** Districts that are none: 高新区, 武陵山区. */
const NO_DISTRICT = /(?:[地保新开发税范片能社景园心库灾老边牧矿港理灌贸]|\p{Script=Han}{2}[山湖])区$/u;
/** Peoples in the name of an autonomous county: 芷江侗族. */
const PEOPLES = /(?:土家|苗|侗|瑶|白|回|壮|彝|藏|维吾尔|蒙古|满|黎|傣|畲|布依|哈萨克)族/g;

/** The names of places of a glossary without what they end with: 株洲 of 株洲市. */
export function bareNames(concepts: readonly Concept[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const text of placeForms(concepts)) {
    const bare = SEATS.exec(text)?.[1]?.replace(PEOPLES, '');
    if (
      bare !== undefined &&
      !/[一二三四五六七八九十小古]$/.test(bare) &&
      bare.length >= 2 &&
      bare.length <= 4 &&
      !NO_DISTRICT.test(text)
    )
      names.add(bare);
  }
  return names;
}

function placeForms(concepts: readonly Concept[]): readonly string[] {
  return concepts
    .filter(({ category }) => category === 'place')
    .flatMap(({ forms }) => forms.filter(({ kind }) => kind !== 'ocr').map(({ text }) => text));
}

const SEATS_OF_NAMES = ['省', '市', '县', '区', '镇', '乡'];

/**
 * Words for the names of places, alone and with each seat they may be printed with; and for the other places of three
 * characters, and of two where they are no ordinary word (通道 is one as often as a county).
 */
export function placeWords(
  bare: ReadonlySet<string>,
  concepts: readonly Concept[],
  isOrdinary: (text: string) => boolean,
): KnownWord[] {
  const seated = [...bare].flatMap((name) => SEATS_OF_NAMES.map((seat) => name + seat));
  const others = placeForms(concepts).filter((text) => /^\p{Script=Han}{2,3}$/u.test(text));
  const alone = [...bare, ...others].filter(
    (text) => !isOrdinary(text) && !/^[我在来到入离全本]|[区园站]$/u.test(text),
  );
  return [...seated, ...alone].map((text) => ({ text, isName: true }));
}
