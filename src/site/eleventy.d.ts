// Eleventy ships no types; these are the parts of its version 3 that Diglot uses.
declare module '@11ty/eleventy' {
  export interface UserConfig {
    readonly ignores: Set<string>;
    addPlugin<Options>(plugin: (config: UserConfig, options: Options) => void | Promise<void>, options: Options): void;
    addGlobalData(name: string, data: unknown): void;
    addPassthroughCopy(paths: Record<string, string>): void;
    addTemplate(path: string, template: (data: never) => string, data: Record<string, unknown>): void;
    setTemplateFormats(formats: readonly string[]): void;
    setInputDirectory(folder: string): void;
    setIncludesDirectory(folder: string): void;
    setDataDirectory(folder: string): void;
    setUseGitIgnore(use: boolean): void;
  }

  interface Options {
    readonly quietMode?: boolean;
    readonly configPath?: string | false;
    readonly config?: (config: UserConfig) => void;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options: Options);
    disableLogger(): void;
    init(): Promise<void>;
    write(): Promise<unknown>;
  }
}
