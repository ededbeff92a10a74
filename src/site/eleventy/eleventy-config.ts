/** The parts of Eleventy 3's configuration that Diglot uses; Eleventy ships no types of its own. */
export interface EleventyConfig {
  readonly ignores: Set<string>;
  addPlugin<Options>(
    plugin: (config: EleventyConfig, options: Options) => void | Promise<void>,
    options: Options,
  ): void;
  addGlobalData(name: string, data: unknown): void;
  addPassthroughCopy(paths: Record<string, string>): void;
  addTemplate(path: string, template: (data: never) => string, data: Record<string, unknown>): void;
  setTemplateFormats(formats: readonly string[]): void;
  setInputDirectory(folder: string): void;
  setIncludesDirectory(folder: string): void;
  setDataDirectory(folder: string): void;
  setUseGitIgnore(use: boolean): void;
}
