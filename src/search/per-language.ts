/** How many languages are at hand at once: a locale's and the source's. */
const MOST_LANGUAGES = 2;

/** `primaryLanguage('pt-BR') // => 'pt'`: neither Pagefind nor dictionaries of words know other differences between languages. */
export function primaryLanguage(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? '';
}

/**
 * Makes something once for a language, given its primary subtag, for as long as it is likely to be asked for: shards come
 * locale by locale. What is given back takes a BCP 47 tag.
 */
export function perLanguage<Made>(make: (language: string) => Made): (language: string) => Made {
  const known = new Map<string, { readonly made: Made }>();
  return (tag) => {
    const language = primaryLanguage(tag);
    const entry = known.get(language) ?? { made: make(language) };
    if (!known.has(language) && known.size >= MOST_LANGUAGES) known.clear();
    known.set(language, entry);
    return entry.made;
  };
}
