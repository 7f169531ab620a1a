// Files that a spreadsheet opens, and takes nothing in them for a formula.

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

/** Lets the browser save it. @param {string} name @param {string} text */
export function saveFile(name, text) {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  URL.revokeObjectURL(url);
}
