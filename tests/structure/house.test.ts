import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../lib/i18n/language.ts';
import { OPTIONS_MESSAGES, type OptionsKey } from '../../lib/i18n/options-messages.ts';
import { hasHan } from '../../lib/text/scripts.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (...path: string[]) => readFileSync(join(ROOT, ...path), 'utf8');
const filesBelow = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`);

describe('the house', () => {
  test('docs/architecture.md names every folder of lib', () => {
    const text = read('docs', 'architecture.md');
    for (const { name } of readdirSync(join(ROOT, 'lib'), { withFileTypes: true }))
      expect(text).toContain(`lib/${name}`);
  });

  test('tools stand in folders by kind, and docs/architecture.md names each', () => {
    const tools = readdirSync(join(ROOT, 'tools'), { withFileTypes: true });
    expect(tools.filter((entry) => !entry.isDirectory()).map(({ name }) => name)).toEqual([]);
    const row = read('docs', 'architecture.md')
      .split('\n')
      .find((line) => line.startsWith('| `tools` |'));
    for (const { name } of tools) expect(row).toContain(`\`${name}\``);
  });

  test('every script that package.json runs is there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const files = Object.values(scripts).flatMap((script) => script.match(/(?<!\S)[.\w/-]+\.(ts|mjs)\b/g) ?? []);
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) expect(() => read(file)).not.toThrow();
  });

  test('every file that the docs name is there', () => {
    const docs = [...filesBelow('docs'), 'README.md', 'CONTRIBUTING.md', 'PRIVACY.md'].filter((file) =>
      file.endsWith('.md'),
    );
    const named = docs.flatMap((file) =>
      [
        ...read(file).matchAll(
          /`((?:lib|tools|tests|components|entrypoints|bench|docs)\/[\w./-]+\.(?:tsx?|mjs|css|md|tsv|html|json))`/g,
        ),
      ].map(([, path]) => `${file}: ${path}`),
    );
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((name) => !existsSync(join(ROOT, name.split(': ')[1] as string)))).toEqual([]);
  });

  test('every operation of the protocol has a handler, and every handler an operation', () => {
    const operations = [...read('lib', 'protocol', 'types.ts').matchAll(/^ {2}'([a-z]+\.[a-z]+)':/gm)].map(
      ([, name]) => name,
    );
    const servers = ['background/serve-background.ts', 'reading/serve-page.ts', 'reading/serve-frame.ts'];
    const served = servers
      .flatMap((file) => [...read('lib', 'app', file).matchAll(/^ +(?:async )?'([a-z]+\.[a-z]+)'[:(]/gm)])
      .map(([, name]) => name);
    expect(operations.length).toBeGreaterThan(4);
    expect(served.sort()).toEqual(operations.sort());
  });

  test('entrypoints wire and nothing else: none is over 60 lines', () => {
    const long = filesBelow('entrypoints').filter(
      (file) => /\.(tsx?|html)$/.test(file) && read(file).split('\n').length > 61,
    );
    expect(long).toEqual([]);
  });

  test('every exported function, constant and type of lib and components carries a doc comment', () => {
    const bare = [...filesBelow('lib'), ...filesBelow('components')]
      .filter((file) => /(?<!\.test|\.d)\.tsx?$/.test(file))
      .flatMap((file) => {
        const lines = read(file).split('\n');
        return lines.flatMap((line, at) => {
          const isExport = /^export (async )?(function|const|interface|type|class) /.test(line);
          const before = lines[at - 1] ?? '';
          // A type beside the constant it is derived from shares its comment.
          const isDerived = /^export type \w+ = (keyof )?(\(?typeof|Flat)/.test(line);
          return isExport && !isDerived && !before.endsWith('*/') ? [`${file}:${at + 1} ${line}`] : [];
        });
      });
    expect(bare).toEqual([]);
  });

  test('no folder is a drawer', () => {
    const drawers = ['lib', 'components', 'entrypoints', 'tools', 'tests'].flatMap((folder) =>
      filesBelow(folder).filter((file) => /(^|\/)(utils?|helpers?|common|shared|misc|types)(\/|$)/.test(file)),
    );
    expect(drawers).toEqual([]);
  });

  test('the messages of the manifest are the same in every language', () => {
    const languages = readdirSync(join(ROOT, 'public', '_locales'));
    const keys = languages.map((language) =>
      Object.keys(JSON.parse(read('public', '_locales', language, 'messages.json'))).sort(),
    );
    expect(languages.sort()).toEqual(LANGUAGES.map((language) => language.replace('-', '_')).sort());
    for (const list of keys) expect(list).toEqual(keys[0]);
    const used = [...read('wxt.config.ts').matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key);
    expect(keys[0]).toEqual(expect.arrayContaining(used));
  });

  test.each(LANGUAGES)('in %s the manifest has no empty message, and names commands as the options do', (language) => {
    const messages: Record<string, { message: string }> = JSON.parse(
      read('public', '_locales', language.replace('-', '_'), 'messages.json'),
    );
    for (const [key, { message }] of Object.entries(messages)) {
      expect([key, message]).toEqual([key, expect.stringMatching(/\S/)]);
      expect([key, hasHan(message.replace(/湘[笺箋]/, ''))]).toEqual([key, language !== 'en']);
    }
    const commands = Object.entries(messages).filter(([key]) => key.startsWith('command'));
    expect(commands.length).toBeGreaterThan(1);
    for (const [key, { message }] of commands) {
      expect({ [key]: OPTIONS_MESSAGES[language][key as OptionsKey] }).toEqual({ [key]: message });
    }
    // What stores cut off: 45 and 132 characters.
    expect(messages.name?.message.length).toBeLessThanOrEqual(45);
    expect(messages.description?.message.length).toBeLessThanOrEqual(132);
  });
});
