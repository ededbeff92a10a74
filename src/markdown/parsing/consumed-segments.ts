import type { TextSpan } from '../../model/text.ts';
import type { RenderEnv } from '../environment.ts';

/**
 * Notes that the segments in a range of the projection that hold the whole of a directive are shown: its result stands on
 * the page for both of their halves. One that holds a part of it, such as a title, is none of them.
 */
export function passSegmentsWithin(env: RenderEnv, { start, end }: TextSpan, directive: string): void {
  const { segments, target: text } = env.text;
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.target.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  for (let i = low; ; i++) {
    const target = segments[i]?.target;
    if (!target || target.end > end) return;
    if (text.slice(target.start, target.end).includes(directive)) env.halves.pass(i);
  }
}
