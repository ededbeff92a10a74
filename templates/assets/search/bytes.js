/** Stands at the beginning of whatever Pagefind compresses. */
const SIGNATURE_LENGTH = 'pagefind_dcd'.length;

/**
 * Fetches a file of a search bundle and unpacks it. Names of most say what they hold; what is not so is asked for again.
 * @param {string} url
 * @param {RequestCache} [cache]
 */
export async function fetchBytes(url, cache = 'default') {
  const { body } = await fetchFile(url, cache);
  const plain = body?.pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(plain).arrayBuffer()).subarray(SIGNATURE_LENGTH);
}

/**
 * @param {string} url
 * @param {RequestCache} [cache]
 */
export async function fetchFile(url, cache = 'default') {
  const response = await fetch(url, { cache });
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response;
}

/**
 * Makes a file from another and a description of how the two differ; see `byteDifference`, which writes it.
 * @param {Uint8Array} from
 * @param {Uint8Array} difference
 */
export function applyDifference(from, difference) {
  let at = 0;
  const number = () => {
    let value = 0;
    let factor = 1;
    for (; difference[at] > 0x7f; factor *= 0x80) value += (difference[at++] & 0x7f) * factor;
    value += difference[at++] * factor;
    return value % 2 ? -(value + 1) / 2 : value / 2;
  };
  const instructions = Array.from({ length: number() }, () => [number(), number(), number()]);
  const sum = (/** @type {number} */ column) => instructions.reduce((total, numbers) => total + numbers[column], 0);
  const copied = sum(2);
  const to = new Uint8Array(sum(0) + copied);
  let fresh = at + copied;
  let toEnd = 0;
  let fromEnd = 0;
  for (const [freshLength, jump, length] of instructions) {
    to.set(difference.subarray(fresh, fresh + freshLength), toEnd);
    fresh += freshLength;
    toEnd += freshLength;
    fromEnd += jump;
    for (let i = 0; i < length; i++) to[toEnd++] = from[fromEnd++] + difference[at++];
  }
  return to;
}
