// Finding and ordering as people do: words in any order, without case and accents, phone numbers by their digits;
// numbers as they count. The API finds people the same way (`Sought` in `shared/domain/src/text.rs`).

/** Letters whose stroke or shape is no mark of its own, and printed apostrophes. @type {Record<string, string>} */
const LETTERS = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', ı: 'i', æ: 'ae', œ: 'oe', þ: 'th', ß: 'ss', '’': "'", '‘': "'", ʼ: "'" };
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** A text in letters that every keyboard has. @param {string} text */
export const plain = (text) => text.normalize('NFKD').replaceAll(/\p{Mark}/gu, '').toLowerCase().replaceAll(SPECIAL, (letter) => LETTERS[letter]);

/** Fewer digits are a unit's number sooner than a phone's. */
const PART = 4;
/** So many with nothing else beside them may be one phone number, however it is written. */
const WHOLE = 7;

/** The digits of what holds nothing but a number as phones are written; without a country's 1 before ten others. @param {string} text */
const digits = (text) => (/^[\d +\-.()/]*$/.test(text) ? text.replaceAll(/\D/g, '').replace(/^1(?=\d{10}$)/, '') : '');

/** Whether each word is in one of the texts. @param {string} words @param {(string | null | undefined)[]} texts */
export function finds(words, texts) {
  const all = texts.map((text) => plain(text ?? ''));
  const has = (/** @type {string} */ number, /** @type {number} */ least) => number.length >= least && all.some((text) => digits(text).includes(number));
  const typed = plain(words).trim();
  return has(digits(typed), WHOLE)
    || typed.split(/[\s,;()"]+/).every((word) => all.some((text) => text.includes(word)) || has(digits(word), PART));
}

/** Orders texts. */
export const naturally = new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare;
