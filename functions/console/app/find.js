// Finding and ordering as people do: words in any order, without case and accents; numbers as they count.

const plain = (/** @type {string} */ text) => text.normalize('NFKD').replaceAll(/\p{Mark}/gu, '').toLowerCase();

/** Whether each word is in one of the texts. @param {string} words @param {(string | null | undefined)[]} texts */
export function finds(words, texts) {
  const all = texts.map((text) => plain(text ?? ''));
  return plain(words).split(/\s+/).every((word) => all.some((text) => text.includes(word)));
}

/** Orders texts. */
export const naturally = new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare;
