/** Family names of two characters. */
const TWO_CHARACTERS = new Set(
  '欧阳 司马 上官 诸葛 夏侯 尉迟 皇甫 公孙 慕容 令狐 司徒 司空 长孙 宇文 鲜于 闾丘 东方 端木 呼延 南宫 独孤 完颜 钟离 澹台 轩辕 百里 东郭 淳于 单于 赫连 申屠 太史 仲孙 濮阳 公冶 拓跋'.split(
    ' ',
  ),
);

/**
 * Where the given name of a Chinese name begins; 0 for what is none: a foreign name written in characters, or a single
 * character.
 */
export function givenNameAt(name: string): number {
  const family = TWO_CHARACTERS.has(name.slice(0, 2)) && name.length > 2 ? 2 : 1;
  const given = name.length - family;
  return given === 1 || given === 2 ? family : 0;
}
