// node build.js CONTENT OUTPUT: renders every Markdown file below CONTENT into a page of OUTPUT, in two threads.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import markdownIt from 'markdown-it';

const THREADS = 2;
const FRONT_MATTER = /^---\r?\n[^]*?\n---\r?\n/;
const PAIR =
  /<span data-ttu-id="[\w-]+">([^]*?)<\/span><span class="sxs-lookup"><span data-stu-id="[\w-]+">[^]*?<\/span><\/span>/g;

if (isMainThread) {
  const [content, output] = process.argv.slice(2);
  const files = readdirSync(content, { recursive: true }).filter((file) => file.endsWith('.md'));
  const half = Math.ceil(files.length / THREADS);
  for (let i = 0; i < THREADS; i++) {
    const share = files.slice(i * half, (i + 1) * half);
    new Worker(fileURLToPath(import.meta.url), { workerData: { content, output, files: share } });
  }
} else {
  const { content, output, files } = workerData;
  const markdown = markdownIt({ html: true });
  for (const file of files) {
    const text = readFileSync(path.join(content, file), 'utf8').replace(FRONT_MATTER, '').replace(PAIR, '$1');
    const folder = path.join(output, file.slice(0, -'.md'.length));
    mkdirSync(folder, { recursive: true });
    const page = `<!doctype html><html><head><meta charset="utf-8"></head><body>${markdown.render(text)}</body></html>\n`;
    writeFileSync(path.join(folder, 'index.html'), page);
  }
}
