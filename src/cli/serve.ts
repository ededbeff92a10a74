import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { InvalidArgumentError } from '@commander-js/extra-typings';
import sirv from 'sirv';
import { siteBasePath, UsageError } from '../pipeline/index.ts';
import { command, type Exit } from './command.ts';
import { readConfiguration } from './configuration.ts';
import { sendNotFound } from './not-found.ts';
import { Terminal } from './terminal.ts';

/** `diglot serve`: a built site on this machine. */
export function serveCommand(exit: Exit) {
  return command('serve', 'serve a built site on this machine')
    .argument('[folder]', 'folder of the site')
    .option('--port <number>', 'port, 0 for any free one', port, 8080)
    .action(async (named, options) => {
      const terminal = new Terminal(options);
      const folder = named ?? (await readConfiguration()).out;
      if (folder === undefined) throw new UsageError('Say which folder to serve: diglot serve FOLDER');
      await requireSite(folder);
      const url = await listen(folder, await siteBasePath(folder), options.port);
      if (options.json) console.log(JSON.stringify({ url }));
      terminal.say(`${folder} is served at ${url} (Ctrl+C ends)`);
      exit(0);
    });
}

async function listen(folder: string, basePath: string, wantedPort: number): Promise<string> {
  // Every answer is read from disk anew, so that a site that is built again is served at once.
  const serve = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    const refuse = (): void => {
      void sendNotFound(folder, request.url ?? '/', response);
    };
    const url = request.url ?? '/';
    if (!url.startsWith(basePath)) {
      response.writeHead(302, { Location: basePath }).end();
      return;
    }
    request.url = url.slice(basePath.length - 1);
    // sirv hides such files only where it does not read from disk anew.
    if (namesHiddenFile(request.url)) refuse();
    else serve(request, response, refuse);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'another program uses it; choose one with --port' : error.message;
      reject(new UsageError(`Port ${wantedPort} cannot be used: ${reason}.`, { cause: error }));
    });
    server.listen(wantedPort, '127.0.0.1', resolve);
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? wantedPort) : wantedPort}${basePath}`;
}

/** `namesHiddenFile('/id-id/%2egit/config') // => true` */
function namesHiddenFile(url: string): boolean {
  return /\/(?:\.|%2e)(?!well-known\/)/i.test(url.replace(/[?#].*/, ''));
}

async function requireSite(folder: string): Promise<void> {
  try {
    await stat(join(folder, 'index.html'));
  } catch (error) {
    throw new UsageError(`"${folder}" holds no built site; build one with diglot build --out ${folder}`, {
      cause: error,
    });
  }
}

function port(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0 || number > 65535) {
    throw new InvalidArgumentError('It must be a number from 0 to 65535.');
  }
  return number;
}
