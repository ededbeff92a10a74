import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Frees what this thread no longer reaches, at once. For a thread that is about to wait for others: V8 collects when it allocates,
 * so that such a thread keeps its garbage until it goes on. Not for one at work, which would have to compile again what V8
 * throws away with it.
 */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
}
