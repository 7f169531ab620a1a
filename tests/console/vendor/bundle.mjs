// Makes `functions/console/web/vendor` from the packages that the lock file names. With `--check`, says whether
// what is there is what would be made.
import { readFile, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const here = new URL('.', import.meta.url);
const vendor = new URL('../../../functions/console/web/vendor/', here);
const modules = new URL('../node_modules/', here);

const { outputFiles } = await build({
  absWorkingDir: new URL('..', here).pathname,
  entryPoints: ['vendor/preact.js', 'vendor/oauth.js'],
  outdir: vendor.pathname,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  legalComments: 'none',
  write: false,
});

const files = new Map(outputFiles.map((file) => [new URL(`file://${file.path}`), file.text]));
const licences = [];
for (const name of ['preact', 'preact-iso', 'htm', 'oauth4webapi']) {
  const { version, license } = JSON.parse(await readFile(new URL(`${name}/package.json`, modules), 'utf8'));
  const file = name === 'oauth4webapi' ? 'LICENSE.md' : 'LICENSE';
  const text = await readFile(new URL(`${name}/${file}`, modules), 'utf8');
  licences.push(`${name} ${version} (${license})\n\n${text.trim()}\n`);
}
files.set(new URL('LICENSES.txt', vendor), licences.join(`\n${'-'.repeat(80)}\n\n`));

let stale = false;
for (const [path, text] of files) {
  if (!process.argv.includes('--check')) await writeFile(path, text);
  else if ((await readFile(path, 'utf8').catch(() => '')) !== text) {
    console.error(`${path.pathname} is not what its packages give; run \`npm run bundle\``);
    stale = true;
  }
}
process.exitCode = stale ? 1 : 0;
