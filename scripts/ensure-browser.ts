// Makes sure that the browser tests have a browser, and says in one line where it is or what to do by hand.
import { ensureBrowser } from './browser.ts';
import { thisMachine } from './this-machine.ts';

try {
  const outcome = await ensureBrowser(thisMachine());
  if (outcome.browser === undefined) {
    console.error(outcome.advice);
    process.exitCode = 1;
  } else {
    console.log(`Browser for tests: ${outcome.browser} (${outcome.how})`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
