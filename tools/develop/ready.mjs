/**
 * npm run setup: makes a fresh clone ready, `node tools/develop/ready.mjs [browser …]`. Plain JavaScript for any Node from 20, for it runs
 * before anything is installed. Installs the packages with the Node they ask for, then the named browsers.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Not import.meta.dirname, which the first releases of Node 20 have not.
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const LEAST_NODE = 22;

/** What each browser needs: where it is looked for, and Debian's packages. */
const BROWSERS = {
  chromium: { path: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', packages: ['chromium'] },
  firefox: { path: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr', packages: ['firefox-esr'] },
};

installPackages();
installBrowsers(process.argv.slice(2));

function installPackages() {
  const lock = join(ROOT, 'package-lock.json');
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  const node = nodeForInstall();
  const env = { ...process.env, PATH: `${join(node, '..')}${delimiter}${process.env.PATH}` };
  console.log('installing the packages');
  run(node, [npmCli(), 'ci', '--no-audit', '--no-fund'], { cwd: ROOT, env });
}

/** This Node, or where it is too old for the packages, one of the version the project names, in `.node/`. */
function nodeForInstall() {
  if (Number(process.versions.node.split('.')[0]) >= LEAST_NODE) return process.execPath;
  const folder = join(ROOT, '.node');
  const node = join(folder, 'node_modules', '.bin', 'node');
  if (!existsSync(node)) {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages['node_modules/node'];
    console.log(`Node ${process.versions.node} is too old for the tools; installing ${version} beside it`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "allowScripts": { "node": true } }\n');
    run(process.execPath, [npmCli(), 'install', '--no-audit', '--no-fund', `node@${version}`], { cwd: folder });
  }
  return node;
}

function npmCli() {
  const { npm_execpath: cli } = process.env;
  if (cli === undefined) fail('run this through npm: npm run setup, npm start or npm test');
  return cli;
}

function installBrowsers(names) {
  const missing = names.filter((name) => !existsSync(BROWSERS[name].path));
  const packages = missing.flatMap((name) => BROWSERS[name].packages);
  if (names.length > 0 && !hasChineseFont()) packages.push('fonts-noto-cjk');
  if (packages.length === 0) return;
  const canInstall = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (!canInstall) {
    const wanted = missing.map((name) => `${name} (or its path in ${name.toUpperCase()}_PATH)`).join(' and ');
    if (missing.length > 0) fail(`please install ${wanted}; on Debian, as root: apt-get install ${packages.join(' ')}`);
    return;
  }
  console.log(`installing ${packages.join(', ')}`);
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Without one the screenshots show boxes, and text has other widths. */
function hasChineseFont() {
  try {
    return execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return process.platform !== 'linux';
  }
}

function run(command, args, options = {}) {
  try {
    execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
  } catch (error) {
    fail(`${command} ${args.at(-1)} failed (${error.status ?? error.code}); see above`);
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
