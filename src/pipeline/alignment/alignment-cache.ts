import { createHash, hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { threadId } from 'node:worker_threads';
import { modelFromBytes, modelToBytes, type AlignmentModel, type IdentifiedPair } from '../../alignment/index.ts';
import type { PairAlignment } from '../../model/alignment.ts';
import { codeVersion } from '../cache/code-version.ts';
import type { LocaleAlignment } from './locale-alignment.ts';

/** How many alignments are kept; those that were not used for longest go. */
const KEPT = 64;

const MAGIC = 'diglot-aligned-1\n';
const DIGEST_LENGTH = 40;

/** An alignment as the cache holds it. */
interface StoredAlignment {
  readonly pairs: readonly (readonly PairAlignment[])[];
  /** As `modelFromBytes` reads it. */
  readonly model: Uint8Array;
}

/** By what an alignment is known to be of these pairs, and made by this code. */
export function alignmentKey(files: readonly (readonly IdentifiedPair[])[]): string {
  const digest = createHash('sha1').update(codeVersion());
  for (const file of files) {
    digest.update(`\n${file.length}`);
    for (const { id, source, target } of file) digest.update(`\0${id}\0${source}\0${target}`);
  }
  return digest.digest('hex');
}

/** Reads an alignment; undefined if it is not there, is damaged, or is of another format. */
export function readAlignment(caches: string, key: string): LocaleAlignment | undefined {
  const path = pathOf(caches, key);
  try {
    const bytes = readFileSync(path);
    const start = MAGIC.length + DIGEST_LENGTH;
    const content = bytes.subarray(start);
    // Nothing is deserialized that is not what was written.
    if (bytes.toString('latin1', 0, start) !== `${MAGIC}${hash('sha1', content)}`) return undefined;
    utimesSync(path, new Date(), new Date());
    const { pairs, model } = deserialize(content) as StoredAlignment;
    return { pairs, model: () => decode(model) };
  } catch {
    return undefined;
  }
}

/** Keeps an alignment, from whatever thread; a folder that cannot be written, or a full disk, is no reason not to go on. */
export function writeAlignment(caches: string, key: string, { pairs, model }: LocaleAlignment): void {
  const path = pathOf(caches, key);
  const draft = `${path}.${process.pid}-${threadId}`;
  try {
    mkdirSync(folderOf(caches), { recursive: true });
  } catch {
    return;
  }
  try {
    const stored: StoredAlignment = { pairs, model: modelToBytes(model()) };
    const content = serialize(stored);
    writeFileSync(draft, Buffer.concat([Buffer.from(`${MAGIC}${hash('sha1', content)}`, 'latin1'), content]));
    renameSync(draft, path);
    removeOldest(caches);
  } catch {
    rmSync(draft, { force: true });
  }
}

function decode(bytes: Uint8Array): AlignmentModel {
  const model = modelFromBytes(bytes);
  if (!model) throw new Error('An alignment in the cache is whole, but holds no model.');
  return model;
}

function removeOldest(caches: string): void {
  const folder = folderOf(caches);
  const newestFirst = readdirSync(folder)
    .map((name) => join(folder, name))
    .map((path) => ({ path, used: statSync(path).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  for (const { path } of newestFirst.slice(KEPT)) rmSync(path, { force: true });
}

function folderOf(caches: string): string {
  return join(caches, 'alignment');
}

function pathOf(caches: string, key: string): string {
  return join(folderOf(caches), `${key}.aligned`);
}
