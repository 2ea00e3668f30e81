import { Converter } from 'opencc-js';
import type { Scripts } from '../lib/pack/traditional.ts';

/** The scripts by OpenCC's dictionaries: phrases decide which Traditional character a simplified one is. */
export function createScripts(): Scripts {
  const converters = (['t', 'tw', 'hk'] as const).map((to) => Converter({ from: 'cn', to }));
  return {
    spellTraditionally: (text) => converters.map((convert) => convert(text)),
    allPairs: allPairs(),
  };
}

function allPairs(): string {
  const simplify = Converter({ from: 't', to: 'cn' });
  let pairs = '';
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const traditional = String.fromCharCode(code);
    const simplified = simplify(traditional);
    if (simplified !== traditional && simplified.length === 1) pairs += simplified + traditional;
  }
  return pairs;
}
