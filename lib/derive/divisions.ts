/**
 * The provinces of China, each with what stands below it, as full names; a name without its last word (市, 省 …) is its
 * short form. General knowledge as of 2025: provincial and prefectural divisions, and the counties of Hunan.
 */
const DIVISIONS = `
北京市
天津市
上海市
重庆市
香港特别行政区
澳门特别行政区
台湾省 台北市 高雄市
河北省 石家庄市 唐山市 秦皇岛市 邯郸市 邢台市 保定市 张家口市 承德市 沧州市 廊坊市 衡水市
山西省 太原市 大同市 阳泉市 长治市 晋城市 朔州市 晋中市 运城市 忻州市 临汾市 吕梁市
内蒙古自治区 呼和浩特市 包头市 乌海市 赤峰市 通辽市 鄂尔多斯市 呼伦贝尔市 巴彦淖尔市 乌兰察布市 兴安盟 锡林郭勒盟 阿拉善盟
辽宁省 沈阳市 大连市 鞍山市 抚顺市 本溪市 丹东市 锦州市 营口市 阜新市 辽阳市 盘锦市 铁岭市 朝阳市 葫芦岛市
吉林省 长春市 四平市 辽源市 通化市 白山市 松原市 白城市 延边朝鲜族自治州
黑龙江省 哈尔滨市 齐齐哈尔市 鸡西市 鹤岗市 双鸭山市 大庆市 伊春市 佳木斯市 七台河市 牡丹江市 黑河市 绥化市 大兴安岭地区
江苏省 南京市 无锡市 徐州市 常州市 苏州市 南通市 连云港市 淮安市 盐城市 扬州市 镇江市 泰州市 宿迁市
浙江省 杭州市 宁波市 温州市 嘉兴市 湖州市 绍兴市 金华市 衢州市 舟山市 台州市 丽水市
安徽省 合肥市 芜湖市 蚌埠市 淮南市 马鞍山市 淮北市 铜陵市 安庆市 黄山市 滁州市 阜阳市 宿州市 六安市 亳州市 池州市 宣城市
福建省 福州市 厦门市 莆田市 三明市 泉州市 漳州市 南平市 龙岩市 宁德市
江西省 南昌市 景德镇市 萍乡市 九江市 新余市 鹰潭市 赣州市 吉安市 宜春市 抚州市 上饶市
山东省 济南市 青岛市 淄博市 枣庄市 东营市 烟台市 潍坊市 济宁市 泰安市 威海市 日照市 临沂市 德州市 聊城市 滨州市 菏泽市
河南省 郑州市 开封市 洛阳市 平顶山市 安阳市 鹤壁市 新乡市 焦作市 濮阳市 许昌市 漯河市 三门峡市 南阳市 商丘市 信阳市 周口市 驻马店市
湖北省 武汉市 黄石市 十堰市 宜昌市 襄阳市 鄂州市 荆门市 孝感市 荆州市 黄冈市 咸宁市 随州市 恩施土家族苗族自治州
湖南省 长沙市 株洲市 湘潭市 衡阳市 邵阳市 岳阳市 常德市 张家界市 益阳市 郴州市 永州市 怀化市 娄底市 湘西土家族苗族自治州
广东省 广州市 韶关市 深圳市 珠海市 汕头市 佛山市 江门市 湛江市 茂名市 肇庆市 惠州市 梅州市 汕尾市 河源市 阳江市 清远市 东莞市 中山市 潮州市 揭阳市 云浮市
广西壮族自治区 南宁市 柳州市 桂林市 梧州市 北海市 防城港市 钦州市 贵港市 玉林市 百色市 贺州市 河池市 来宾市 崇左市
海南省 海口市 三亚市 三沙市 儋州市
四川省 成都市 自贡市 攀枝花市 泸州市 德阳市 绵阳市 广元市 遂宁市 内江市 乐山市 南充市 眉山市 宜宾市 广安市 达州市 雅安市 巴中市 资阳市 阿坝藏族羌族自治州 甘孜藏族自治州 凉山彝族自治州
贵州省 贵阳市 六盘水市 遵义市 安顺市 毕节市 铜仁市 黔西南布依族苗族自治州 黔东南苗族侗族自治州 黔南布依族苗族自治州
云南省 昆明市 曲靖市 玉溪市 保山市 昭通市 丽江市 普洱市 临沧市 楚雄彝族自治州 红河哈尼族彝族自治州 文山壮族苗族自治州 西双版纳傣族自治州 大理白族自治州 德宏傣族景颇族自治州 怒江傈僳族自治州 迪庆藏族自治州
西藏自治区 拉萨市 日喀则市 昌都市 林芝市 山南市 那曲市 阿里地区
陕西省 西安市 铜川市 宝鸡市 咸阳市 渭南市 延安市 汉中市 榆林市 安康市 商洛市
甘肃省 兰州市 嘉峪关市 金昌市 白银市 天水市 武威市 张掖市 平凉市 酒泉市 庆阳市 定西市 陇南市 临夏回族自治州 甘南藏族自治州
青海省 西宁市 海东市 海北藏族自治州 黄南藏族自治州 海南藏族自治州 果洛藏族自治州 玉树藏族自治州 海西蒙古族藏族自治州
宁夏回族自治区 银川市 石嘴山市 吴忠市 固原市 中卫市
新疆维吾尔自治区 乌鲁木齐市 克拉玛依市 吐鲁番市 哈密市 昌吉回族自治州 博尔塔拉蒙古自治州 巴音郭楞蒙古自治州 阿克苏地区 克孜勒苏柯尔克孜自治州 喀什地区 和田地区 伊犁哈萨克自治州 塔城地区 阿勒泰地区
`;

/** The counties, districts and county-level cities of Hunan, each line led by the prefecture. */
const COUNTIES = `
长沙市 芙蓉区 天心区 岳麓区 开福区 雨花区 望城区 长沙县 浏阳市 宁乡市
株洲市 荷塘区 芦淞区 石峰区 天元区 渌口区 攸县 茶陵县 炎陵县 醴陵市
湘潭市 雨湖区 岳塘区 湘潭县 湘乡市 韶山市
衡阳市 珠晖区 雁峰区 石鼓区 蒸湘区 南岳区 衡阳县 衡南县 衡山县 衡东县 祁东县 耒阳市 常宁市
邵阳市 双清区 大祥区 北塔区 新邵县 邵阳县 隆回县 洞口县 绥宁县 新宁县 城步苗族自治县 武冈市 邵东市
岳阳市 岳阳楼区 云溪区 君山区 岳阳县 华容县 湘阴县 平江县 汨罗市 临湘市
常德市 武陵区 鼎城区 安乡县 汉寿县 澧县 临澧县 桃源县 石门县 津市市
张家界市 永定区 武陵源区 慈利县 桑植县
益阳市 资阳区 赫山区 南县 桃江县 安化县 沅江市
郴州市 北湖区 苏仙区 桂阳县 宜章县 永兴县 嘉禾县 临武县 汝城县 桂东县 安仁县 资兴市
永州市 零陵区 冷水滩区 东安县 双牌县 道县 江永县 宁远县 蓝山县 新田县 江华瑶族自治县 祁阳市
怀化市 鹤城区 中方县 沅陵县 辰溪县 溆浦县 会同县 麻阳苗族自治县 新晃侗族自治县 芷江侗族自治县 靖州苗族侗族自治县 通道侗族自治县 洪江市
娄底市 娄星区 双峰县 新化县 冷水江市 涟源市
湘西土家族苗族自治州 吉首市 泸溪县 凤凰县 花垣县 保靖县 古丈县 永顺县 龙山县
`;

/** `province` 省 and what ranks with it; `city` 市 and 地区; `prefecture` 州 and 盟; then `county` and `district`. */
export type DivisionLevel = 'province' | 'city' | 'prefecture' | 'county' | 'district' | 'county-city';

/** A place of the administration. */
export interface Division {
  /** Full, 湖南省. */
  readonly name: string;
  readonly level: DivisionLevel;
  /** Full name of what it lies in; null for a province, and where that is not known. */
  readonly within: string | null;
}

/** Short forms that are words of every day: they name a county with their 县 alone. */
const EVERYDAY = new Set(['通道', '中方', '会同']);

const BY_NAME = new Map<string, Division>();
/** Ends of full names that a short form leaves off, longest first. */
const ENDING =
  /(?:特别行政区|(?:壮族|回族|维吾尔)?自治区|(?:(?:土家|苗|侗|瑶|藏|羌|彝|布依|哈尼|壮|傣|白|景颇|傈僳|回|哈萨克|朝鲜|蒙古|柯尔克孜)族?)+自治[州县]|自治[州县]|地区|[省市盟县区])$/;

for (const [table, isCounties] of [
  [DIVISIONS, false],
  [COUNTIES, true],
] as const) {
  for (const line of table.trim().split('\n')) {
    const [head = '', ...below] = line.split(' ');
    if (!isCounties) add({ name: head, level: 'province', within: null });
    for (const name of below) add({ name, level: levelOf(name, isCounties), within: head });
  }
}

function add(division: Division): void {
  const short = division.name.replace(ENDING, '');
  if (!BY_NAME.has(division.name)) BY_NAME.set(division.name, division);
  const shortClass = /自治([州县])$/.exec(division.name)?.[1];
  if (shortClass !== undefined) {
    BY_NAME.set(`${short}${shortClass}`, division);
    BY_NAME.set(`${short}自治${shortClass}`, division);
  }
  // A city has the name before a county has it (衡阳), and a district's name alone is too often something else.
  const isPlain = division.level === 'district' || short.length < 2 || EVERYDAY.has(short);
  if (!isPlain && !BY_NAME.has(short)) BY_NAME.set(short, division);
}

function levelOf(name: string, isCounty: boolean): DivisionLevel {
  if (name.endsWith('区') && !name.endsWith('地区')) return 'district';
  if (name.endsWith('县')) return 'county';
  if (name.endsWith('州') || name.endsWith('盟')) return 'prefecture';
  return isCounty ? 'county-city' : 'city';
}

/** The place with this full name or short form; null where the table has none. */
export function divisionCalled(name: string): Division | null {
  return BY_NAME.get(name) ?? BY_NAME.get(name.replace(/(?:自治州|州|自治县)$/, '')) ?? null;
}

/** Names by their first two characters, the longest first: every one has two, and few texts have them side by side. */
const BY_START = new Map<number, string[]>();
for (const name of [...BY_NAME.keys()].sort((a, b) => b.length - a.length)) {
  const start = startKey(name, 0);
  const names = BY_START.get(start);
  if (names) names.push(name);
  else BY_START.set(start, [name]);
}

/** A one for each UTF-16 unit that a name begins with: what begins none, most of a text, costs a look in here. */
const FIRST_UNITS = new Uint8Array(0x10000);
for (const name of BY_NAME.keys()) FIRST_UNITS[name.charCodeAt(0)] = 1;

/** Two characters as a small integer, the cheapest key there is; two pairs may share one. */
function startKey(text: string, at: number): number {
  return ((text.charCodeAt(at) & 0x7fff) << 15) | (text.charCodeAt(at + 1) & 0x7fff);
}

/** The longest name of a place of the table, full or short, that begins at `at`; empty where none does. */
export function divisionNameAt(text: string, at: number): string {
  if (FIRST_UNITS[text.charCodeAt(at)] !== 1) return '';
  return BY_START.get(startKey(text, at))?.find((name) => text.startsWith(name, at)) ?? '';
}

/** The province a place lies in, itself where it is one; null where that is not known. */
export function provinceOf(place: Division): Division | null {
  let at: Division | null = place;
  for (let steps = 0; at !== null && steps < 4; steps++) {
    if (at.level === 'province') return at;
    at = at.within === null ? null : divisionCalled(at.within);
  }
  return null;
}
