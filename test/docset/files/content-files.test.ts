import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ContentFiles } from '../../../src/docset/files/content-files.ts';
import { writeDocset } from '../temporary-docset.ts';

function filesOf(own: Record<string, string>, fallback: Record<string, string> = {}) {
  const absolutePath = writeDocset(own);
  const source = writeDocset(fallback, 'site-en-US');
  return {
    absolutePath,
    files: new ContentFiles({ absolutePath, typedFolder: 'de' }, [{ absolutePath: source, typedFolder: 'en' }]),
  };
}

describe('reading', () => {
  it('looks in the docset, then in its .fallback folder, then in the docsets to fall back to', () => {
    const { files } = filesOf(
      { 'a.md': 'own a', '.fallback/a.md': 'inner a', '.fallback/b.md': 'inner b' },
      { 'a.md': 'source a', 'b.md': 'source b', 'c.md': 'source c' },
    );
    expect(files.read(['a.md'])).toMatchObject({ text: 'own a', typedPath: join('de', 'a.md') });
    expect(files.read(['b.md'])).toMatchObject({ text: 'inner b', typedPath: join('de', '.fallback', 'b.md') });
    expect(files.read(['c.md'])).toMatchObject({ text: 'source c', path: 'c.md', typedPath: join('en', 'c.md') });
  });

  it('takes the first path at which there is a file', () => {
    const { files } = filesOf({ 'net/x.md': 'x' });
    expect(files.read([undefined, 'x.md', 'net/x.md'])).toMatchObject({ path: 'net/x.md' });
  });

  it('takes a file whose name differs in case, if no other has the name', () => {
    const { files } = filesOf({ 'Includes/Note.md': 'note', 'x/a.md': 'small', 'x/A.md': 'large' });
    expect(files.read(['includes/note.md'])).toMatchObject({ path: 'Includes/Note.md', text: 'note' });
    expect(files.read(['x/A.md'])).toMatchObject({ text: 'large' });
    expect(files.read(['x/a.md'])).toMatchObject({ text: 'small' });
  });

  it('says why there is none', () => {
    const { files, absolutePath } = filesOf({ 'a.md': '' });
    mkdirSync(join(absolutePath, 'folder.md'));
    expect(files.read([undefined])).toBe('outside');
    expect(files.read(['gone.md'])).toBe('missing');
    expect(files.read(['a.md/b.md'])).toBe('missing');
    expect(files.read(['folder.md'])).toBe('unreadable');
  });
});

it('tells which files the docset lacks and a fallback has', () => {
  const { files } = filesOf({ 'a.md': '' }, { 'b.md': '' });
  expect([files.has(['a.md']), files.has(['b.md']), files.has(['c.md'])]).toEqual([true, true, false]);
  expect([files.isInFallback('a.md'), files.isInFallback('b.md')]).toEqual([false, true]);
});
