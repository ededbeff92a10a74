/** @type {Promise<Record<string, string>> | undefined} */
let loading;

/**
 * Words of the interface that scripts say, in the page's language, by their keys in Diglot's catalogues; fetched when
 * they are first asked for. Rejects if that fails, and tries again the next time.
 */
export function words() {
  loading ??= fetchWords();
  loading.catch(() => (loading = undefined));
  return loading;
}

/** @returns {Promise<Record<string, string>>} */
async function fetchWords() {
  const { lang } = document.documentElement;
  const response = await fetch(new URL(`words/${lang.toLowerCase()}.json`, import.meta.url));
  if (!response.ok) throw new Error(`no words: ${response.status}`);
  return response.json();
}
