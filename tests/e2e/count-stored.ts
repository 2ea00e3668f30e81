/** Runs inside a page of ours: the records of every store of the database of glossaries. */
export function countStored(): Promise<Record<string, number>> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('glossaries');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const names = [...database.objectStoreNames];
      const reading = database.transaction(names);
      const counts: Record<string, number> = {};
      for (const name of names) {
        const counting = reading.objectStore(name).count();
        counting.onsuccess = () => {
          counts[name] = counting.result;
        };
      }
      reading.oncomplete = () => {
        database.close();
        resolve(counts);
      };
    };
  });
}
