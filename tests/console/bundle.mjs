// Makes `functions/console/web/console.{js,css}` from `app`, `style` and the packages that the lock file names, with
// those packages' licences. With `--check` says whether what is there is what would be made; with `--watch` makes it
// anew after every change.

import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';

const here = new URL('.', import.meta.url);
const console_ = new URL('../../functions/console/', here);
const SHIPPED = ['preact', 'preact-iso', 'htm', 'oauth4webapi'];

const options = {
  absWorkingDir: fileURLToPath(console_),
  entryPoints: [
    { in: 'app/main.js', out: 'console' },
    { in: 'style/console.css', out: 'console' },
  ],
  outdir: 'web',
  nodePaths: [fileURLToPath(new URL('node_modules', here))],
  bundle: true,
  minify: true,
  format: 'esm',
  // Browsers that know `light-dark()`, the youngest thing in use.
  target: ['es2022', 'chrome123', 'firefox120', 'safari17.5'],
  legalComments: 'none',
};

/** Who made what ships beside our own. */
async function licences() {
  const all = [];
  for (const name of SHIPPED) {
    const folder = new URL(`node_modules/${name}/`, here);
    const { version, license } = JSON.parse(await readFile(new URL('package.json', folder), 'utf8'));
    const text = await readFile(new URL('LICENSE', folder), 'utf8').catch(() => readFile(new URL('LICENSE.md', folder), 'utf8'));
    all.push(`${name} ${version} (${license})\n\n${text.trim()}\n`);
  }
  return all.join(`\n${'-'.repeat(80)}\n\n`);
}

if (process.argv.includes('--watch')) {
  await (await context({ ...options, logLevel: 'info' })).watch();
} else {
  const { outputFiles } = await build({ ...options, write: false });
  const files = [...outputFiles, { path: fileURLToPath(new URL('web/LICENSES.txt', console_)), text: await licences() }];
  for (const { path, text } of files) {
    if (!process.argv.includes('--check')) await writeFile(path, text);
    else if ((await readFile(path, 'utf8').catch(() => '')) !== text) {
      console.error(`${path} is not what its sources give; run \`npm run bundle\` in tests/console and commit it`);
      process.exitCode = 1;
    }
  }
}
