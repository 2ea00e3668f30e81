import { join } from 'node:path';
import { build } from 'vite';

/** A script of this folder and all it imports as one plain script, minified as the extension's own are. */
export async function bundle(script: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, '..'),
    build: {
      write: false,
      target: ['chrome128', 'firefox140'],
      lib: { entry: join(import.meta.dirname, script), formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error(`${script} was not built`);
  const [chunk] = output.output;
  if (chunk.type !== 'chunk') throw new Error(`${script} gave no script`);
  return chunk.code;
}
