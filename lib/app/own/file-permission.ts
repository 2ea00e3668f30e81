/** What Chromium's handles can besides; the types do not know it, nor does Firefox have it. */
interface AskingHandle extends FileSystemFileHandle {
  queryPermission?(wanted: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(wanted: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

/** True where a file may be written to now. */
export async function mayWrite(handle: AskingHandle): Promise<boolean> {
  return ((await handle.queryPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted';
}

/** The same, the reader being asked where the browser wants to know; to be called right after a press. */
export async function askToWrite(handle: AskingHandle): Promise<boolean> {
  return (await mayWrite(handle)) || (await handle.requestPermission?.({ mode: 'readwrite' })) === 'granted';
}
