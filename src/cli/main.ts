#!/usr/bin/env node
import { tolerateClosedPipes } from './closed-pipes.ts';
import { diglotVersion } from './version.ts';

tolerateClosedPipes();

// Loading the commands takes most of the start-up time, so the question for the version is answered without them.
if (process.argv.length === 3 && (process.argv[2] === '--version' || process.argv[2] === '-V')) {
  console.log(diglotVersion());
} else {
  const { run } = await import('./program.ts');
  process.exitCode = await run(process.argv.slice(2));
}
