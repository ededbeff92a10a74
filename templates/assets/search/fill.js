/**
 * Puts values into a sentence: `fill('Results: {count}', { count: '3' }) // => 'Results: 3'`
 * @param {string} sentence
 * @param {Record<string, string>} values
 */
export function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}
