import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const chromium = {
  launchOptions: {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync',
    ],
  },
};
/** Debian's, not one that was built for tests. */
const firefox = {
  browserName: 'firefox',
  channel: 'moz-firefox',
  launchOptions: { executablePath: fileURLToPath(new URL('firefox.mjs', import.meta.url)) },
};

export default defineConfig({
  testDir: 'tests',
  outputDir: '../../target/console/results',
  globalSetup: './stack.js',
  // Each has a stack of its own: tests make its simulators misbehave.
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    viewport: { width: 1200, height: 800 },
    trace: 'retain-on-failure',
    ...(process.env.BROWSER === 'firefox' ? firefox : chromium),
  },
});
