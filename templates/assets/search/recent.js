const KEY = 'diglot-searches';
const MOST = 6;

/** What was searched for on this device, latest first; nothing where storage is forbidden. @returns {string[]} */
export function recentSearches() {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((query) => typeof query === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** @param {string} query */
export function rememberSearch(query) {
  if (query.trim() === '') return;
  store([query.trim(), ...recentSearches().filter((other) => other !== query.trim())].slice(0, MOST));
}

export function forgetSearches() {
  store([]);
}

/** @param {string[]} queries */
function store(queries) {
  try {
    localStorage.setItem(KEY, JSON.stringify(queries));
  } catch {
    // Where storage is forbidden, nothing is remembered.
  }
}
