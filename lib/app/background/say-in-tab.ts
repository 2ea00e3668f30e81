import { loadSettings } from '../../extension/settings-store.ts';
import { languageFor } from '../../i18n/language.ts';
import { TOAST_MESSAGES, type ToastKey } from '../../i18n/toast-messages.ts';
import { extendTranslator } from '../../i18n/translator.ts';
import { showNotHere } from './badge.ts';
import { callCardScript } from './call-card-script.ts';

/**
 * Says on the page of a tab, for a moment, what a key has done there or why it does nothing. Where the browser lets no
 * extension in, the toolbar button says that.
 */
export async function sayInTab(
  tabId: number,
  key: ToastKey,
  values: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { language } = await loadSettings();
  const spoken = languageFor(language, navigator.language);
  const text = extendTranslator(spoken, TOAST_MESSAGES).t(key, values);
  await callCardScript(tabId, 'showToast', text, spoken).catch(() => showNotHere(tabId));
}
