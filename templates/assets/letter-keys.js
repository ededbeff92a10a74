/** Whether single letters are shortcuts; the dialog of the reader's keys keeps this choice, unless nothing may be kept. */
export function hasLetterKeys() {
  try {
    return localStorage.getItem('diglot-letter-keys') !== 'off';
  } catch {
    return true;
  }
}
