/** Whether single letters are shortcuts; the dialog of the reader's keys keeps this choice, unless nothing may be kept. */
export function hasLetterKeys() {
  try {
    return localStorage.getItem('diglot-letter-keys') !== 'off';
  } catch {
    return true;
  }
}

/**
 * Whether letters are text there, rather than shortcuts.
 * @param {Element} where
 */
export function isTyping(where) {
  return where.closest('input:not([type=radio]), select, textarea, [contenteditable], dialog') !== null;
}
