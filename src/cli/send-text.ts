import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
};

const compress = promisify(gzip);

/**
 * Sends the text of a site at a request's URL, a page or what pages load, compressed as hosts do where the browser takes that;
 * tells whether there is one. `decorate` changes pages on their way.
 */
export async function sendText(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
  decorate?: (html: string) => string,
): Promise<boolean> {
  const path = request.method === 'GET' ? textPath(request.url ?? '/') : undefined;
  if (path === undefined) return false;
  const root = resolve(folder);
  const file = join(root, path);
  if (!file.startsWith(root + sep)) return false;
  let text: Buffer;
  try {
    text = await readFile(file);
  } catch {
    return false;
  }
  if (decorate && path.endsWith('.html')) text = Buffer.from(decorate(text.toString()));
  const digest = `W/"${createHash('sha1').update(text).digest('base64url')}"`;
  response.setHeader('ETag', digest).setHeader('Vary', 'Accept-Encoding');
  if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-cache');
  if (request.headers['if-none-match'] === digest) {
    response.writeHead(304).end();
    return true;
  }
  response.setHeader('Content-Type', TYPES[extname(path)] ?? '');
  if (!/\bgzip\b/.test(String(request.headers['accept-encoding']))) response.end(text);
  else response.setHeader('Content-Encoding', 'gzip').end(await compress(text));
  return true;
}

/** The file of the text at a URL: `textPath('/assets/a.css') // => 'assets/a.css'`; undefined where it is of another kind. */
function textPath(url: string): string | undefined {
  const path = pagePath(url) ?? filePath(url);
  return path !== undefined && extname(path) in TYPES ? path : undefined;
}

/**
 * The file that holds the page at a URL, both below the site: `pagePath('/id-id/a%20b/?x') // => 'id-id/a b/index.html'`;
 * undefined where a URL is none of a page.
 */
export function pagePath(url: string): string | undefined {
  const path = filePath(url);
  if (path === undefined || path.endsWith('.html')) return path;
  return path === '' || path.endsWith('/') ? `${path}index.html` : undefined;
}

/** What a URL's path names below the site; undefined where it is encoded wrongly. */
function filePath(url: string): string | undefined {
  try {
    return decodeURIComponent(pathOf(url)).slice(1);
  } catch {
    return undefined;
  }
}

/** A URL's path alone: `pathOf('/id-id/?q=x#top') // => '/id-id/'` */
export function pathOf(url: string): string {
  return url.replace(/[?#].*/, '');
}
