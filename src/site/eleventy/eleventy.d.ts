// Eleventy ships no types; this is the part of its programmatic interface that Diglot uses.
declare module '@11ty/eleventy' {
  interface Options {
    readonly quietMode?: boolean;
    readonly configPath?: string | false;
    readonly config?: (config: never) => void;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options: Options);
    disableLogger(): void;
    init(): Promise<void>;
    write(): Promise<unknown>;
  }
}
