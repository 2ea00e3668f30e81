import { Converter } from 'opencc-js';
import type { Scripts } from '../../lib/pack/traditional.ts';

/**
 * The scripts by OpenCC's dictionaries: phrases decide which Traditional character a simplified one is. A character
 * that one of `words`, words of simplified text, keeps in simplified script is no twin of another (乾 in 乾隆).
 */
export function createScripts(words: Iterable<string>): Scripts {
  const converters = (['t', 'tw', 'hk'] as const).map((to) => Converter({ from: 'cn', to }));
  return {
    spellTraditionally: (text) => converters.map((convert) => convert(text)),
    allPairs: allPairs(words),
  };
}

function allPairs(words: Iterable<string>): string {
  const simplify = Converter({ from: 't', to: 'cn' });
  const kept = new Set<string>();
  for (const word of words) for (const character of simplify(word)) kept.add(character);
  let pairs = '';
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const traditional = String.fromCharCode(code);
    const simplified = simplify(traditional);
    if (simplified !== traditional && simplified.length === 1 && !kept.has(traditional))
      pairs += simplified + traditional;
  }
  return pairs;
}
