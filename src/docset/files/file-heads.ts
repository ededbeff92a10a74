import { join } from 'node:path';
import { headValue, readHead } from '../front-matter/article-head.ts';
import { yamlMime } from '../yaml/yaml-mime.ts';

/** What the first 4 KB of a file say. */
interface FileHead {
  /** What the first line of a YAML file says it is. */
  readonly mime: string | undefined;
  /** The value of `ms.contentlocale`. */
  readonly contentLocale: string | undefined;
}

/** Reads what the heads of a docset's files say of their kind, each file once; paths are docset-relative. */
export class FileHeads {
  readonly #root: string;
  readonly #known = new Map<string, FileHead>();

  /** `root` is the docset's absolute path. */
  constructor(root: string) {
    this.#root = root;
  }

  /** Reads all that is of interest in the head of a file; one that cannot be read says nothing. */
  read(path: string): FileHead {
    const known = this.#known.get(path);
    if (known) return known;
    const head = readHead(join(this.#root, path)) ?? '';
    const found: FileHead = {
      mime: yamlMime(head),
      contentLocale: headValue(head, 'ms.contentlocale')?.text,
    };
    this.#known.set(path, found);
    return found;
  }
}
