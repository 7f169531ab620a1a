// Files that a spreadsheet opens, and takes nothing in them for a formula; and such files read.

/** @param {string | number | null | undefined} value */
function cell(value) {
  const text = String(value ?? '');
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * A line of names, and one for each row.
 * @param {string[]} names
 * @param {(string | number | null | undefined)[][]} rows
 */
export const csv = (names, rows) => [names, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');

/** The cells of each line, of a file as a spreadsheet saves it: with commas, semicolons or tabs. @param {string} text */
export function parsed(text) {
  const plain = text.replace(/^\uFEFF/, '');
  const mark = /[,;\t]/.exec(plain.split(/\r?\n/, 1)[0].replaceAll(/"[^"]*"/g, ''))?.[0] ?? ',';
  /** @type {string[][]} */
  const rows = [[]];
  // A cell and what ends it: the mark, the line's end, or the file's.
  for (const [, quoted, bare, end] of plain.matchAll(new RegExp(`(?:"((?:[^"]|"")*)"|([^"${mark}\\r\\n]*))(${mark}|\\r?\\n|$)`, 'g'))) {
    rows[rows.length - 1].push((quoted?.replaceAll('""', '"') ?? bare).replace(/^'(?=[=+\-@\t\r])/, ''));
    if (!end) break;
    if (end !== mark) rows.push([]);
  }
  return rows.filter((row) => row.some((cell) => cell.trim()));
}

/** Lets the browser save it, with the mark by which a spreadsheet knows its letters. @param {string} name @param {string} text */
export function saveFile(name, text) {
  const url = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: 'text/csv' }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  // Some browsers read it only after this.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
