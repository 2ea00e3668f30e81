import { afterEach, describe, expect, test, vi } from 'vitest';
import { chineseVoice } from './voice.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Gives the system these voices, and an utterance that takes them. */
function give(...voices: { readonly lang: string; readonly localService: boolean }[]) {
  vi.spyOn(speechSynthesis, 'getVoices').mockReturnValue(voices as SpeechSynthesisVoice[]);
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      readonly text: string;
      voice: unknown;
      lang = '';
      rate = 1;
      constructor(text: string) {
        this.text = text;
      }
    },
  );
  const cancel = vi.spyOn(speechSynthesis, 'cancel').mockReturnValue();
  const speak = vi.spyOn(speechSynthesis, 'speak').mockReturnValue();
  return { cancel, speak };
}

describe('a Chinese voice', () => {
  test('is one of this machine alone: what sends text to a server is not used', () => {
    give({ lang: 'zh-CN', localService: false }, { lang: 'en-US', localService: true });
    expect(chineseVoice()).toBeNull();
  });

  test.each([
    ['of the mainland before another', ['zh-HK', 'zh-TW', 'zh-CN'], 'zh-CN'],
    ['of simplified script', ['zh-HK', 'cmn-Hans'], 'cmn-Hans'],
    ['any Chinese where there is no other', ['en-GB', 'zh-HK'], 'zh-HK'],
  ])('%s', (_name, languages, expected) => {
    const { speak, cancel } = give(...languages.map((lang) => ({ lang, localService: true })));
    chineseVoice()?.('三高四新');
    expect(cancel).toHaveBeenCalledBefore(speak);
    expect(speak).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ text: '三高四新', lang: expected }));
  });

  test('languages that only begin alike are none', () => {
    give({ lang: 'zha', localService: true });
    expect(chineseVoice()).toBeNull();
  });
});
