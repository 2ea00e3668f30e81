import type { OwnDraft } from '../../lib/termbase/own-term.ts';

/** An entry in a line. */
export function briefOf({ forms, renderings, note }: OwnDraft): string {
  const said = renderings.map(({ text }) => text).join('; ');
  return [forms.join('、'), said, note].filter((part) => part !== '').join(' – ');
}
