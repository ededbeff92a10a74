#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { tolerateClosedPipes } from './closed-pipes.ts';

tolerateClosedPipes();

// Loading the commands takes most of the start-up time, so the question for the version is answered without them.
if (process.argv.length === 3 && (process.argv[2] === '--version' || process.argv[2] === '-V')) {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  console.log(manifest.version);
} else {
  const { run } = await import('./program.ts');
  process.exitCode = await run(process.argv.slice(2));
}
