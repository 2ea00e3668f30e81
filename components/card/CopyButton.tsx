import { useEffect, useState } from 'preact/hooks';
import type { IconName } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';
import { useCopying } from './surroundings.ts';

/** How long the button says that it has copied, in ms: to be seen by an eye on its way back to the text. */
const COPIED_MS = 1600;

/** A button that puts a text on the clipboard and says so for a moment; nothing where there is no clipboard. */
export function CopyButton(props: { readonly text: string; readonly label: string; readonly icon: IconName }) {
  const copying = useCopying();
  const [copied, setCopied] = useState(0);
  useEffect(() => {
    if (copied === 0) return;
    const timer = setTimeout(() => setCopied(0), COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  if (copying === null) return null;
  const press = async () => setCopied((await copying(props.text)) ? copied + 1 : 0);
  return <IconButton icon={copied > 0 ? 'check' : props.icon} label={props.label} onPress={() => void press()} />;
}
