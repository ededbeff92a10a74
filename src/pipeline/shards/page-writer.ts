import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import {
  createTemplates,
  makeArticlePage,
  markdownFile,
  templateFolders,
  type LocaleFields,
  type MappedArticle,
  type PageSurroundings,
} from '../../site/index.ts';
import type { ArticleFacts, KeptRecord, PageDigests } from '../cache/shard-file.ts';
import { markdownOf, pageOf } from './article-outputs.ts';
import { localeFieldsDigest, pageInputsDigest } from './page-inputs.ts';
import type { WorkerSetup } from './shard-task.ts';
import { TextBytes } from './text-bytes.ts';

/** Writes pages of articles, with their Markdown beside them, as far as the old site has others. */
export class PageWriter {
  private readonly outputFolder: string | undefined;
  private readonly renderPage: ReturnType<typeof createTemplates>;
  private readonly localeDigests = new WeakMap<LocaleFields, string>();
  private readonly textBytes = new TextBytes();
  private lastFolder = '';

  constructor({ site, outputFolder }: WorkerSetup) {
    this.outputFolder = outputFolder;
    this.renderPage = createTemplates(templateFolders(site));
  }

  /**
   * Writes an article's page unless the old site has the same, of which `old` tells; gives its digests. Nothing is written, nor given,
   * where there is no output folder.
   */
  write(
    kept: KeptRecord,
    article: MappedArticle,
    surroundings: PageSurroundings,
    old: ArticleFacts | undefined,
  ): PageDigests | undefined {
    if (this.outputFolder === undefined) return undefined;
    const { record } = kept;
    const page = makeArticlePage(record, article, surroundings);
    const inputs = pageInputsDigest(page, kept, this.localeDigestOf(surroundings));
    const known = old?.folder === article.folder ? old.page : undefined;
    if (known?.inputs === inputs) return known;
    const { folder } = article;
    const html = this.writeIfNew(folder, pageOf(folder), this.renderPage(page), known?.html);
    if (record.markdown === undefined) return { inputs, html, markdown: undefined };
    const text = markdownFile(page, record.markdown);
    return { inputs, html, markdown: this.writeIfNew(folder, markdownOf(folder), text, known?.markdown) };
  }

  /** Forgets which folders are there: somebody else may have moved them since. */
  forgetFolders(): void {
    this.lastFolder = '';
  }

  private localeDigestOf({ localeFields }: PageSurroundings): string {
    const known = this.localeDigests.get(localeFields) ?? localeFieldsDigest(localeFields);
    this.localeDigests.set(localeFields, known);
    return known;
  }

  /** Writes a file of a page's folder, both below the output folder, unless it is known to be there by a digest of it; gives the digest that it has now. */
  private writeIfNew(folder: string, path: string, text: string, known: string | undefined): string {
    // As bytes, or both the digest and the file would have them encoded.
    const bytes = this.textBytes.of(text);
    const digest = hash('sha1', bytes);
    if (digest !== known) {
      const { outputFolder = '' } = this;
      this.makeFolder(`${outputFolder}/${folder}`);
      writeFileSync(`${outputFolder}/${path}`, bytes);
    }
    return digest;
  }

  /** Makes a folder; most are new, of a parent that is there, and hold two files that are written one after the other. */
  private makeFolder(folder: string): void {
    if (folder === this.lastFolder) return;
    this.lastFolder = folder;
    try {
      mkdirSync(folder);
    } catch {
      mkdirSync(folder, { recursive: true });
    }
  }
}
