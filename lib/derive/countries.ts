/** Countries and unions of them by the short names the Chinese press prints; general knowledge. */
const COUNTRIES =
  '中国 美国 英国 法国 德国 俄罗斯 日本 韩国 朝鲜 越南 老挝 柬埔寨 泰国 缅甸 马来西亚 新加坡 印度尼西亚 印尼 菲律宾 文莱 东帝汶 印度 巴基斯坦 孟加拉国 斯里兰卡 尼泊尔 不丹 马尔代夫 阿富汗 ' +
  '哈萨克斯坦 乌兹别克斯坦 吉尔吉斯斯坦 塔吉克斯坦 土库曼斯坦 蒙古国 蒙古 伊朗 伊拉克 叙利亚 黎巴嫩 以色列 巴勒斯坦 约旦 沙特阿拉伯 沙特 阿联酋 卡塔尔 巴林 科威特 阿曼 也门 土耳其 阿塞拜疆 亚美尼亚 格鲁吉亚 塞浦路斯 ' +
  '乌克兰 白俄罗斯 波兰 捷克 斯洛伐克 匈牙利 罗马尼亚 保加利亚 塞尔维亚 克罗地亚 斯洛文尼亚 波黑 黑山 北马其顿 阿尔巴尼亚 希腊 意大利 西班牙 葡萄牙 瑞士 奥地利 比利时 荷兰 卢森堡 丹麦 挪威 瑞典 芬兰 冰岛 爱尔兰 爱沙尼亚 拉脱维亚 立陶宛 摩尔多瓦 马耳他 摩纳哥 安道尔 列支敦士登 圣马力诺 梵蒂冈 ' +
  '埃及 苏丹 南苏丹 利比亚 突尼斯 阿尔及利亚 摩洛哥 埃塞俄比亚 厄立特里亚 吉布提 索马里 肯尼亚 乌干达 坦桑尼亚 卢旺达 布隆迪 刚果（布） 刚果（金） 加蓬 喀麦隆 中非 乍得 赤道几内亚 几内亚比绍 几内亚 尼日利亚 尼日尔 马里 布基纳法索 贝宁 多哥 加纳 科特迪瓦 利比里亚 塞拉利昂 塞内加尔 冈比亚 佛得角 毛里塔尼亚 安哥拉 赞比亚 津巴布韦 莫桑比克 马拉维 马达加斯加 毛里求斯 塞舌尔 科摩罗 博茨瓦纳 纳米比亚 南非 莱索托 圣多美和普林西比 ' +
  '加拿大 墨西哥 古巴 巴拿马 哥斯达黎加 尼加拉瓜 洪都拉斯 萨尔瓦多 危地马拉 海地 多米尼加 牙买加 巴哈马 巴巴多斯 特立尼达和多巴哥 委内瑞拉 哥伦比亚 厄瓜多尔 秘鲁 玻利维亚 巴西 阿根廷 智利 乌拉圭 巴拉圭 圭亚那 苏里南 ' +
  '澳大利亚 新西兰 斐济 萨摩亚 汤加 瓦努阿图 所罗门群岛 巴布亚新几内亚 密克罗尼西亚 基里巴斯 瑙鲁 ' +
  '欧盟 非盟 东盟 联合国 北约 阿盟 上合组织 世界卫生组织 国际奥委会 世界银行';

const BY_FIRST = new Map<string, string[]>();
for (const name of COUNTRIES.split(' ').sort((a, b) => b.length - a.length)) {
  const first = name[0] as string;
  const names = BY_FIRST.get(first);
  if (names) names.push(name);
  else BY_FIRST.set(first, [name]);
}

/** The longest name of a country or union that begins at `at`; empty where none does. */
export function countryNameAt(text: string, at: number): string {
  return BY_FIRST.get(text[at] as string)?.find((name) => text.startsWith(name, at)) ?? '';
}
