import { isHan } from './scripts.ts';

/** Characters that make up half of whatever is written in Chinese, of news above all; then those of them that differ in Traditional. */
const FREQUENT = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多' +
    '定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开合还因由' +
    '其些前外天政四日社义事平形相全表间样与关各重新线内数正心明看原利比或但质气第向道变条只没结解问意建月公无系情者' +
    '最立代已通并提直题党程展五员位入常文总次品式活设及管特件长求基资流路级山统接知将组见计别期论运农指几区强放决西' +
    '必先回任取据处队南给色光门即保治北造百规热领海口东导世金增争济思术共权收改美再转更单风带安场身车务具万每目至达' +
    '议报完类华名科张信节集传广记需段研界商验连深难近千周委技备办青省习响支团历市除消构府称准精值号率维划选标院查江' +
    '型按格易置层始专状育厂京属住调满县局照参红引铁价严湖湘长沙州' +
    '這為個國時來們產種後學經進電裡現實兩體機當點業從應開還間樣與關線內數質氣變條結問無題黨員總設長級統組見計別論運' +
    '農幾區強決據處隊給門規熱領東導爭濟術權轉單風帶場車務萬達議報類華張節傳廣記連難備辦習團歷構稱準號維劃選標層專狀' +
    '廠屬調滿縣參紅鐵價嚴對會發動過說',
);

/** Han characters from which it can be told whether they are writing: fewer may be a list of names. */
const LEAST_HAN = 40;

/** Least share of frequent ones among them: the poorest of 20,000 pieces of news had 0.22, none read in a wrong charset 0.1. */
const LEAST_SHARE = 0.12;

/** How many characters of a text are frequent ones. */
export function countFrequent(text: string): number {
  let count = 0;
  for (const character of text) if (FREQUENT.has(character)) count++;
  return count;
}

/**
 * True for a text whose bytes were read in the wrong charset: enough Han characters, and hardly one that is common.
 * Cost: a step a character.
 */
export function isGarbled(text: string): boolean {
  let han = 0;
  for (let at = 0; at < text.length; at++) if (isHan(text.charCodeAt(at))) han++;
  return han >= LEAST_HAN && countFrequent(text) < han * LEAST_SHARE;
}
