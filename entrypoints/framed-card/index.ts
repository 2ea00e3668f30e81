import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveFramedCard } from '../../lib/app/framed-card/serve-framed-card.ts';

/** The script of public/framed-card.html, in one piece: it loads while a reader's hand rests on a term. */
export default defineUnlistedScript(() => serveFramedCard(document.getElementById('card') as HTMLElement));
