import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../extension/messaging.ts';
import type { Publisher } from '../../glossary/types.ts';

let known: readonly Publisher[] | null = null;

/** The publishers we list; none where the background does not answer, and then it is asked again next time. */
export async function loadPublishers(): Promise<readonly Publisher[]> {
  if (known === null) {
    const reply = await ask('publishers.list', {});
    if (reply.ok) known = reply.value;
  }
  return known ?? [];
}

/** The same for a component; empty until the background has said. */
export function usePublishers(): readonly Publisher[] {
  const [publishers, setPublishers] = useState<readonly Publisher[]>(known ?? []);
  useEffect(() => void loadPublishers().then(setPublishers), []);
  return publishers;
}
