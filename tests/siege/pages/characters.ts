import { type HostilePage, mustHold, pageOf, SENTENCE, TERM } from '../stand.ts';

/** A page of odd characters; the sentence after them is marked as ever. */
function odd(name: string, tries: string, body: string): HostilePage {
  return {
    name: `characters: ${name}`,
    tries,
    page: { body: pageOf(`${body}${SENTENCE}`) },
    async holds(stand) {
      await stand.openCard();
      for (const { text } of await stand.painted())
        mustHold(`a term whole: ${text}`, /^[\p{Script=Han}“”\p{Cf}\p{M}\s]+$/u.test(text));
    },
  };
}

/** A page as bytes, of which nothing may be marked amiss. */
function bytes(name: string, tries: string, body: Buffer, contentType: string, isRead: boolean): HostilePage {
  return {
    name: `characters: ${name}`,
    tries,
    page: { body, contentType },
    async holds(stand) {
      if (isRead) {
        await stand.marked();
        return;
      }
      await stand.outlast();
      mustHold('nothing is marked', (await stand.painted()).length === 0);
    },
  };
}

const BOM_16 = Buffer.from([0xff, 0xfe]);

/** Pages of characters that are none, or not what they seem. */
export const CHARACTERS: readonly HostilePage[] = [
  odd(
    'lone surrogates',
    'breaks characters in two',
    `<p id="halves"></p><script>document.querySelector('#halves').textContent = '\\ud840${TERM}\\udc00，\\ud800\\ud800三高四新\\udfff';</script>`,
  ),
  odd(
    'U+0000',
    'puts zeros into a text',
    `<p id="zero"></p><script>document.querySelector('#zero').textContent = '最后\\0说起三高\\0四新\\0';</script>`,
  ),
  odd(
    'controls of direction',
    'turns a text round',
    '<p>\u202e最后说起可信数据空间\u202c，\u2067三高四新\u2069，可信\u202e数据\u202c空间</p>',
  ),
  odd(
    'marks upon marks',
    'heaps accents upon a term',
    `<p>${[...TERM].map((character) => character + '\u0301\u0489\u035c'.repeat(200)).join('')}</p>`,
  ),
  odd(
    'joiners and selectors',
    'hides what cannot be seen within a term',
    `<p>${[...TERM].join('\u200b\u200d\ufe00\u00ad')}</p>`,
  ),
  odd('noncharacters', 'uses what is no character', '<p>\uffff\ufffe\u{10ffff}最后说起三高四新\ufdd0\ufeff</p>'),
  bytes(
    'mojibake',
    'declares another encoding than it has',
    Buffer.from(pageOf(SENTENCE)),
    'text/html; charset=iso-8859-1',
    false,
  ),
  bytes(
    'UTF-16',
    'comes in sixteen bits',
    Buffer.concat([BOM_16, Buffer.from(pageOf(SENTENCE).replace('<meta charset="utf-8">', ''), 'utf16le')]),
    'text/html',
    true,
  ),
  bytes(
    'broken UTF-8',
    'breaks off in the midst of characters',
    Buffer.concat([
      Buffer.from([0xff, 0xe5, 0x8f, 0xc0, 0xaf]),
      Buffer.from(pageOf(SENTENCE)),
      Buffer.from([0xe5, 0x8f]),
    ]),
    'text/html; charset=utf-8',
    true,
  ),
];
