/**
 * `node server/launch/ready.js FILE [ARGUMENTS]` makes a machine with only Node 20 and npm ready, then
 * runs FILE on the Node that the project pins. Plain JavaScript, because an old Node reads it first.
 */
import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packagesAreCurrent } from './packages.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const windows = process.platform === 'win32';
const wantedMajor = 26;
const pinnedNode = join(root, 'node_modules/node/bin', windows ? 'node.exe' : 'node');

const say = (sentence) => process.stderr.write(`carepool: ${sentence}\n`);

/** @param {string} command @param {string[]} parameters */
const finished = (command, parameters) =>
  new Promise((resolve) => {
    const child = spawn(command, parameters, { cwd: root, stdio: 'inherit' });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });

/**
 * The lockfile decides every version. Not `npm ci`: it refuses a lockfile in which a package for some
 * other platform could not be looked up.
 */
const installPackages = () => {
  const parameters = ['install', '--no-save', '--include=dev', '--loglevel=error'];
  // The Node that runs npm, not this one: this one may lie in the folder that is about to go.
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  return npm && node
    ? finished(node, [npm, ...parameters])
    : finished(windows ? 'npm.cmd' : 'npm', parameters);
};

const nodeToUse = () => {
  if (existsSync(pinnedNode)) return pinnedNode;
  return Number(process.versions.node.split('.')[0]) >= wantedMajor ? process.execPath : null;
};

const makeReady = async () => {
  if (!packagesAreCurrent(root)) {
    say('installing packages (a minute or two the first time)');
    // An install that was cut short looks finished to npm; only a clean one mends it.
    const whole = existsSync(join(root, 'node_modules/.package-lock.json')) && existsSync(pinnedNode);
    if (!whole) rmSync(join(root, 'node_modules'), { recursive: true, force: true });
    const code = await installPackages();
    if (code !== 0) say('the packages could not all be installed; see above');
    if (code !== 0 && nodeToUse()) process.exit(code);
  }
  const node = nodeToUse();
  if (node) return node;
  say(
    `there is no ready-made Node ${wantedMajor} for ${process.platform}-${process.arch}: install Node ${wantedMajor} from nodejs.org and run this again`,
  );
  return process.exit(1);
};

/**
 * A terminal gives Ctrl-C to the whole group, so passing it on would ask the child twice; a signal from
 * elsewhere reaches only this process and is passed on. Npm repeats signals: one is enough.
 */
const passOnSignals = (child) => {
  let passedOn = false;
  const passOn = (signal) => {
    if (passedOn || (signal === 'SIGINT' && process.stdin.isTTY)) return;
    passedOn = true;
    setTimeout(() => (passedOn = false), 1000).unref();
    child.kill(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, passOn);
};

/**
 * Npm passes a signal to its shell, and the shell may end without passing it on. When whoever started this
 * is gone, nobody is left to stop the child.
 */
const stopWhenAlone = (child) => {
  const startedBy = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === startedBy) return;
    clearInterval(look);
    child.kill('SIGTERM');
  }, 250);
  look.unref();
};

const [file, ...parameters] = process.argv.slice(2);
const node = await makeReady();
const child = spawn(node, [join(root, file), ...parameters], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}` },
});
passOnSignals(child);
if (process.env.npm_lifecycle_event) stopWhenAlone(child);
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
});
