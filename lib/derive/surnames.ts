/** Surnames of one character, by how common they are; general knowledge, the first 350 of the census and a few more. */
const SINGLE = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱丘侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖庞樊兰殷施洪翟安颜倪牛温芦季俞章鲁葛伍申尤毕聂柴焦向柳邢岳齐沿梅庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丛古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应巫鞠僧桑荆谌银扬明沙薄伏岑习尚凤闻茅麻亓綦佘晁邝农帅双丰乌巴厉荣羊那普撒阙禹黑佘粟朴瞿辛麻麦幸占肇危占逄闻庾益桓阴亓校腾代牙郗淦蔺漆甯祖文骆蒲缪寇湛旷卿'.split(
    '',
  ),
);

/** Surnames of two characters. */
const DOUBLE = new Set(
  '欧阳 上官 司马 诸葛 夏侯 皇甫 尉迟 公孙 慕容 令狐 司徒 东方 端木 宇文 长孙 南宫 司空 闾丘 轩辕 呼延 独孤 澹台 淳于 申屠 太史 拓跋'.split(
    ' ',
  ),
);

/** Everything that a surname begins with. */
export const SURNAME_STARTS: string = [...SINGLE, ...[...DOUBLE].map(([first]) => first)].join('');

/** The surname a name at `at` of a text would begin with: of two characters, of one, or none (empty). */
export function surnameAt(text: string, at: number): string {
  const two = text.slice(at, at + 2);
  if (DOUBLE.has(two)) return two;
  const one = text[at] ?? '';
  return SINGLE.has(one) ? one : '';
}
