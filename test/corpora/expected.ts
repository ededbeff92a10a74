/** What is known of a corpus, counted by other means than this project's code. */
export interface ExpectedCorpus {
  /** Markdown files in the published translation. */
  readonly published: number;
  /** Complete pairs in Markdown, as an independent regular expression counts the well-formed ones. */
  readonly pairs: number;
  /** Files whose target projection is the published file, byte for byte. */
  readonly equal: number;
  /** Files that differ only where one writes `\*` and the other `*`. */
  readonly equalButEscapes: number;
  /** Files that differ otherwise: alt texts cut, white space, URLs, anchors, or no bilingual form at all. */
  readonly other: number;
}

const corpus = (
  published: number,
  pairs: number,
  equal: number,
  equalButEscapes: number,
  other: number,
): ExpectedCorpus => ({ published, pairs, equal, equalButEscapes, other });

/** The table of the corpora's README. */
export const EXPECTED: Readonly<Record<string, ExpectedCorpus>> = {
  'alchemy-id-ID': corpus(2912, 27_156, 2886, 25, 1),
  'alchemy-de-DE': corpus(2925, 27_237, 2898, 26, 1),
  'alchemy-ja-JP': corpus(2922, 26_454, 2886, 33, 3),
  'alchemy-ar-SA': corpus(2913, 27_173, 2879, 33, 1),
  'alchemy-th-TH': corpus(2925, 27_278, 2766, 158, 1),
  'aspnetcore-de-de': corpus(615, 64_750, 579, 19, 17),
  'docs-desktop-ja-jp': corpus(1541, 47_321, 1531, 9, 1),
  'iotcore-zh-CN': corpus(115, 6847, 99, 12, 4),
  'learn-zh-CN': corpus(67, 2329, 57, 4, 6),
  'sp-dev-2018-ru-ru': corpus(727, 60_478, 695, 4, 28),
  'edge-developer-pt-BR': corpus(205, 17_311, 119, 65, 21),
};
