/** A locale as a segment of a URL's path: `/en-us/`, `/zh-hans/`, `/sr-latn-rs/`. */
const LOCALE_SEGMENT = /^\/[a-z]{2,3}-(?:[a-z]{4}-)?(?:[a-z]{2}|\d{3}|hans|hant)(?=\/|$)/i;
const WEB_ADDRESS = /^(https?:)?\/\/([^/?#]+)([^?#]*)(\?[^#]*)?(#.*)?$/is;

/**
 * Gives what two destinations have in common that lead to the same page in two languages: no locale in the path or as
 * parameter of a query, the host in lower case, `https`, no trailing slash, characters decoded.
 * `linkTarget('http://Docs.Microsoft.com/en-us/azure/?view=x') // => 'https://docs.microsoft.com/azure?view=x'`
 */
export function linkTarget(destination: string): string {
  const written = decoded(unescaped(destination));
  const match = WEB_ADDRESS.exec(written);
  if (!match) return relativeTarget(written);
  const [, , host = '', path = '', query = '', fragment = ''] = match;
  return `https://${host.toLowerCase()}${withoutTrailingSlash(withoutLocale(path))}${sharedQuery(query)}${fragment}`;
}

function relativeTarget(written: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(written) ?? [];
  if (path.startsWith('/')) return withoutTrailingSlash(withoutLocale(path)) + rest;
  return withoutTrailingSlash(path.replace(/^(?:\.\/)+/, '')) + rest;
}

function withoutLocale(path: string): string {
  return path.replace(LOCALE_SEGMENT, '');
}

function withoutTrailingSlash(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path;
}

function sharedQuery(query: string): string {
  const parameters = query
    .slice(1)
    .split('&')
    .filter(
      (parameter) => parameter !== '' && !/^(?:ui|rs|ad|mkt|setlang|lang|locale|clcid|lcid|hl)=/i.test(parameter),
    );
  return parameters.length === 0 ? '' : `?${parameters.join('&')}`;
}

function unescaped(destination: string): string {
  return destination.replace(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll('&amp;', '&');
}

function decoded(destination: string): string {
  if (!destination.includes('%')) return destination;
  try {
    return decodeURI(destination);
  } catch {
    return destination;
  }
}
