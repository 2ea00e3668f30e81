import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { BidiTab } from '../../tools/browser/bidi.ts';
import { type FirefoxWithExtension, launchFirefox } from '../../tools/browser/firefox.ts';
import { collectPainted, type PaintedTerm } from '../../tools/browser/painted.ts';
import { seriousProblems } from './axe.ts';

let firefox: FirefoxWithExtension;
let paste: BidiTab;
const SLOW = { timeout: 15_000, interval: 100 };

beforeAll(async () => {
  firefox = await launchFirefox({ settings: { inkShare: 'all' } });
  paste = await firefox.openOwn('paste.html');
  await vi.waitFor(
    async () => expect(await paste.evaluate('document.querySelector("textarea") !== null')).toBe(true),
    SLOW,
  );
});
afterAll(() => firefox?.close());

async function painted(): Promise<PaintedTerm[]> {
  return JSON.parse(await paste.evaluate<string>(`JSON.stringify((${collectPainted})())`));
}

async function waitForTerm(text: string): Promise<void> {
  await vi.waitFor(async () => expect((await painted()).map((term) => term.text)).toContain(text), SLOW);
}

test('HTML that is pasted is marked, and nothing of it but text and structure comes in', async () => {
  await paste.evaluate(`(() => {
    const data = new DataTransfer();
    data.setData('text/html', '<h1 style="color:red">窑边札记</h1><p onclick="x()">株洲日报讯 2022年8月24日，墙上写着<b>三高</b>四新。</p>' +
      '<script>x()</script><img src="x" onerror="x()"><p>市运会在即。</p>');
    // Firefox lets no script give an event its clipboard.
    const event = Object.defineProperty(new ClipboardEvent('paste', { bubbles: true, cancelable: true }), 'clipboardData', { value: data });
    return document.dispatchEvent(event);
  })()`);
  await waitForTerm('三高四新');
  await waitForTerm('市运会');
  expect(await paste.evaluate('[...document.querySelectorAll(".sheet *")].map((one) => one.localName).join(" ")')).toBe(
    'header p h2 p strong p',
  );
  expect(await paste.evaluate('document.querySelector("input[type=date]").value')).toBe('2022-08-24');
});

test('the date that is set decides what is marked', async () => {
  await paste.evaluate(`(() => {
    const date = document.querySelector('input[type=date]');
    date.value = '2024-06-01';
    date.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  })()`);
  await vi.waitFor(async () => expect((await painted()).map(({ text }) => text)).not.toContain('市运会'), SLOW);
  await waitForTerm('三高四新');
});

test('the command opens the card of the first term', async () => {
  await firefox.pressCommand('J');
  await vi.waitFor(async () => {
    expect(await paste.evaluate('document.querySelector("[data-xiangjian=card]:popover-open") !== null')).toBe(true);
  }, SLOW);
});

test('a dropped file in GB 18030 takes its place, and axe finds nothing serious', async () => {
  await paste.evaluate(`(() => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.of(0xd6, 0xea, 0xd6, 0xde, 0x52, 0x43, 0x45, 0x50)], 'gb.txt'));
    return document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  })()`);
  await vi.waitFor(
    async () => expect(await paste.evaluate('document.querySelector(".sheet").innerText')).toBe('株洲RCEP'),
    SLOW,
  );
  await waitForTerm('RCEP');
  await vi.waitFor(
    async () => expect(await paste.evaluate('document.querySelectorAll(".term-notes li").length')).toBeGreaterThan(0),
    SLOW,
  );
  expect(await seriousProblems((script) => paste.evaluate(script), 'main')).toEqual([]);
});
