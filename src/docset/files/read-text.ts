import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { failureReason } from '../failure-reason.ts';

/** A file's text, or nothing where it cannot be read, and what is wrong with it. */
export interface TextFile {
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Articles above this many bytes are published, but reported: browsers and readers struggle with them. */
const LARGE_ARTICLE_BYTES = 5_000_000;

/**
 * Reads a text file as UTF-8; bytes that are none become U+FFFD and are reported, a file that fails is a diagnostic.
 * Blocks, because for small files the way through the thread pool takes longer than reading them.
 */
export function readText(absolutePath: string): TextFile {
  let bytes: Buffer;
  try {
    bytes = readFileSync(absolutePath);
  } catch (error) {
    return {
      diagnostics: [{ code: 'unreadable-file', message: `This file cannot be read: ${failureReason(error)}.` }],
    };
  }
  const text = bytes.toString('utf8');
  const diagnostics: Diagnostic[] = [];
  if (!isUtf8(bytes)) diagnostics.push(invalidUtf8(text));
  if (bytes.length > LARGE_ARTICLE_BYTES) {
    diagnostics.push({
      code: 'large-article',
      message: `This article has ${(bytes.length / 1e6).toFixed(1)} MB; pages of this size are slow to open.`,
      suggestion: 'Split it into several articles.',
    });
  }
  return { text, diagnostics };
}

function invalidUtf8(text: string): Diagnostic {
  const at = Math.max(text.indexOf('\uFFFD'), 0);
  return {
    code: 'invalid-utf8',
    message: 'This file is not valid UTF-8; bytes that could not be read are shown as \uFFFD.',
    range: { start: at, end: at + 1 },
    suggestion: 'Save the file as UTF-8.',
  };
}
