/** Texts whose answer is remembered: a file has a dozen names and words of its own, a hundred thousand times. */
const MOST = 200;

/** The same function of a text, its answers for the first {@link MOST} texts remembered; they depend on nothing else. */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const answer = known.get(text);
    if (answer !== undefined) return answer;
    const made = work(text);
    if (known.size < MOST) known.set(text, made);
    return made;
  };
}
