/**
 * Who may import whom: the table in ARCHITECTURE.md, as rules. Everything that is not listed is forbidden.
 * scripts/verify-import-direction.ts runs this, and proves every rule below by a planted violation.
 */

/** What each folder of src/ may import, besides itself and model. */
const FOLDERS = {
  model: [],
  docset: [],
  bitext: [],
  markdown: [],
  alignment: [],
  exchange: [],
  report: [],
  search: [],
  segments: ['bitext'],
  // Of markdown, checks see the tokens only: a file at the top of the folder that is named for them.
  checks: ['segments', 'markdown/[^/]*tokens?[^/]*[.]ts$'],
  site: ['docset', 'markdown', 'segments'],
  pipeline: ['docset', 'bitext', 'markdown', 'alignment', 'exchange', 'search', 'segments', 'checks', 'site'],
  cli: ['pipeline', 'report', 'exchange'],
};

/** The folders of src/ in which each package may be imported. A package that is not here has no home yet: give it one. */
const VENDORS = {
  '@11ty/eleventy': ['site'],
  nunjucks: ['site'],
  pagefind: ['search'],
  entities: ['search'],
  'markdown-it[^/]*': ['markdown'],
  'sanitize-html': ['markdown'],
  'highlight.js': ['markdown'],
  katex: ['markdown'],
  eld: ['checks'],
  diff: ['pipeline'],
  'csv-parse': ['pipeline', 'exchange'],
  sax: ['pipeline', 'exchange'],
  'hyparquet-writer': ['exchange'],
  'gray-matter': ['docset'],
  'js-yaml': ['docset'],
  picomatch: ['docset'],
  commander: ['cli'],
  '@commander-js/extra-typings': ['cli'],
  jiti: ['cli'],
  picocolors: ['cli', 'report'],
  'cli-progress': ['cli', 'report'],
  tinypool: ['pipeline'],
  sirv: ['cli', 'pipeline'],
  // Outside data is validated at the edge, and most folders have one; model has none.
  valibot: Object.keys(FOLDERS).filter((folder) => folder !== 'model'),
};

/** The folders that touch the file system. */
const FILE_SYSTEM = ['docset', 'pipeline', 'search', 'cli'];

const anyOf = (alternatives) => `(${alternatives.join('|')})`;
// A type-only import of a package without types of its own may resolve to its @types package.
const packagePath = (name) => `(^|/)node_modules/(@types/)?${name}(/|$)`;
const inFolders = (folders) => `^src/${anyOf(folders)}/`;

const directionRules = Object.entries(FOLDERS).map(([folder, allowed]) => ({
  name: `direction-${folder}`,
  comment: `src/${folder} may import only itself${['', 'model', ...allowed].join(', ')}`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: {
    path: '^src/',
    pathNot: `^src/${anyOf([folder, 'model', ...allowed].map((it) => (it.endsWith('$') ? it : `${it}/`)))}`,
  },
}));

const vendorRules = Object.entries(VENDORS).map(([vendor, homes]) => ({
  name: `vendor-${vendor}`,
  comment: `${vendor} is imported only in ${homes.map((home) => `src/${home}`).join(', ')}`,
  severity: 'error',
  from: { path: '^src/', pathNot: inFolders(homes) },
  to: { path: packagePath(vendor) },
}));

module.exports = {
  forbidden: [
    ...directionRules,
    {
      name: 'folder-unknown',
      comment: 'A file of src/ stands in a folder of the table',
      severity: 'error',
      from: { path: '^src/', pathNot: inFolders(Object.keys(FOLDERS)) },
      to: {},
    },
    {
      name: 'src-stays-inside',
      comment: 'src/ imports nothing of the project outside src/, which the published package would lack',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['local'], pathNot: ['^src/', '(^|/)node_modules/'] },
    },
    {
      name: 'config-registers-the-plugin',
      comment: 'eleventy.config.ts registers the plugin of src/site and nothing else',
      severity: 'error',
      from: { path: '^eleventy[.]config[.]ts$' },
      to: { path: '^(src|scripts|test)/', pathNot: '^src/site/' },
    },
    {
      name: 'siblings-apart',
      comment: 'Files under rules/, formats/ and constructs/ never import one another; the registry is one level up',
      severity: 'error',
      from: { path: '^src/([^/]+)/(rules|formats|constructs)/' },
      to: { path: '^src/$1/$2/' },
    },
    ...vendorRules,
    {
      name: 'vendor-without-a-home',
      comment: 'Each package has a home in the list at the top of .dependency-cruiser.cjs',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        path: '(^|/)node_modules/',
        pathNot: [...Object.keys(VENDORS).map(packagePath), packagePath('@types/node')],
      },
    },
    {
      name: 'file-system',
      comment: `Only ${FILE_SYSTEM.join(', ')} touch the file system`,
      severity: 'error',
      from: { path: '^src/', pathNot: inFolders(FILE_SYSTEM) },
      to: { path: '^(node:)?fs(/promises)?$', dependencyTypes: ['core'] },
    },
    {
      name: 'no-development-packages',
      comment: 'A development dependency is not there when the published package is installed',
      severity: 'error',
      from: { path: ['^src/', '^eleventy[.]config[.]ts$'] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: '(^|/)node_modules/@types/' },
    },
    {
      name: 'resolvable',
      comment: 'Every import leads somewhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-circles',
      comment: 'No module imports itself by way of others, types included',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '(^|/)fixtures/' },
    // Imports of types count: they tie folders together as much as others do.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
