import type { ExplainedKind } from '../../derive/types.ts';
import { ask } from '../../extension/messaging.ts';
import { watchStoredSettings } from '../../extension/settings-key.ts';
import type { Hideable } from '../../settings/settings.ts';

/**
 * Tells which kinds of what pages say of themselves the reader has switched off, as settings change, until `signal`
 * aborts. The background is asked now and after each change; until it has answered none is taken for hidden, where it
 * does not answer what was known stays.
 */
export function watchHiddenKinds(signal: AbortSignal): (kind: ExplainedKind) => boolean {
  let hidden: readonly Hideable[] = [];
  let turn = 0;
  const look = async () => {
    const own = ++turn;
    const reply = await ask('settings.get', {});
    if (reply.ok && own === turn) hidden = reply.value.hiddenCategories;
  };
  watchStoredSettings(() => void look(), signal);
  void look();
  return (kind) => hidden.includes(kind);
}
