import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { extension } from '../../../tests/browser/fake-extension.ts';
import { closeOwnPage, keepSavedFiles, openOwnPage } from '../../../tests/browser/own-page.ts';
import { serveSmallGlossary } from '../../../tests/browser/small-background.ts';
import { collectMarks } from '../../../tests/e2e/marks.ts';
import { PastePage } from './PastePage.tsx';

const TEXT = '陶谷添新邻\n\n2022年8月24日\n\n株洲日报讯 围绕云上陶谷计划落实，窑炉调度中心又说云陶计划。\n';

beforeEach(() => {
  extension.reset();
  serveSmallGlossary();
});
afterEach(() => {
  closeOwnPage();
  vi.restoreAllMocks();
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const waitForMarks = (...texts: string[]) =>
  vi.waitFor(() => expect(collectMarks().map(({ text }) => text)).toEqual(texts), { timeout: 4000 });

/** What is pasted or dropped. */
function transfer(content: { readonly plain?: string; readonly html?: string; readonly file?: File }): DataTransfer {
  const data = new DataTransfer();
  if (content.plain !== undefined) data.setData('text/plain', content.plain);
  if (content.html !== undefined) data.setData('text/html', content.html);
  if (content.file !== undefined) data.items.add(content.file);
  return data;
}

function paste(content: Parameters<typeof transfer>[0], target: Element = document.body): ClipboardEvent {
  const event = new ClipboardEvent('paste', { clipboardData: transfer(content), bubbles: true, cancelable: true });
  target.dispatchEvent(event);
  return event;
}

function drag(type: string, content: Parameters<typeof transfer>[0]): DragEvent {
  const event = new DragEvent(type, { dataTransfer: transfer(content), bubbles: true, cancelable: true });
  document.body.dispatchEvent(event);
  return event;
}

/** Opens the page and waits until it is there. */
async function open(): Promise<void> {
  await openOwnPage(PastePage, { inkShare: 'all' });
  await vi.waitFor(() => expect(document.querySelector('textarea')).not.toBeNull(), { interval: 10 });
}

describe('the page for texts', () => {
  test('a pasted text is annotated as of its own day and newspaper, and its entries are counted', async () => {
    await open();
    expect(paste({ plain: TEXT }).defaultPrevented).toBe(true);
    await waitForMarks('云上陶谷计划', '窑炉调度中心');
    await expect.element(page.getByText('2 concepts on this page')).toBeVisible();
    for (const { context } of extension.asked('page.spot')) {
      expect(context).toEqual({ home: 'zhuzhou', date: '2022-08-24' });
    }
    expect(document.activeElement?.className).toBe('sheet');
  });

  test('a text is taken from the moment the page is there', async () => {
    const taken = new Promise<boolean>((done) => {
      const watcher = new MutationObserver(() => {
        if (document.querySelector('textarea') === null) return;
        watcher.disconnect();
        done(paste({ plain: TEXT }).defaultPrevented);
      });
      watcher.observe(document.body, { childList: true, subtree: true });
    });
    await openOwnPage(PastePage, { inkShare: 'all' });
    expect(await taken).toBe(true);
    await waitForMarks('云上陶谷计划', '窑炉调度中心');
  });

  test('nothing of the page itself is read: only the text', async () => {
    await open();
    paste({ plain: TEXT });
    await waitForMarks('云上陶谷计划', '窑炉调度中心');
    const sheet = document.querySelector('.sheet')?.textContent ?? '';
    for (const text of extension.asked('page.spot').flatMap(({ flows }) => flows)) expect(sheet).toContain(text);
  });

  test('what its reader says of its date is what it is asked about with', async () => {
    await open();
    paste({ plain: TEXT });
    await waitForMarks('云上陶谷计划', '窑炉调度中心');
    await userEvent.fill(page.getByLabelText(/^Date/), '2023-05-01');
    await vi.waitFor(() => expect(extension.asked('page.spot').at(-1)?.context.date).toBe('2023-05-01'));
    await userEvent.selectOptions(page.getByLabelText(/^Publisher/), '');
    await vi.waitFor(() => expect(extension.asked('page.spot').at(-1)?.context.home).toBeUndefined());
    await waitForMarks('云上陶谷计划', '窑炉调度中心');
  });

  test('the terms stand after the text with what their cards say, unless that is not wanted', async () => {
    await open();
    paste({ plain: TEXT });
    await expect.element(page.getByText('Cloud Kiln Plan')).toBeVisible();
    await page.getByLabelText('List the terms after the text').click();
    await vi.waitFor(() => expect(page.getByText('Cloud Kiln Plan').elements()).toEqual([]));
  });

  test('its terms are saved as a file under the title that its reader gave it', async () => {
    const files = keepSavedFiles();
    await open();
    paste({ plain: TEXT });
    await expect.element(page.getByText('2 concepts on this page')).toBeVisible();
    await userEvent.fill(page.getByLabelText('Title'), '我的题目');
    await button('Export').click();
    await button('Notes (Markdown)').click();
    await vi.waitFor(() => expect(files[0]?.text).toContain('我的题目'));
    expect(files[0]?.text).not.toContain(location.host);
  });

  test('cleared, it is gone with its marks, and is brought back by undoing', async () => {
    await open();
    paste({ plain: TEXT });
    await waitForMarks('云上陶谷计划', '窑炉调度中心');
    await button('Clear').click();
    await waitForMarks();
    expect(document.querySelector('.sheet')).toBeNull();
    await button('Undo').click();
    await waitForMarks('云上陶谷计划', '窑炉调度中心');
  });

  test('another text takes the place of the first', async () => {
    await open();
    paste({ plain: TEXT });
    await waitForMarks('云上陶谷计划', '窑炉调度中心');
    paste({ html: '<h1>题目</h1><p>望舒陶艺新城</p><script>alert(1)</script>', plain: '望舒陶艺新城' });
    await waitForMarks('望舒陶艺新城');
    expect(document.querySelector('.sheet h2, .sheet h1')?.textContent).toBe('题目');
    expect(document.querySelectorAll('.sheet script')).toHaveLength(0);
    await expect.element(page.getByText('The text was replaced.')).toBeVisible();
  });

  test('what is pasted into a field that holds something else stays there', async () => {
    await open();
    paste({ plain: TEXT });
    await waitForMarks('云上陶谷计划', '窑炉调度中心');
    const title = document.querySelector('input[type=text]') as HTMLInputElement;
    expect(paste({ plain: '别的' }, title).defaultPrevented).toBe(false);
    await waitForMarks('云上陶谷计划', '窑炉调度中心');
  });

  test('a typed text is annotated on demand', async () => {
    await open();
    await userEvent.fill(page.getByLabelText('Text to annotate'), '说云陶计划');
    await button('Annotate').click();
    await waitForMarks('云陶计划');
  });

  test('a file dropped anywhere is read; while it is held over the page that is said', async () => {
    await open();
    const file = new File([TEXT], 'news.txt', { type: 'text/plain' });
    drag('dragenter', { file });
    await expect.element(page.getByText('Let go to annotate it')).toBeVisible();
    drag('dragenter', { file });
    drag('dragleave', { file });
    expect(drag('dragover', { file }).defaultPrevented).toBe(true);
    await expect.element(page.getByText('Let go to annotate it')).toBeVisible();
    expect(drag('drop', { file }).defaultPrevented).toBe(true);
    await waitForMarks('云上陶谷计划', '窑炉调度中心');
    await vi.waitFor(() => expect(page.getByText('Let go to annotate it').elements()).toEqual([]));
  });

  test('what is dragged within the page is left alone', async () => {
    await open();
    document.body.dispatchEvent(new DragEvent('dragstart', { bubbles: true }));
    drag('dragenter', { plain: '云陶计划' });
    expect(drag('dragover', { plain: '云陶计划' }).defaultPrevented).toBe(false);
    expect(drag('drop', { plain: '云陶计划' }).defaultPrevented).toBe(false);
    document.body.dispatchEvent(new DragEvent('dragend', { bubbles: true }));
    drag('drop', { plain: '说云陶计划' });
    await waitForMarks('云陶计划');
  });

  test('a file that cannot be read says so, and what is open stays', async () => {
    await open();
    paste({ plain: TEXT });
    await waitForMarks('云上陶谷计划', '窑炉调度中心');
    drag('drop', { file: new File(['%PDF-1.7 …'], 'news.pdf', { type: 'application/pdf' }) });
    await expect.element(page.getByText(/“news.pdf” is a PDF/)).toBeVisible();
    await waitForMarks('云上陶谷计划', '窑炉调度中心');
    await button('Dismiss').click();
    await vi.waitFor(() => expect(page.getByText(/is a PDF/).elements()).toEqual([]));
  });
});
