import picomatch from 'picomatch';

/** Tells whether a path with forward slashes, relative to the globs' folder, is meant. */
export type PathTest = (path: string) => boolean;

const WILDCARD = /[*?[{]/;

/**
 * Compiles globs that select files, with the meaning DocFX gives them: case is ignored, names that start with a dot are
 * only met by globs that write the dot.
 */
export function compileSelection(globs: readonly string[]): PathTest {
  return compile(globs.map(normalizeGlob), false);
}

/** Compiles globs that exclude files; one without wildcards may also name a folder, and then excludes all in it. */
export function compileExclusion(globs: readonly string[]): PathTest {
  const expanded = globs.map(normalizeGlob).flatMap((glob) => {
    if (WILDCARD.test(glob)) return [glob];
    const path = glob.replace(/\/+$/, '');
    return [path, `${path}/**`];
  });
  return compile(expanded, true);
}

/**
 * Rewrites a glob in DocFX's dialect to the common one: two or more stars at the start of a segment reach any depth.
 * `normalizeGlob('net\\**.md') // => 'net/**\/*.md'`
 */
export function normalizeGlob(glob: string): string {
  const segments = glob
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '')
    .split('/')
    .flatMap((segment) => {
      if (/^\*{2,}$/.test(segment)) return ['**'];
      const single = segment.replace(/\*{2,}/g, '*');
      return segment.startsWith('**') ? ['**', single] : [single];
    });
  return segments.filter((segment, index) => segment !== '**' || segments[index - 1] !== '**').join('/');
}

function compile(globs: readonly string[], dot: boolean): PathTest {
  const usable = globs.filter((glob) => glob !== '');
  if (usable.length === 0) return () => false;
  // Parentheses are ordinary characters in file names, but groups to picomatch.
  const literal = usable.map((glob) => glob.replace(/[()|]/g, '\\$&'));
  const exact = new Set(literal);
  // One expression for all globs, as asking a matcher of picomatch's for each of them takes longer.
  const sources = literal.map((glob) => picomatch.makeRe(glob, { nocase: true, noextglob: true, dot }).source);
  const pattern = new RegExp(sources.join('|'), 'i');
  return (path) => path !== '' && (exact.has(path) || pattern.test(path));
}
