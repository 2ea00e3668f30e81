/** How fast terms are said, as a share of a voice's own speed: they are listened to, not skimmed. */
const RATE = 0.9;

/**
 * Says Chinese aloud with a voice of this machine; null where there is none. Voices that send text to a server are not
 * used: nothing that is read leaves the machine. Browsers load their list late, so ask when a card opens.
 */
export function chineseVoice(): ((text: string) => void) | null {
  if (typeof speechSynthesis === 'undefined') return null;
  const local = speechSynthesis.getVoices().filter((voice) => voice.localService && /^(zh|cmn)\b/i.test(voice.lang));
  const voice = local.find(({ lang }) => /cn|hans/i.test(lang)) ?? local[0];
  if (voice === undefined) return null;
  return (text) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = RATE;
    speechSynthesis.cancel();
    speechSynthesis.speak(utterance);
  };
}
