import { afterEach, describe, expect, test, vi } from 'vitest';
import { clickAt } from '../../../tests/browser/input.ts';
import { copyText } from './clipboard.ts';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

/** Copies within a click, as readers do. */
async function copyByClick(text: string): Promise<boolean> {
  document.body.innerHTML = '<button style="position: fixed; inset: 0">复制</button>';
  const copied = new Promise<boolean>((resolve) => {
    document.querySelector('button')?.addEventListener('click', () => resolve(copyText(text)));
  });
  await clickAt(100, 100);
  return copied;
}

describe('copying', () => {
  test('goes through the clipboard of the page where it has one', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    expect(await copyText('三高四新')).toBe(true);
    expect(write).toHaveBeenCalledExactlyOnceWith('三高四新');
  });

  test('where it has none the old command is used, and the page does not see the text', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    const set = vi.spyOn(DataTransfer.prototype, 'setData');
    const heard = vi.fn();
    document.addEventListener('copy', heard);
    expect(await copyByClick('三高四新')).toBe(true);
    document.removeEventListener('copy', heard);
    expect(set).toHaveBeenCalledExactlyOnceWith('text/plain', '三高四新');
    expect(heard).not.toHaveBeenCalled();
  });

  test('afterwards the reader’s own copying is the page’s again', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    await copyByClick('三高四新');
    const heard = vi.fn();
    document.addEventListener('copy', heard);
    document.execCommand('copy');
    document.removeEventListener('copy', heard);
    expect(heard).toHaveBeenCalledOnce();
  });

  test('it says so where both fail', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    vi.spyOn(document, 'execCommand').mockReturnValue(false);
    expect(await copyText('三高四新')).toBe(false);
  });
});
