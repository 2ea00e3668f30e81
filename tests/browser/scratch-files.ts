/** The folder of its own that a browser gives a site: files in it are real files with real handles. */
const root = () => navigator.storage.getDirectory();

/** A file with a content, and its handle. */
export async function scratchFile(
  name: string,
  content: string | Uint8Array<ArrayBuffer> = '',
): Promise<FileSystemFileHandle> {
  const handle = await (await root()).getFileHandle(name, { create: true });
  const writable = await handle.createWritable();
  await writable.write(content);
  await writable.close();
  return handle;
}

/** What a file holds now. */
export async function contentOf(handle: FileSystemFileHandle): Promise<string> {
  return (await handle.getFile()).text();
}

/** Takes all files away. */
export async function removeScratchFiles(): Promise<void> {
  const folder = (await root()) as FileSystemDirectoryHandle & { keys(): AsyncIterable<string> };
  for await (const name of folder.keys()) await folder.removeEntry(name);
}
