import { defineContentScript } from 'wxt/utils/define-content-script';
import { readPage } from '../../lib/app/reading/read-page.ts';
import type { ContentScriptContext } from '../../lib/extension/script-context.ts';
import '../../lib/page/window/lives.css';

export default defineContentScript({
  // Replaced at build time by the hosts of seeds/publishers.yaml.
  matches: [],
  // Articles stand in frames of the same house, with and without an address of their own.
  allFrames: true,
  matchAboutBlank: true,
  runAt: 'document_end',
  cssInjectionMode: 'manifest',
  // The build hands in our own context: see lib/extension/script-context.ts.
  main: (context) => readPage(context as unknown as ContentScriptContext),
});
