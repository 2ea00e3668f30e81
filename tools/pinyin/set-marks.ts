/**
 * Runs of pinyin and what stands between them as one text, with the marks of Latin text: a comma for 、, spaces where words
 * end, a hyphen in dì-3. `isName` closes up the dot within a foreign name.
 */
export function setMarks(spelled: readonly string[], isName: boolean): string {
  let text = '';
  for (const piece of spelled) {
    const needsSpace = /[\p{L}\p{N}]$/u.test(text) && /^[\p{L}\p{N}]/u.test(piece);
    text += `${needsSpace ? ' ' : ''}${piece}`;
  }
  return text
    .replace(/\s*[、，]\s*/g, ', ')
    .replaceAll('！', '!')
    .replaceAll('？', '?')
    .replace(/\s*[；;]\s*/g, '; ')
    .replace(/\s*[：:]\s*/g, ': ')
    .replace(/\s*[（(]\s*/g, ' (')
    .replace(/\s*[）)](?=[\p{L}\p{N}])/gu, ') ')
    .replace(/\s*[）)]/g, ')')
    .replace(/(?<=[\p{L}\p{N}])(?=[“《])/gu, ' ')
    .replace(/(?<=[”》])(?=[\p{L}\p{N}])/gu, ' ')
    .replace(/\s*\+\s*(?=[\p{L}\p{N}“])/gu, ' + ')
    .replace(/^ \+ /, '+')
    .replace(/(\d) \+ (?=\d)/g, '$1+')
    .replace(/(?<!\p{L})(dì) (?=\d)/giu, '$1-')
    .replace(/\s*·\s*/g, isName ? '·' : ' · ')
    .trim();
}
