import { type HostilePage, mustHold, pageOf, SENTENCE } from '../stand.ts';

/** Widest that a card is, in CSS pixels. */
const CARD_PX = 345;

/** A page with styles of its own, on which a card must look as it does anywhere. */
function styled(name: string, css: string): HostilePage {
  return {
    name: `styles: ${name}`,
    tries: 'reaches the looks of a card by styles of the page',
    page: { body: pageOf(`${SENTENCE}<style>${css}</style>`) },
    async holds(stand) {
      await stand.openCard();
      await stand.outlast();
      const { width } = await stand.box();
      mustHold(`as wide as it is: ${width}`, Math.abs(width - CARD_PX) <= 2);
      const looks = await stand.page.look(() => {
        const host = document.querySelector('[data-xiangjian=card]') as HTMLElement;
        const { direction, opacity, transform, filter, display, clipPath, pointerEvents, visibility } =
          getComputedStyle(host);
        const { writingMode, position, mixBlendMode, maskImage, rotate, scale, translate } = getComputedStyle(host);
        const first = { direction, opacity, transform, filter, display, clipPath, pointerEvents, visibility };
        return { ...first, writingMode, position, mixBlendMode, maskImage, rotate, scale, translate };
      });
      const wanted: Readonly<Record<string, string>> = {
        ...{ direction: 'ltr', opacity: '1', transform: 'none', filter: 'none', display: 'block', clipPath: 'none' },
        ...{ pointerEvents: 'auto', visibility: 'visible', writingMode: 'horizontal-tb', position: 'fixed' },
        ...{ mixBlendMode: 'normal', maskImage: 'none', rotate: 'none', scale: 'none', translate: 'none' },
      };
      for (const [property, value] of Object.entries(looks)) {
        mustHold(`${property} is ${value}`, value === wanted[property]);
      }
      const inner = await stand.page.inCard<number>('innerWidth');
      mustHold(`its frame is ${inner} wide`, Math.abs(inner - CARD_PX) <= 2);
    },
  };
}

/** Pages whose styles want to change what a card looks like. */
export const STYLES: readonly HostilePage[] = [
  styled('all initial', '* { all: initial !important } p { display: block !important }'),
  styled(
    'everything at once',
    `[data-xiangjian], [popover], div { left: 0 !important; width: 20px !important; height: 9px !important;
    opacity: 0.1 !important; transform: scale(2) !important; direction: rtl !important; color: red !important; filter: invert(1) !important;
    zoom: 3 !important; clip-path: inset(50%) !important; pointer-events: none !important; display: none !important; position: static !important;
    visibility: hidden !important; mask-image: linear-gradient(#000, #000) !important; mix-blend-mode: difference !important;
    rotate: 30deg !important; scale: 2 !important; translate: 9px !important; writing-mode: vertical-rl !important }`,
  ),
  styled('zoom', 'html { zoom: 0.5 }'),
  styled('zoom upon zoom', 'html { zoom: 2 } body { zoom: 0.7 }'),
  styled(
    'right to left',
    'html { direction: rtl !important } * { unicode-bidi: bidi-override !important; direction: rtl !important }',
  ),
  styled('vertical writing', 'html { writing-mode: vertical-rl; text-orientation: upright }'),
  styled(
    'filter and transform',
    'html { filter: invert(1) sepia(1); transform: rotate(1deg); perspective: 100px; will-change: transform }',
  ),
  styled(
    'custom properties',
    '* { --paper: #000 !important; --ink: #000 !important; --card-left: 0px !important; --xiangjian-lives: visible !important; --text-base: 90px !important }',
  ),
  styled(
    'layers',
    '@layer a, b; @layer a { * { opacity: 0.9 !important; color: red !important } [data-xiangjian] { width: 9px !important } }',
  ),
  styled(
    'forced fonts',
    '* { font: 70px fantasy !important; letter-spacing: 9px !important; line-height: 5 !important; text-transform: uppercase !important } p { font-size: 20px !important; line-height: 2 !important }',
  ),
  styled('contain', 'html, body { contain: layout paint style; } * { contain: layout !important }'),
  styled('content-visibility', 'p, [data-xiangjian] { content-visibility: auto } html { content-visibility: auto }'),
  styled(
    'animations',
    '@keyframes y { to { opacity: 0.5 } } html { animation: y 0.1s infinite alternate } @keyframes x { to { opacity: 0; transform: scale(3); width: 9px } } [data-xiangjian], [popover] { animation: x 0.1s infinite alternate !important } [popover] { transition: all 60s !important }',
  ),
  styled(
    'starting style',
    '@starting-style { [popover] { opacity: 0; translate: 900px } } [popover] { transition: opacity 60s, translate 60s, display 60s allow-discrete, overlay 60s allow-discrete !important }',
  ),
  styled(
    'popovers',
    ':popover-open { display: none !important; inset: 0 !important; width: 100vw !important } [popover]::backdrop { background: none }',
  ),
  styled(
    'anchors',
    '#said { anchor-name: --a } [data-xiangjian] { position-anchor: --a !important; position-area: top !important; position-try: flip-block !important; margin: 50px !important }',
  ),
  styled(
    'columns and grid',
    'html { display: grid; grid-template-columns: 1fr 1fr } body { columns: 2; display: block }',
  ),
  styled(
    'colours',
    ':root { color-scheme: only dark; forced-color-adjust: none; accent-color: red } * { color: red !important; background: blue !important }',
  ),
  styled(
    'no pointer, no selection',
    '* { user-select: none !important; cursor: none !important; touch-action: none !important } [data-xiangjian] { pointer-events: none !important }',
  ),
];
