import { buildSite } from '../pipeline/build/build-site.ts';
import { UsageError } from '../pipeline/failure.ts';
import { countSeverities } from '../report/index.ts';
import { buildOptionsOf } from './build-options.ts';
import { command, type Exit } from './command.ts';
import { readConfiguration } from './configuration.ts';
import { positiveInteger, webAddress } from './option-values.ts';
import { contentExitCode, Terminal } from './terminal.ts';

/** `diglot build`: the whole site. */
export function buildCommand(exit: Exit) {
  return command('build', 'build the site of one or more docsets')
    .argument('[docset...]', 'folders of docsets, one for each locale')
    .option('--out <folder>', 'folder of the site')
    .option('--base-url <url>', 'where the site will stand: https://help.example.com', webAddress)
    .option('--base-path <path>', 'path of the site on its server: /docs/')
    .option('--no-search', 'leave the search index out')
    .option('--review', 'add pages for reviewers, and review of articles in place')
    .option('--strict', 'exit with 1 for warnings too')
    .option('--jobs <number>', 'how many workers render at once', positiveInteger)
    .option('--clean', 'use nothing that earlier builds left')
    .action(async (named, options) => {
      const terminal = new Terminal(options);
      const configuration = await readConfiguration();
      const out = options.out ?? configuration.out;
      if (out === undefined) throw new UsageError('Say where the site is to go: --out FOLDER');
      const start = performance.now();
      let result;
      try {
        const buildOptions = buildOptionsOf(named, out, options, configuration, (done, total) => {
          terminal.progress(done, total);
        });
        result = await buildSite({ ...buildOptions, isClean: options.clean === true });
      } finally {
        terminal.endProgress();
      }
      const seconds = Math.round(performance.now() - start) / 1000;
      const { articles, pairs, pagesWritten, pagesReused, diagnostics } = result;
      terminal.report(diagnostics);
      terminal.say(
        `${out}: ${articles} articles with ${pairs} pairs, ${pagesWritten + pagesReused} pages, ${pagesWritten} of them written, ${seconds} s`,
      );
      if (options.json) {
        const summary = {
          articles,
          pairs,
          pagesWritten,
          pagesReused,
          diagnostics: countSeverities(diagnostics),
          seconds,
          peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
        };
        console.log(JSON.stringify(summary));
      }
      exit(contentExitCode(diagnostics, options.strict));
    });
}
