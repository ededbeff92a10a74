/** Options, for `parseArgs`, of programs that plant faults into a sample of docsets. */
export const SAMPLE_OPTIONS = {
  docset: { type: 'string', multiple: true },
  count: { type: 'string', default: '200' },
  pairs: { type: 'string', default: '9000' },
  seed: { type: 'string', default: '1' },
  help: { type: 'boolean', default: false },
} as const;

/** What their help says of these. */
export const SAMPLE_HELP = `--docset DIR    a docset to plant faults into, may be repeated; its name ends in its locale. Default: the five alchemy corpora
--count N       faults of each kind over all docsets, 200 if absent
--pairs N       how many pairs of each docset are read at most, 9000 if absent
--seed N        another seed draws other pairs, 1 if absent`;
