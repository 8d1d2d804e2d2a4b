// SPDX-License-Identifier: AGPL-3.0-or-later
// The only file that the machine's own Node runs, and the only plain JavaScript: it brings the pinned Node and
// pnpm and the packages, then hands over to scripts/<command>.ts. Everything else is TypeScript on the pinned Node.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const COMMANDS = [
  ...['start', 'test', 'dev', 'seed', 'check'],
  ...['promises', 'storeys', 'bench', 'pictures'],
  ...['count', 'report'],
];
const scripts = dirname(fileURLToPath(import.meta.url));
const root = dirname(scripts);
const toolchain = join(scripts, 'toolchain');
const SHOWN_LINES = 20;
const windows = process.platform === 'win32';

function fail(sentence) {
  console.error(`\n✗ ${sentence}`);
  process.exit(1);
}

/**
 * Runs a step, with its output only when it fails, and says how long it takes and what is next. Where a command
 * that says nothing is no proof, `missing` gives what is wrong nevertheless.
 */
async function step(what, expected, next, [command, args, options], missing = () => undefined) {
  console.log(`▸ ${what} (${expected}); next: ${next}`);
  const begin = Date.now();
  const soFar = () => `${((Date.now() - begin) / 1000).toFixed(1)} s`;
  const progress = setInterval(() => console.log(`  … ${what}: ${soFar()} so far`), 15_000);
  const { code, error, output } = await ended(command, args, options);
  clearInterval(progress);
  if (error?.code === 'ENOENT') {
    fail(
      `There is no ${command} on this machine: install it (npm comes with Node), then try again.`,
    );
  }
  if (code !== 0) {
    // The reason stands at the end; a package manager without a network says the same a hundred times before.
    console.error(output.trimEnd().split('\n').slice(-SHOWN_LINES).join('\n'));
    fail(
      `${what} failed (${error?.message ?? `exit code ${code}`}). Look at the lines above; the usual reasons are no network or a proxy that npm does not know.`,
    );
  }
  const wrong = missing();
  if (wrong) fail(wrong);
  console.log(`✓ ${what}: ${soFar()}`);
}

/** Runs a command to its end; a signal that ends this program ends the command too. */
function ended(command, args, options) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    const stop = () => {
      child.kill('SIGTERM');
      process.exit(130);
    };
    for (const signal of signals) process.on(signal, stop);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    const settle = (code, error) => {
      for (const signal of signals) process.off(signal, stop);
      resolve({ code, error, output });
    };
    child.on('error', (error) => settle(1, error));
    child.on('close', (code) => settle(code ?? 1));
  });
}

function npm(args, options) {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js')
    ? [process.execPath, [script, ...args], options]
    : ['npm', args, { ...options, shell: windows }];
}

/** The names of the locked binaries of this platform, or undefined where none is locked. */
function lockedBinaries(lock) {
  const platform = `${process.platform}-${process.arch}`;
  const names = [`node_modules/node-${platform}`, `node_modules/@pnpm/exe.${platform}`];
  return names.every((name) => lock.packages[name]) ? names : undefined;
}

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

function toolchainIsThere(names, lock) {
  const hidden = join(toolchain, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = readJson(hidden).packages;
  return names.every(
    (name) =>
      installed[name]?.integrity === lock.packages[name].integrity &&
      existsSync(join(toolchain, name, 'package.json')),
  );
}

/** Folders with the pinned binaries, or none where this machine's own Node ≥ 24 and pnpm 12 must do. */
async function bringToolchain() {
  const lock = readJson(join(toolchain, 'package-lock.json'));
  const names = lockedBinaries(lock);
  if (!names) return useInstalledTools();
  if (!toolchainIsThere(names, lock)) {
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--include=optional'];
    // Without a network, npm's own pauses between attempts last more than a minute.
    args.push('--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=8000');
    await step(
      'Bringing Node 24 and pnpm',
      'once, about 20 s',
      'packages',
      npm(args, { cwd: toolchain }),
      // npm says nothing when it could not have an optional package.
      () =>
        toolchainIsThere(names, lock)
          ? undefined
          : 'Node 24 and pnpm were not brought: npm does not reach its registry, or this is a Linux without glibc. Mend the network or the proxy, or install Node 24 and pnpm 12 yourself, and run the same command again.',
    );
  }
  return [join(toolchain, names[0], 'bin'), join(toolchain, names[1])];
}

function useInstalledTools() {
  const pnpm = spawnSync('pnpm', ['--version'], { encoding: 'utf8', shell: windows }).stdout ?? '';
  if (Number(process.versions.node.split('.')[0]) >= 24 && pnpm.startsWith('12.')) return [];
  return fail(
    `On ${process.platform}-${process.arch} the pinned Node cannot be brought: install Node 24 and pnpm 12 yourself (npm install --global pnpm@12) and run the same command again.`,
  );
}

/** Where the packages of the portal are installed. */
const PROJECTS = ['', 'shared', 'cms', 'site'];

/**
 * Installs from the lockfile, unless what is there came from the same one. What the bench compares and measures with
 * is installed for the bench only: nothing of it is ever a part of the portal.
 */
async function installPackages(env, command) {
  const bench = command === 'bench';
  const inputs = [...PROJECTS, 'scripts/bench'].map((name) => join(root, name, 'package.json'));
  inputs.push(join(root, 'pnpm-lock.yaml'), join(root, 'pnpm-workspace.yaml'));
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  for (const input of inputs) hash.update(readFileSync(input));
  const wanted = hash.digest('hex');
  const stamp = join(root, 'node_modules', '.portico-install');
  const projects = bench ? [...PROJECTS, 'scripts/bench'] : PROJECTS;
  const whole = projects.every((name) => existsSync(join(root, name, 'node_modules')));
  const [installed, extra] = existsSync(stamp) ? readFileSync(stamp, 'utf8').split(' ') : [];
  if (whole && installed === wanted && (extra === 'bench' || !bench)) return;
  const args = ['install', '--frozen-lockfile', '--config.confirmModulesPurge=false'];
  if (!bench) args.push('--filter=!@portico/bench');
  // Without a network, pnpm's own pauses add up to more than ten minutes; what has come is kept for the next attempt.
  args.push('--config.fetch-retries=1', '--config.fetch-retry-mintimeout=1000');
  const options = { cwd: root, env, shell: windows };
  await step('Installing packages', 'about a minute the first time', `npm run ${command}`, [
    'pnpm',
    args,
    options,
  ]);
  writeFileSync(stamp, bench ? `${wanted} bench` : wanted);
}

function handOver(command, args, env) {
  const script = join(scripts, `${command}.ts`);
  const child = spawn('node', [script, ...args], { cwd: root, env, stdio: 'inherit' });
  // The terminal sends Ctrl-C to both, so this process only has to outlive the child. TERM comes to this one alone.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'));
  // npm passes no TERM on: it dies, and a process without its parent has to end by itself.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1000).unref();
  child.on('error', (error) => fail(`scripts/${command}.ts did not start: ${error.message}.`));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

const [command = '', ...args] = process.argv.slice(2);
if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(
    `Node ${process.versions.node} is too old: install Node 20 or newer, then run the same command again.`,
  );
}
if (!COMMANDS.includes(command)) {
  fail(`There is no command "${command}"; there are: ${COMMANDS.join(', ')}.`);
}
const bins = await bringToolchain();
bins.push(join(root, 'node_modules', '.bin'));
const path = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
const env = {
  ...process.env,
  [path]: [...bins, process.env[path]].join(delimiter),
  NEXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
};
await installPackages(env, command);
handOver(command, args, env);
