const MARKED: Readonly<Record<string, string>> = {
  a: 'āáǎàa',
  e: 'ēéěèe',
  i: 'īíǐìi',
  o: 'ōóǒòo',
  u: 'ūúǔùu',
  ü: 'ǖǘǚǜü',
};

/**
 * Pinyin whose tones are numbers, as CC-CEDICT writes it, with tone marks: er4 shi2 yi1 → èr shí yī, lu:4 → lǜ, r5 → r.
 * What is no syllable with a number stays.
 */
export function pinyinWithMarks(numbered: string): string {
  return numbered.replace(/([A-Za-zü:ÜvV]+)([1-5])(?![0-9])/g, (_, letters: string, tone: string) => {
    const syllable = letters.replace(/u:|v/g, 'ü').replace(/U:|V/g, 'Ü');
    // On a, e or the o of ou, else on the last vowel.
    const lower = syllable.toLowerCase();
    const main =
      /[ae]/.exec(lower)?.index ??
      (lower.includes('ou') ? lower.indexOf('o') : /[iouü](?=[^iouü]*$)/.exec(lower)?.index);
    if (main === undefined) return syllable;
    const vowel = syllable.charAt(main);
    const marked = MARKED[vowel.toLowerCase()]?.charAt(Number(tone) - 1) ?? vowel;
    return (
      syllable.slice(0, main) +
      (vowel === vowel.toLowerCase() ? marked : marked.toUpperCase()) +
      syllable.slice(main + 1)
    );
  });
}
