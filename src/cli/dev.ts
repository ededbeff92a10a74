import { once } from 'node:events';
import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { siteBasePath, themeFiles, UsageError, type BuildOptions, type SiteChange } from '../pipeline/index.ts';
import { buildOptionsOf } from './build-options.ts';
import { command, type Exit } from './command.ts';
import { CONFIGURATION_NAMES, readConfiguration } from './configuration.ts';
import { FolderWatcher, type ChangedPaths } from './dev/folder-watcher.ts';
import { LiveSite, messageOf } from './dev/live-site.ts';
import { PageEvents } from './dev/page-events.ts';
import { port, positiveInteger } from './option-values.ts';
import { serveSite, type SiteServer } from './site-server.ts';
import { Terminal } from './terminal.ts';

/** Where the site goes if nobody says. */
const OUT = join('.diglot', 'dev');

/** How many changed articles are named at the terminal. */
const NAMED_ARTICLES = 5;

/** `diglot dev`: a site that follows its docsets while they are edited. */
export function devCommand(exit: Exit) {
  return command('dev', 'build a site, serve it on this machine, and follow every change')
    .argument('[docset...]', 'folders of docsets, one for each locale')
    .option('--port <number>', 'port, 0 for any free one', port, 8080)
    .option('--out <folder>', 'folder of the site')
    .option('--base-path <path>', 'path of the site on its server: /docs/')
    .option('--no-search', 'leave the search index out')
    .option('--jobs <number>', 'how many workers render at once', positiveInteger)
    .action(async (named, options) => {
      const terminal = new Terminal(options);
      const server = new DevServer(terminal, options.port, async (): Promise<BuildOptions> => {
        const configuration = await readConfiguration();
        const out = options.out ?? configuration.out ?? OUT;
        return buildOptionsOf(named, out, options, configuration, (done, total) => {
          server.showProgress(done, total);
        });
      });
      try {
        const url = await server.open();
        if (options.json) console.log(JSON.stringify({ url }));
        await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
      } finally {
        terminal.endProgress();
        await server.close();
      }
      exit(0);
    });
}

/** Holds together what `diglot dev` is made of: the site, who watches its sources, and who serves it. */
class DevServer {
  private readonly terminal: Terminal;
  private readonly port: number;
  private readonly readOptions: () => Promise<BuildOptions>;
  private readonly events: PageEvents;
  private options: BuildOptions | undefined;
  private site: LiveSite | undefined;
  private watcher: FolderWatcher | undefined;
  private server: SiteServer | undefined;
  private failure: string | undefined;
  private reported: SiteChange['diagnostics'] = [];
  private reconfiguring: Promise<void> = Promise.resolve();

  constructor(terminal: Terminal, port: number, readOptions: () => Promise<BuildOptions>) {
    this.terminal = terminal;
    this.port = port;
    this.readOptions = readOptions;
    this.events = new PageEvents(() => ({
      failure: this.failure,
      diagnosticsOf: (page) => this.site?.diagnosticsOf(page) ?? [],
    }));
  }

  /** Builds and serves the site; gives its address. Throws a UsageError if that is impossible. */
  async open(): Promise<string> {
    const options = await this.readOptions();
    const start = performance.now();
    this.site = new LiveSite(options, {
      onChange: (change, milliseconds) => {
        this.tell(change, milliseconds);
      },
      onCatchUp: (changed) => {
        this.events.announce(changed);
      },
      onFailure: (message) => {
        this.fail(message);
      },
    });
    this.options = options;
    this.watch(options);
    const { diagnostics, articles } = await this.site.open();
    this.terminal.endProgress();
    this.reported = diagnostics;
    this.terminal.report(diagnostics);
    const url = await this.serve(options, this.port);
    this.terminal.say(`${articles} articles in ${seconds(performance.now() - start)} s`);
    this.terminal.say(`${options.out} is served at ${url} and follows every change (Ctrl+C ends)`);
    return url;
  }

  /** Shows how far the first build is; later ones are short. */
  showProgress(done: number, total: number): void {
    if (!this.server) this.terminal.progress(done, total);
  }

  /** Ends everything, and leaves the site and its cache as the next build can go on with them. */
  async close(): Promise<void> {
    this.watcher?.close();
    this.events.close();
    await this.server?.close();
    await this.reconfiguring;
    await this.site?.close();
  }

  private watch({ docsets, fallback = [], xrefMaps = [], templates, theme = {}, out }: BuildOptions): void {
    this.watcher?.close();
    const excluded = [resolve(out), join(realFolder(dirname(resolve(out))), basename(out))];
    const watcher = new FolderWatcher((paths) => {
      this.note(paths);
    }, excluded);
    this.watcher = watcher;
    try {
      for (const folder of [...docsets, ...fallback, ...(templates === undefined ? [] : [templates])])
        watcher.watchTree(resolve(folder));
      const themed = themeFiles(theme).map(({ from }) => from);
      for (const path of [...xrefMaps, ...themed, ...CONFIGURATION_NAMES]) watcher.watchFile(resolve(path));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new UsageError(`The docsets cannot be watched: ${reason}.`, { cause: error });
    }
  }

  private note(paths: ChangedPaths): void {
    const isConfiguration = paths && CONFIGURATION_NAMES.some((name) => paths.has(resolve(name)));
    if (isConfiguration) this.reconfiguring = this.reconfiguring.then(() => this.reconfigure());
    else this.site?.note(paths);
  }

  private async reconfigure(): Promise<void> {
    try {
      const [old, options] = [this.options, await this.readOptions()];
      this.terminal.say('The configuration has changed.');
      this.options = options;
      this.watch(options);
      await this.site?.reconfigure(options);
      if (this.failure !== undefined) return;
      const isThere = old?.out === options.out && old.basePath === options.basePath;
      if (isThere || !this.server) return;
      const port = Number(new URL(this.server.url).port);
      this.events.close();
      await this.server.close();
      this.terminal.say(`${options.out} is served at ${await this.serve(options, port)}`);
    } catch (error) {
      this.fail(messageOf(error));
    }
  }

  private async serve({ out }: BuildOptions, port: number): Promise<string> {
    const basePath = siteBasePath(out);
    this.server = await serveSite({
      folder: resolve(out),
      basePath,
      port,
      answer: (url, request, response) => this.events.answer(url, request, response),
      decorate: (html) => this.events.decorate(html, basePath),
    });
    return this.server.url;
  }

  private tell(change: SiteChange, milliseconds: number): void {
    this.failure = undefined;
    this.events.announce(change.changed);
    const { remade, pagesWritten, diagnostics } = change;
    const time = `${Math.round(milliseconds)} ms`;
    for (const { path, url } of remade?.slice(0, NAMED_ARTICLES) ?? []) {
      this.terminal.say(`${path} -> ${url} in ${time}`);
    }
    if (remade?.length !== 1) this.terminal.say(`pages written: ${pagesWritten} in ${time}`);
    this.terminal.reportNews(this.reported, diagnostics);
    this.reported = diagnostics;
  }

  private fail(message: string): void {
    this.failure = message;
    this.terminal.complain(message);
    this.events.announce([]);
  }
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds) / 1000;
}

function realFolder(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
