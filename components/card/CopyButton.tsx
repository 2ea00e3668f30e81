import { useEffect, useState } from 'preact/hooks';
import type { IconName } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';
import { useTranslator } from '../language.ts';
import { useSurroundings } from './surroundings.ts';

/** How long the button says that it has copied, in ms: to be seen by an eye on its way back to the text. */
const COPIED_MS = 1600;

/** A button that puts a text on the clipboard and says so for a moment; nothing where there is no clipboard. */
export function CopyButton(props: { readonly text: string; readonly label: string; readonly icon: IconName }) {
  const { t } = useTranslator();
  const { copy, say } = useSurroundings();
  const [copied, setCopied] = useState(0);
  useEffect(() => {
    if (copied === 0) return;
    const timer = setTimeout(() => setCopied(0), COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  if (copy === null) return null;
  const press = async () => {
    const isDone = await copy(props.text);
    say(t(isDone ? 'copied' : 'copyFailed'), !isDone);
    setCopied(isDone ? copied + 1 : 0);
  };
  return <IconButton icon={copied > 0 ? 'check' : props.icon} label={props.label} onPress={() => void press()} />;
}
