import * as v from 'valibot';

// Every key may be missing or null, as in DocFX: what is unusable is removed and the rest is read again.

/** To Valibot, a list is an object, too. */
const notList = v.custom<object>((value) => !Array.isArray(value), 'object');

/** An object of which these members are known. */
const object = <Entries extends v.ObjectEntries>(entries: Entries) => v.pipe(v.unknown(), notList, v.object(entries));

/** An object with any keys. */
const record = <Value extends v.GenericSchema>(value: Value) =>
  v.pipe(v.unknown(), notList, v.record(v.string(), value));

const text = v.nullish(v.string());

const textList = v.pipe(
  v.unknown(),
  v.transform((value) => (typeof value === 'string' ? [value] : value)),
  v.array(v.string()),
);

const fileGroup = v.pipe(
  v.unknown(),
  v.transform((value) => (typeof value === 'string' ? { files: [value] } : value)),
  object({ files: v.nullish(textList), exclude: v.nullish(textList), src: text, dest: text, group: text }),
);

const fileGroups = v.pipe(
  v.unknown(),
  v.transform((value): unknown => (Array.isArray(value) ? value : [value])),
  v.array(fileGroup),
);

const values = record(v.unknown());

/** The parts of `docfx.json` that decide what a docset holds, where it is published, and which metadata is configured. */
const docfx = object({
  build: v.nullish(
    object({
      content: v.nullish(fileGroups),
      resource: v.nullish(fileGroups),
      globalMetadata: v.nullish(values),
      fileMetadata: v.nullish(record(values)),
      groups: v.nullish(record(object({ moniker_range: text }))),
    }),
  ),
});

/**
 * The parts of `.openpublishing.publish.config.json` that say where a repository's docsets and redirections are, and in
 * which locale.
 */
const publish = object({
  docsets_to_publish: v.nullish(v.array(object({ build_source_folder: text, locale: text }))),
  redirection_files: v.nullish(v.array(v.string())),
});

/** A redirection file; whether a redirection says enough is for its reader to find out. */
const redirection = object({
  redirections: v.nullish(v.array(object({ source_path: text, source_path_from_root: text, redirect_url: text }))),
});

/** What each kind of configuration file may say. */
export const CONFIG_SCHEMAS = { docfx, publish, redirection };

/** A kind of configuration file. */
export type ConfigKind = keyof typeof CONFIG_SCHEMAS;

/** What a usable configuration file of a kind says. */
export type ConfigOf<Kind extends ConfigKind> = v.InferOutput<(typeof CONFIG_SCHEMAS)[Kind]>;

/** One group of files of `build.content` or `build.resource`. */
export type FileGroup = v.InferOutput<typeof fileGroup>;

/** A usable `docfx.json`. */
export type DocfxConfig = v.InferOutput<typeof docfx>;
