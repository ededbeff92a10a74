import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReportedCode } from '../model/diagnostic.ts';
import { isCheckCode } from '../model/finding.ts';
import { PACKAGE_FOLDER } from '../model/own-folders.ts';
import type { CodePage } from '../report/index.ts';

/** Reads what documentation, which is installed with the program, says about a code. */
export function codePage(code: ReportedCode): CodePage {
  const folder = isCheckCode(code) ? 'checks' : 'diagnostics';
  const path = fileURLToPath(new URL(`docs/${folder}/${code}.md`, PACKAGE_FOLDER));
  const near = relative(process.cwd(), path);
  const markdown = readFileSync(path, 'utf8');
  // Before the first paragraph of text stand the heading and the severity.
  const [, , paragraph = ''] = markdown.split(/(?:\r?\n){2,}/);
  const summary = paragraph.replace(/\s+/g, ' ').replace(/(?<=[.]) .*/, '');
  return { path: near.startsWith('..') ? path : near, summary, markdown };
}
