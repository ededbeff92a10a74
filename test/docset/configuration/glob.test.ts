import { describe, expect, it } from 'vitest';
import { compileExclusion, compileSelection } from '../../../src/docset/configuration/glob.ts';

describe('globs in the dialect of DocFX', () => {
  it.each([
    ['**/*.md', 'a.md', true],
    ['**/*.md', 'a/b/c.MD', true],
    ['*.md', 'a/b.md', false],
    ['**/**.yml', 'a/b/c.yml', true],
    ['**/**.yml', 'c.yml', true],
    ['client-side/**.md', 'client-side/a/b.md', true],
    ['client-side/**.md', 'client-side/b.md', true],
    ['client-side/**.md', 'server-side/b.md', false],
    ['whats-new/**/**.md', 'whats-new/a.md', true],
    ['azure/**.**', 'azure/a/b.md', true],
    ['***/readme.md', 'a/b/README.md', true],
    ['***/readme.md', 'readme.md', true],
    ['**/*how-to*.md', 'net/how-to-draw.md', true],
    ['docs\\net\\*.md', 'docs/net/a.md', true],
    ['./a.md', 'a.md', true],
    ['**/*.{png,jpg}', 'a/b.JPG', true],
    ['a (1)/**', 'a (1)/b.md', true],
    ['c++/**', 'c++/b.md', true],
    ['über uns/*.md', 'Über uns/ä.md', true],
    ['**/*.md', '.github/a.md', false],
    ['', 'a.md', false],
  ])('%s selects %s: %s', (glob, path, expected) => {
    expect(compileSelection([glob])(path)).toBe(expected);
  });

  it.each([
    ['framework', 'framework/a/b.md', true],
    ['framework/', 'framework/b.md', true],
    ['framework', 'Framework/b.md', true],
    ['framework', 'net/framework/b.md', false],
    ['framework', 'frameworks/b.md', false],
    ['LICENSE', 'LICENSE', true],
    ['**/obj/**', 'a/obj/.x/b.md', true],
    ['samples/**/*.*', 'samples/a/b.md', true],
    ['_themes/**', '_themes.pdf/b.md', false],
  ])('%s excludes %s: %s', (glob, path, expected) => {
    expect(compileExclusion([glob])(path)).toBe(expected);
  });
});
