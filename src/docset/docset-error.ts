/** The folder given as a docset cannot be used at all: it is missing, unreadable, or not a folder. */
export class DocsetError extends Error {
  /** The path as the user typed it. */
  readonly path: string;

  constructor(path: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DocsetError';
    this.path = path;
  }
}
