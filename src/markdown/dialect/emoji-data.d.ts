/** The package has types of its own, but not for its data. */
declare module 'markdown-it-emoji/lib/data/full.mjs' {
  /** Emoji by their names on GitHub: `{ smile: '😄' }`. */
  const emoji: Readonly<Record<string, string>>;
  export default emoji;
}
