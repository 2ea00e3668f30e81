// The pack is generated from the seeds before every build; its shape is checked when it is opened.
declare module '*/.pack/forms.json?raw' {
  /** Its text: parsed when the background starts. */
  const pack: string;
  export default pack;
}
declare module '*/.pack/cards.packed?raw' {
  /** For `openPacked`; when a card is first asked for. */
  const printable: string;
  export default printable;
}
declare module '*/.pack/search.packed?raw' {
  /** For `inflateText`; at the first search. */
  const printable: string;
  export default printable;
}
declare module '*/.pack/words.packed?raw' {
  /** For `inflateText`; when a doubt is first judged. */
  const printable: string;
  export default printable;
}
