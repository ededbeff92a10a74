import * as z from 'zod';

// Every key may be missing or null, as in DocFX: what is unusable is removed and the rest is read again.

const textList = z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(z.string()));

const fileGroup = z.preprocess(
  (value) => (typeof value === 'string' ? { files: [value] } : value),
  z.object({
    files: textList.nullish(),
    exclude: textList.nullish(),
    src: z.string().nullish(),
    dest: z.string().nullish(),
    group: z.string().nullish(),
  }),
);

const fileGroups = z.preprocess((value): unknown => (Array.isArray(value) ? value : [value]), z.array(fileGroup));

const values = z.record(z.string(), z.unknown());

/** The parts of `docfx.json` that decide what a docset holds, where it is published, and which metadata is configured. */
const docfx = z.object({
  build: z
    .object({
      content: fileGroups.nullish(),
      resource: fileGroups.nullish(),
      globalMetadata: values.nullish(),
      fileMetadata: z.record(z.string(), values).nullish(),
      groups: z.record(z.string(), z.object({ moniker_range: z.string().nullish() })).nullish(),
    })
    .nullish(),
});

/**
 * The parts of `.openpublishing.publish.config.json` that say where a repository's docsets and redirections are, and in
 * which locale.
 */
const publish = z.object({
  docsets_to_publish: z
    .array(z.object({ build_source_folder: z.string().nullish(), locale: z.string().nullish() }))
    .nullish(),
  redirection_files: z.array(z.string()).nullish(),
});

/** A redirection file; whether a redirection says enough is for its reader to find out. */
const redirection = z.object({
  redirections: z
    .array(
      z.object({
        source_path: z.string().nullish(),
        source_path_from_root: z.string().nullish(),
        redirect_url: z.string().nullish(),
      }),
    )
    .nullish(),
});

/** What each kind of configuration file may say. */
export const CONFIG_SCHEMAS = { docfx, publish, redirection };

/** A kind of configuration file. */
export type ConfigKind = keyof typeof CONFIG_SCHEMAS;

/** What a usable configuration file of a kind says. */
export type ConfigOf<Kind extends ConfigKind> = z.infer<(typeof CONFIG_SCHEMAS)[Kind]>;

/** One group of files of `build.content` or `build.resource`. */
export type FileGroup = z.infer<typeof fileGroup>;

/** A usable `docfx.json`. */
export type DocfxConfig = z.infer<typeof docfx>;
