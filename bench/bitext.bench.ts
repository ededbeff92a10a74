import { bench } from 'vitest';
import { parse } from '../src/bitext/index.ts';
import { describeArticles } from './describe-articles.ts';
import { spreadOf } from './statistics.ts';

/** What one thread must read of each corpus, in megabytes of UTF-8 a second. */
const BAR = 100;

describeArticles('bitext', 'each', ({ corpus, texts, megabytes }) => {
  // Vitest prints runs a second; the report below turns them into megabytes a second. The best run says most about
  // the code, the median about how busy the machine is.
  const times: number[] = [];
  bench(
    'lexer and parser',
    () => {
      const start = performance.now();
      for (const text of texts) parse(text);
      times.push(performance.now() - start);
    },
    {
      time: 2000,
      teardown: (_task, mode) => {
        const spread = spreadOf(times);
        if (mode !== 'run' || !spread) return;
        const speed = (milliseconds: number): number => Math.round(megabytes / (milliseconds / 1000));
        const best = speed(spread.least);
        const verdict = best >= BAR ? 'over' : 'UNDER';
        console.log(`${corpus}: best ${best}, median ${speed(spread.median)} MB/s, ${verdict} the bar of ${BAR}`);
      },
    },
  );
});
