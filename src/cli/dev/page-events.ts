import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { LocatedDiagnostic } from '../../model/diagnostic.ts';
import { PACKAGE_FOLDER } from '../../model/own-folders.ts';
import { pagePath } from '../send-text.ts';

/** What is to be said on pages. */
export interface PageState {
  /** Why the site could not be built. */
  readonly failure: string | undefined;
  /** What is wrong with the page at a path below the site. */
  readonly diagnosticsOf: (page: string) => readonly LocatedDiagnostic[];
}

/** Address, below the base path, of what is served to browsers besides the site. */
const OWN = '/__diglot/';

const FILES: Readonly<Record<string, string>> = {
  'dev.js': 'text/javascript; charset=utf-8',
  'dev.css': 'text/css; charset=utf-8',
};

/** Tells the pages that are open in browsers what has changed, by server-sent events, and what is wrong with them. */
export class PageEvents {
  private readonly state: () => PageState;
  /** The open pages, by the connection that each of them keeps. */
  private readonly pages = new Map<ServerResponse, string>();

  constructor(state: () => PageState) {
    this.state = state;
  }

  /** Answers a request for what pages need to listen; tells whether it was one. `url` is one below the base path. */
  answer(url: string, request: IncomingMessage, response: ServerResponse): boolean {
    if (!url.startsWith(OWN)) return false;
    const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
    const name = pathname.slice(OWN.length);
    const type = FILES[name];
    if (name === 'events') this.listen(searchParams.get('page') ?? '/', request, response);
    else if (type === undefined) response.writeHead(404).end();
    else {
      const path = fileURLToPath(new URL(`templates/dev/${name}`, PACKAGE_FOLDER));
      response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-cache' }).end(readFileSync(path));
    }
    return true;
  }

  /** Makes a page listen. */
  decorate(html: string, basePath: string): string {
    const own = `${basePath.slice(0, -1)}${OWN}`;
    const tags = `<link rel="stylesheet" href="${own}dev.css"><script src="${own}dev.js" defer></script>`;
    const end = html.lastIndexOf('</body>');
    return end === -1 ? html + tags : html.slice(0, end) + tags + html.slice(end);
  }

  /** Makes the pages load again that have changed, by paths below the site, and tells the others what is wrong with them. */
  announce(changed: readonly string[]): void {
    const paths = new Set(changed);
    const isCommon = changed.some((path) => !/\.(?:html|md|xml|gz|txt|map)$|(?:^|\/)pagefind\/|^_/.test(path));
    for (const [response, page] of this.pages) {
      if (isCommon || paths.has(page)) send(response, 'reload', {});
      else this.sendState(response, page);
    }
  }

  /** Ends all connections. */
  close(): void {
    for (const response of this.pages.keys()) response.end();
    this.pages.clear();
  }

  private listen(url: string, request: IncomingMessage, response: ServerResponse): void {
    const page = pagePath(url) ?? '';
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' });
    response.write('retry: 500\n\n');
    this.pages.set(response, page);
    request.on('close', () => this.pages.delete(response));
    this.sendState(response, page);
  }

  private sendState(response: ServerResponse, page: string): void {
    const { failure, diagnosticsOf } = this.state();
    const diagnostics = diagnosticsOf(page)
      .filter(({ severity }) => severity !== 'info')
      .map(({ path, line, column, severity, code, message, suggestion }) => ({
        place: `${path}:${line}:${column}`,
        severity,
        code,
        message,
        suggestion,
      }));
    send(response, 'state', { failure, diagnostics });
  }
}

function send(response: ServerResponse, event: string, data: object): void {
  response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
