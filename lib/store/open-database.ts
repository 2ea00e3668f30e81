import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/**
 * Opens a database when it is first asked for, and anew when the browser has closed it, as when its data are cleared, or where it
 * could not be opened. Where another context has a later version of the extension, which waits for this one, it is let go.
 * `upgrade` makes what a database of version `before` (0: there is none) lacks.
 */
export function openWhenAsked<Schema extends DBSchema>(
  name: string,
  version: number,
  upgrade: (database: IDBPDatabase<Schema>, before: number) => void,
): () => Promise<IDBPDatabase<Schema>> {
  let opening: Promise<IDBPDatabase<Schema>> | undefined;
  const forget = () => {
    opening = undefined;
  };
  return () => {
    opening ??= openDB<Schema>(name, version, {
      upgrade,
      blocking(_current, _wanted, event) {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    }).catch((error) => {
      forget();
      throw error;
    });
    return opening;
  };
}
