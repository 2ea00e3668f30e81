import { inflateSync } from 'node:zlib';

/** What stands on the pages of a PDF, as far as tests ask. */
export interface PdfContent {
  /** All text in the order in which it is drawn, without white space. */
  readonly text: string;
  /** True where something is drawn in a colour that is no grey. */
  readonly hasColour: boolean;
}

/** Greatest difference between the parts of a colour that passes for grey, of 1. */
const GREY = 0.15;

/** Reads the PDFs that Chromium prints, by Skia; of those of Firefox, by cairo, it reads the Latin text in part. */
export function readPdf(file: Buffer): PdfContent {
  const objects = objectsOf(file.toString('latin1'));
  const fonts = fontsOf(objects);
  let text = '';
  let hasColour = false;
  for (const { stream } of objects.values()) {
    if (stream === null || !/\b(Tf|rg|RG|re|Do)\s/.test(stream)) continue;
    text += textOf(stream, fonts);
    const colours = stream.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG)\b/g);
    for (const [, ...parts] of colours) {
      const levels = parts.map(Number);
      if (Math.max(...levels) - Math.min(...levels) > GREY) hasColour = true;
    }
  }
  // Skia names some characters by the radical that they are.
  return { text: text.normalize('NFKC').replaceAll(/\s/g, ''), hasColour };
}

/** An object of the file: its own words, and its stream inflated; null where it has none. */
interface PdfObject {
  readonly words: string;
  readonly stream: string | null;
}

function objectsOf(file: string): Map<number, PdfObject> {
  const objects = new Map<number, PdfObject>();
  for (const [, number, content = ''] of file.matchAll(/(?:^|[\r\n])(\d+) 0 obj\b([\s\S]*?)endobj/g)) {
    const [words = '', ...rest] = content.split(/stream\r?\n/);
    objects.set(Number(number), { words, stream: rest.length === 0 ? null : inflated(rest.join('stream\n'), words) });
  }
  for (const { words, stream } of [...objects.values()]) {
    const [, first] = /\/Type \/ObjStm[\s\S]*\/First (\d+)/.exec(words) ?? [];
    if (first === undefined || stream === null) continue;
    const head = stream.slice(0, Number(first)).trim().split(/\s+/).map(Number);
    for (let at = 0; at < head.length; at += 2) {
      const from = Number(first) + (head[at + 1] ?? 0);
      const to = head[at + 3] === undefined ? undefined : Number(first) + (head[at + 3] ?? 0);
      objects.set(head[at] ?? 0, { words: stream.slice(from, to), stream: null });
    }
  }
  return objects;
}

function inflated(stream: string, words: string): string | null {
  if (!words.includes('/FlateDecode')) return stream;
  try {
    return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
  } catch {
    return null;
  }
}

/** A font: how many bytes a character's code has, and what codes mean. */
interface PdfFont {
  readonly width: number;
  readonly meanings: ReadonlyMap<number, string>;
}

function fontsOf(objects: ReadonlyMap<number, PdfObject>): Map<string, PdfFont> {
  const fonts = new Map<string, PdfFont>();
  for (const { words } of objects.values()) {
    for (const [, name = '', number] of words.matchAll(/\/([A-Za-z][\w-]*) (\d+) 0 R/g)) {
      const font = objects.get(Number(number))?.words ?? '';
      const [, map] = /\/ToUnicode (\d+) 0 R/.exec(font) ?? [];
      if (map === undefined) continue;
      const meanings = meaningsOf(objects.get(Number(map))?.stream ?? '');
      fonts.set(name, { width: font.includes('/Type0') ? 2 : 1, meanings });
    }
  }
  return fonts;
}

function meaningsOf(map: string): Map<number, string> {
  const meanings = new Map<number, string>();
  const code = (hex: string | undefined) => Number.parseInt(hex ?? '', 16);
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, from, to = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) meanings.set(code(from), unicode(to));
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from, to, start = '', list] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*(?:<(\w+)>|\[([^\]]*)\])/g)) {
      const each = [...(list ?? '').matchAll(/<(\w+)>/g)].map(([, hex = '']) => unicode(hex));
      for (let at = code(from); at <= code(to); at++) {
        const nth = at - code(from);
        meanings.set(at, list === undefined ? String.fromCodePoint(code(start) + nth) : (each[nth] ?? ''));
      }
    }
  return meanings;
}

function unicode(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

function textOf(stream: string, fonts: ReadonlyMap<string, PdfFont>): string {
  let font: PdfFont | undefined;
  let text = '';
  for (const [, name, hex, literal] of stream.matchAll(
    /\/([\w-]+) [\d.-]+ Tf|<([0-9A-Fa-f]+)>|\(((?:\\.|[^\\)])*)\)/g,
  )) {
    if (name !== undefined) font = fonts.get(name);
    else if (font !== undefined) text += said(hex ?? hexOf(literal ?? ''), font);
  }
  return text;
}

function said(hex: string, { width, meanings }: PdfFont): string {
  const codes = hex.match(new RegExp(`.{${2 * width}}`, 'g')) ?? [];
  return codes.map((code) => meanings.get(Number.parseInt(code, 16)) ?? '').join('');
}

/** A string in brackets as hexadecimal. */
function hexOf(literal: string): string {
  const plain = literal.replaceAll(/\\(\d{1,3}|.)/gs, (_, escaped: string) =>
    /\d/.test(escaped)
      ? String.fromCharCode(Number.parseInt(escaped, 8))
      : ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[escaped] ?? escaped),
  );
  return Buffer.from(plain, 'latin1').toString('hex');
}
