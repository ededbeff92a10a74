/** What is wrong with a value that was read, and the keys that lead to it. */
export interface ValueProblem {
  readonly message: string;
  readonly path?: readonly { readonly key: unknown }[] | undefined;
}

/** Names a value by the keys that lead to it: `keyPath(['build', 'content', 0]) // => 'build.content[0]'` */
export function keyPath(keys: readonly unknown[]): string {
  return keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

/** Says for people what is wrong with a value, each problem in a line, and in another one where, if it is not the whole. */
export function describeProblems(problems: readonly ValueProblem[]): string {
  return problems
    .map(({ message, path = [] }) => {
      const place = keyPath(path.map(({ key }) => key));
      return `✖ ${message}${place === '' ? '' : `\n  → at ${place}`}`;
    })
    .join('\n');
}
