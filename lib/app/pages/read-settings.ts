import type { FileProblem } from '../../../components/options/types.ts';
import { LARGEST_SETTINGS_FILE, readSettingsFile, type SettingsFileReading } from '../../settings/settings-file.ts';

/** The settings in a file that the reader has chosen, or what is wrong with it; see {@link readSettingsFile}. Never rejects. */
export async function readSettingsIn(
  file: File,
  latest: number,
): Promise<Extract<SettingsFileReading, { ok: true }> | { readonly ok: false; readonly problem: FileProblem }> {
  // Before it is read: it may be a film.
  if (file.size > LARGEST_SETTINGS_FILE) return { ok: false, problem: { code: 'too-large', bytes: file.size } };
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return { ok: false, problem: { code: 'unread' } };
  const text = decodeUtf8(bytes);
  return text === null ? { ok: false, problem: { code: 'not-utf8' } } : readSettingsFile(text, latest);
}

function decodeUtf8(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
