import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import sirv from 'sirv';
import { UsageError } from '../pipeline/failure.ts';
import { responseHeaders } from '../pipeline/lists/response-headers.ts';
import { sendNotFound } from './not-found.ts';
import { pathOf, sendText } from './send-text.ts';

/** What is served, and how. */
export interface SiteServerOptions {
  readonly folder: string;
  /** Path below which the site stands, with a slash at both ends. */
  readonly basePath: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Answers a request, by its URL below the base path, before the site does; tells whether it has. */
  readonly answer?: (url: string, request: IncomingMessage, response: ServerResponse) => boolean;
  /** Changes pages on their way to browsers. */
  readonly decorate?: (html: string) => string;
}

/** A site that is being served on 127.0.0.1. */
export interface SiteServer {
  readonly url: string;
  /** Ends all connections. */
  readonly close: () => Promise<void>;
}

/** Serves a folder on this machine alone. Rejects with a UsageError if the port cannot be used. */
export async function serveSite({ folder, basePath, port, answer, decorate }: SiteServerOptions): Promise<SiteServer> {
  // Every answer is read from disk anew, so that a site that is built again is served at once.
  const serve = sirv(folder, { dev: true, etag: true });
  const headersOf = responseHeaders(basePath);
  const server = createServer((request, response) => {
    const refuse = (): void => {
      void sendNotFound(folder, request.url ?? '/', response, decorate);
    };
    const url = request.url ?? '/';
    if (!url.startsWith(basePath)) {
      response.writeHead(302, { Location: basePath }).end();
      return;
    }
    for (const [name, value] of Object.entries(headersOf(pathOf(url)))) response.setHeader(name, value);
    request.url = url.slice(basePath.length - 1);
    if (answer?.(request.url, request, response)) return;
    // sirv hides such files only where it does not read from disk anew.
    if (namesHiddenFile(request.url)) {
      refuse();
      return;
    }
    void sendText(folder, request, response, decorate).then((isSent) => {
      if (!isSent) serve(request, response, refuse);
    });
  });
  await listen(server, port);
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? port) : port}${basePath}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'another program uses it; choose one with --port' : error.message;
      reject(new UsageError(`Port ${port} cannot be used: ${reason}.`, { cause: error }));
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}

/** `namesHiddenFile('/id-id/%2egit/config') // => true` */
function namesHiddenFile(url: string): boolean {
  return /\/(?:\.|%2e)(?!well-known\/)/i.test(pathOf(url));
}
