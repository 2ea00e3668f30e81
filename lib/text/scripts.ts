/**
 * True for the CJK ideographs news is written in: the unified block, extension A, the compatibility block, and the radicals
 * that text from a PDF has in their place.
 */
export function isHan(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0x2e80 && unit <= 0x2fd5)
  );
}

/** True if every UTF-16 unit of a non-empty text is a Han character. */
export function isAllHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isHan(text.charCodeAt(i))) return false;
  return text.length > 0;
}

const HAN = /[\u2e80-\u2fd5\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/;

/** True if a text has any Han character. Cost: up to the first one, at the speed of the browser's own search. */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}

/** In which script a Chinese text is written, by the characters both have and write differently; Hans where none say. */
export function chineseScriptOf(text: string): 'zh-Hans' | 'zh-Hant' {
  const traditional = text.match(/[這個們國會為來時說對過發學區與業經產從東車長門間關開點現實務處應]/g)?.length ?? 0;
  const simplified = text.match(/[这个们国会为来时说对过发学区与业经产从东车长门间关开点现实务处应]/g)?.length ?? 0;
  return traditional > simplified ? 'zh-Hant' : 'zh-Hans';
}
