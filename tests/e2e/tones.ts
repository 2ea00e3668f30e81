/** How an app looks that is light, and dark by a switch of ours on its root. */
export const APP_STYLE =
  '<style>#app { min-height: 100vh; padding: 40px; font: 18px/2 serif } .night { background: #15181c; color: #d6d3cc }</style>';

/** Runs inside a page: how many marks are in the tone for dark grounds, and how many in the other. */
export function countTones(): { readonly light: number; readonly dark: number } {
  const sizes = { light: 0, dark: 0 };
  for (const [name, { size }] of CSS.highlights) {
    if (!name.endsWith('-active')) sizes[name.includes('-light-') ? 'light' : 'dark'] += size;
  }
  return sizes;
}
