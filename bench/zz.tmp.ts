import { launchChromium } from '../tools/browser/chromium.ts';
import { latinPage, newsPage } from './page-html.ts';
import { buildCorpus } from './corpus.ts';
const which = process.argv[2];
const html = which === 'latin' ? latinPage(100) : newsPage(buildCorpus().small, which === 'big' ? 926000 : 2400).html;
const host = process.argv[3] ?? 'https://www.zznews.gov.cn';
const browser = await launchChromium({ headless: true });
for (let r = 0; r < 4; r++) {
const url = `${host}/bench.html`;
await browser.context.unroute(url);
await browser.context.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
const tab = await browser.context.newPage();
const s = await browser.context.newCDPSession(tab);
const ev: any[] = [];
s.on('Tracing.dataCollected', ({ value }) => ev.push(...value));
await s.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline','disabled-by-default-devtools.timeline','blink.user_timing','v8','disabled-by-default-v8.compile','toplevel','disabled-by-default-v8.gc'], recordMode: 'recordUntilFull' } });
await tab.goto(url, { waitUntil: 'load' });
await tab.waitForTimeout(1500);
const done = new Promise((r) => s.once('Tracing.tracingComplete', r));
await s.send('Tracing.end'); await done;
const start = ev.find((e) => e.name === 'EvaluateScript' && /content-scripts/.test(e.args?.data?.url ?? ''));
if (!start) { console.log('no script'); await tab.close(); continue; }
const own = ev.filter((e) => e.pid === start.pid && e.tid === start.tid && e.ph === 'X').sort((a, b) => a.ts - b.ts);
const names = new Set(['EvaluateScript','FunctionCall','RunMicrotasks','v8.compile','v8.evaluateModule']);
console.log(`--- run ${r}`);
for (const t of own.filter((e) => e.name === 'RunTask' && e.dur > 300)) {
  const inside = own.filter((e) => e !== t && e.ts >= t.ts && e.ts < t.ts + t.dur);
  if (!inside.some((e) => names.has(e.name))) continue;
  console.log(`task at ${((t.ts - start.ts) / 1000).toFixed(1)} ${(t.dur / 1000).toFixed(1)}ms`);
  const stack: any[] = [];
  for (const e of inside) {
    if (e.dur < 250 || e.name === 'RunTask') continue;
    while (stack.length && e.ts >= stack.at(-1).ts + stack.at(-1).dur) stack.pop();
    console.log('  '.repeat(stack.length + 1) + e.name, (e.dur / 1000).toFixed(2), (e.args?.data?.url ?? e.args?.fileName ?? '').split('/').slice(-1)[0], e.args?.data?.functionName ?? '', e.args?.data?.lineNumber ?? '');
    stack.push(e);
  }
}
await tab.close();
}
await browser.close();
