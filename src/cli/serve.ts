import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { recoverSite, siteBasePath, UsageError } from '../pipeline/index.ts';
import { command, type Exit } from './command.ts';
import { readConfiguration } from './configuration.ts';
import { port } from './option-values.ts';
import { serveSite } from './site-server.ts';
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
      await recoverSite(folder);
      await requireSite(folder);
      const { url } = await serveSite({ folder, basePath: siteBasePath(folder), port: options.port });
      if (options.json) console.log(JSON.stringify({ url }));
      terminal.say(`${folder} is served at ${url} (Ctrl+C ends)`);
      exit(0);
    });
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
