import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';

/** Answers a request for nothing with the page of its locale for that, or the site's; `decorate` may change the page. */
export async function sendNotFound(
  folder: string,
  url: string,
  response: ServerResponse,
  decorate = (html: string): string => html,
): Promise<void> {
  const locale = /^\/([a-z0-9-]+)\//.exec(url)?.[1];
  const pages = [...(locale === undefined ? [] : [join(folder, locale, '404.html')]), join(folder, '404.html')];
  for (const page of pages) {
    try {
      const html = decorate(await readFile(page, 'utf8'));
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
      return;
    } catch {
      continue;
    }
  }
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
}
