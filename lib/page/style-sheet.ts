/** A style sheet to be adopted by documents and shadow trees. */
export function styleSheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
