// The pack is generated from the seeds before every build; its shape is checked when it is opened.
declare module '*/.pack/forms.json' {
  const pack: unknown;
  export default pack;
}
declare module '*/.pack/cards.json' {
  const pack: unknown;
  export default pack;
}
