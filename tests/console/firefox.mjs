#!/usr/bin/env node
// Firefox as it is installed, for Playwright: `BROWSER=firefox`. Both speak WebDriver BiDi, but a long-term release of
// Firefox does not know every command that Playwright sends: of what is emulated, what it does not know is left out.
// (Playwright's own Firefox is a build that no distribution has.)

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import playwright from 'playwright-core/lib/utilsBundle';

const { ws: WebSocket, wsServer: Server } = playwright;
/** What Firefox, and after it Playwright, waits for on this line. */
const LISTENS = /WebDriver BiDi listening on (ws:\/\/.*)$/;

const firefox = spawn(process.env.FIREFOX ?? '/usr/bin/firefox-esr', process.argv.slice(2), { stdio: ['ignore', 'inherit', 'pipe'] });
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => firefox.kill(signal));
firefox.on('exit', (code) => process.exit(code ?? 1));

/** Hands messages on, both ways. @param {string} address Firefox's. */
function standBetween(address) {
  const server = new Server({ port: 0, host: '127.0.0.1' }, () => console.error(`WebDriver BiDi listening on ws://127.0.0.1:${server.address().port}`));
  server.on('connection', (client) => {
    const browser = new WebSocket(`${address}/session`, { perMessageDeflate: false });
    const waiting = [];
    const emulates = new Set();
    client.on('message', (message) => {
      const { id, method } = JSON.parse(message);
      if (method.startsWith('emulation.')) emulates.add(id);
      if (browser.readyState === WebSocket.OPEN) browser.send(`${message}`);
      else waiting.push(`${message}`);
    });
    browser.on('open', () => waiting.forEach((message) => browser.send(message)));
    browser.on('message', (message) => {
      const { id, error } = JSON.parse(message);
      const isLeftOut = error === 'unknown command' && emulates.has(id);
      client.send(isLeftOut ? JSON.stringify({ type: 'success', id, result: {} }) : `${message}`);
    });
    client.on('close', () => browser.close());
    browser.on('close', () => client.close());
  });
}

createInterface({ input: firefox.stderr }).on('line', (line) => {
  const [, address] = line.match(LISTENS) ?? [];
  if (address) standBetween(address);
  else console.error(line);
});
