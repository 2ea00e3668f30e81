import { handedOver, PART_SCRIPTS, type PackedPart } from '../pack/parts.ts';

/**
 * A part of the pack in a page of the extension, for `inflateText`, from its script. Rejects where the script is not in the
 * extension. Cost: the script read.
 */
export async function loadPartInPage(part: PackedPart): Promise<string> {
  const address = PART_SCRIPTS[part];
  const script = document.createElement('script');
  script.src = address;
  const isRun = new Promise<void>((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${address} cannot be read: install the extension again`));
  });
  document.head.append(script);
  await isRun.finally(() => script.remove());
  return handedOver(part);
}
