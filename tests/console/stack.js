// Local stacks, each on free ports and with a data folder of its own.

import { execFileSync, spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { pathToFileURL } from 'node:url';

const root = new URL('../../', import.meta.url);
const target = process.env.CARGO_TARGET_DIR ? pathToFileURL(`${process.env.CARGO_TARGET_DIR}/`) : new URL('target/', root);
/** `CONSOLE_PROFILE=release` measures what ships; it has to be built already. */
const profile = process.env.CONSOLE_PROFILE ?? 'debug';
const binaries = new URL(`${profile}/`, target);

/** A port that is free, with the next one free, too. */
async function freePort() {
  const listen = (port) =>
    new Promise((resolve) => {
      const server = createServer();
      server.once('error', () => resolve(null));
      server.listen(port, '127.0.0.1', () => resolve(server));
    });
  const close = (server) => new Promise((resolve) => server.close(resolve));
  for (;;) {
    const first = await listen(0);
    const { port } = first.address();
    const second = port < 65535 ? await listen(port + 1) : null;
    await close(first);
    if (!second) continue;
    await close(second);
    return port;
  }
}

/** Builds what a stack is made of. Playwright calls this once, before all tests. */
export default function build() {
  if (profile !== 'debug') return;
  execFileSync('bash', ['.ci/binaries'], { cwd: root.pathname, stdio: 'inherit' });
}

/** Starts a stack, and waits until it is ready; gives what it says of itself, and what stops it. */
export async function start(name, more = [], seconds = 60) {
  const data = new URL(`target/console/${name}/`, root);
  const ready = new URL('local.json', data);
  const port = await freePort();
  await rm(ready, { force: true });
  const flags = ['--port', String(port), '--fresh', '--data', data.pathname, '--functions', binaries.pathname, ...more];
  const child = spawn(new URL('local-stack', binaries).pathname, flags, {
    cwd: root.pathname,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  let ended = null;
  child.on('exit', (code) => {
    ended = code ?? 'a signal';
  });
  const stop = async () => {
    process.kill(-child.pid, 'SIGTERM');
    while (ended === null) await new Promise((done) => setTimeout(done, 50));
  };
  for (const patience = Date.now() + seconds * 1000; ; ) {
    const local = await readFile(ready, 'utf8').catch(() => null);
    if (local) return { local: JSON.parse(local), stop };
    if (ended !== null) throw new Error(`the local stack ended before it was ready: ${ended}`);
    if (Date.now() > patience) throw new Error('the local stack is not ready');
    await new Promise((done) => setTimeout(done, 100));
  }
}
