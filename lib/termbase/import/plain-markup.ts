const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** HTML, XDXF or Pango as plain text: line breaks kept, tags, styles and scripts gone. Never inserted anywhere. Cost: linear. */
export function plainMarkup(markup: string): string {
  return markup
    .replace(/<(style|script)\b[^>]*>[\s\S]{0,20000}?<\/\1\s*>/gi, '')
    .replace(/<(?:br|\/?(?:p|div|li|ul|ol|tr|table|h[1-6]|blockquote|def|ar))\b[^>]{0,2000}>/gi, '\n')
    .replace(/<\/?[a-z!?][^<>]{0,2000}>/gi, '')
    .replace(/&(?:#(x?)([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, isHex, digits, name) => {
      if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
      const code = Number.parseInt(digits, isHex === '' ? 10 : 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
}
