import { VIDEO_HOSTS } from '../../markdown/dialect/video-hosts.ts';

/** Headers of all answers to addresses of one form, as `_headers` files have them. */
export interface HeaderRule {
  /** A path from the server's root, in which `*` stands for anything and `:name` for anything but a slash. */
  readonly pattern: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * What browsers may load and run: nothing but the site's own files, besides pictures, sound and films that articles show
 * from elsewhere and the players of videos. Those of `http:` are left to browsers, which ask for them by `https:` on pages
 * that came so. Search runs WebAssembly.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: http: https:",
  "media-src 'self' http: https:",
  `frame-src ${VIDEO_HOSTS.map((host) => `https://${host}`).join(' ')}`,
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

const SECURITY = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** For files whose address names what is in them, by a folder or behind a question mark. */
const FOR_EVER = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** Lists the headers with which a site below a base path is to be served. */
export function headerRules(basePath: string): HeaderRule[] {
  return [
    { pattern: `${basePath}*`, headers: SECURITY },
    { pattern: `${basePath}:locale/pagefind/:shard/:digest/*`, headers: FOR_EVER },
  ];
}

/** Makes the function that gives the headers of the answer to an address below a base path, by its path from the server's root. */
export function responseHeaders(basePath: string): (path: string) => Readonly<Record<string, string>> {
  const rules = headerRules(basePath).map(({ pattern, headers }) => ({ pattern: toRegExp(pattern), headers }));
  return (path) =>
    Object.fromEntries(rules.flatMap(({ pattern, headers }) => (pattern.test(path) ? Object.entries(headers) : [])));
}

function toRegExp(pattern: string): RegExp {
  const source = pattern.replace(/:[a-z]+|[*.+?^${}()|[\]\\]/g, (found) => {
    if (found === '*') return '.*';
    return found.startsWith(':') ? '[^/]+' : `\\${found}`;
  });
  return new RegExp(`^${source}$`);
}
