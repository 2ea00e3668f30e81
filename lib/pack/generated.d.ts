// The pack is generated from the seeds before every build; its shape is checked when it is opened.
declare module '*/.pack/forms.json?raw' {
  /** Its text: parsed by the page that needs it. */
  const pack: string;
  export default pack;
}
declare module '*/.pack/cards.json' {
  const pack: unknown;
  export default pack;
}
