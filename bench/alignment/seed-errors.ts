import { randomNumbers } from '../random.ts';

/** What may go wrong with a docset's pairs, and what that is. */
export const ERROR_KINDS = {
  swap: 'the targets of two neighbours are swapped',
  shift: 'the targets of 3 to 20 neighbours have moved on by one, the last to the first place, or back',
  file: 'all targets of a file of 4 to 60 pairs have done so',
  random: 'the targets of two pairs of different files are swapped',
  merge: "a target holds its neighbour's target too, which in half of the cases is missing from its own place",
  drop: 'a target lacks its first or last part, of 35 to 65%, up to a space or a mark',
} as const;

/** A kind of seeded error. */
export type ErrorKind = keyof typeof ERROR_KINDS;

/** A pair of a docset, and what was done to it. */
export interface SeededPair {
  readonly id: string;
  readonly source: string;
  target: string;
  error?: ErrorKind;
}

/** Sources shorter than this are neither merged nor cut. */
const SHORTEST_MERGED = 25;
const SHORTEST_CUT = 80;

/**
 * Gives a copy of a docset's files with errors of each kind in a share of all pairs. Which pairs depends on the seed alone. A
 * pair whose target is the same afterwards, but for case and spaces, has no error.
 */
export function seedErrors(
  files: readonly (readonly Readonly<SeededPair>[])[],
  kinds: readonly ErrorKind[],
  share: number,
  seed: number,
): SeededPair[][] {
  const copies = files.map((file) => file.map((pair) => ({ ...pair })));
  const seeder = new Seeder(copies, seed);
  const wanted = Math.round(copies.flat().length * share);
  for (const kind of kinds) seeder.seed(kind, wanted);
  return copies;
}

class Seeder {
  private readonly files: SeededPair[][];
  private readonly places: (readonly [file: number, pair: number])[];
  private readonly random: () => number;
  private readonly makers: Readonly<Record<ErrorKind, (file: SeededPair[], pair: number) => number>> = {
    swap: (file, pair) => this.swap('swap', file[pair], file[pair + 1]),
    shift: (file, pair) => this.rotate('shift', file.slice(pair, pair + 3 + this.below(18)), file.length - pair),
    file: (file) => (file.length < 4 || file.length > 60 ? 0 : this.rotate('file', file, file.length)),
    random: (file, pair) => this.swapAcross(file, pair),
    merge: (file, pair) => this.merge(file[pair], file[pair + 1]),
    drop: (file, pair) => this.drop(file[pair]),
  };

  constructor(files: SeededPair[][], seed: number) {
    this.files = files;
    this.random = randomNumbers(seed);
    this.places = files.flatMap((file, index) => file.map((_, pair) => [index, pair] as const));
  }

  /** Seeds errors of one kind until enough pairs have them, or no place is found for more. */
  seed(kind: ErrorKind, wanted: number): void {
    let done = 0;
    for (let tries = 0; done < wanted && tries < wanted * 200; tries++) {
      const [file = 0, pair = 0] = this.places[this.below(this.places.length)] ?? [];
      done += this.makers[kind](this.files[file] ?? [], pair);
    }
  }

  private swap(kind: ErrorKind, one?: SeededPair, other?: SeededPair): number {
    if (!one || !other || one.error || other.error) return 0;
    if (plain(one.target) === plain(other.target) || plain(one.source) === plain(other.source)) return 0;
    [one.target, other.target] = [other.target, one.target];
    one.error = other.error = kind;
    return 2;
  }

  private swapAcross(file: SeededPair[], pair: number): number {
    const [otherFile = 0, otherPair = 0] = this.places[this.below(this.places.length)] ?? [];
    const other = this.files[otherFile];
    return other === file ? 0 : this.swap('random', file[pair], other?.[otherPair]);
  }

  private rotate(kind: ErrorKind, run: readonly SeededPair[], available: number): number {
    if (run.length < 3 || run.length > available || run.some(({ error }) => error)) return 0;
    const targets = run.map(({ target }) => target);
    const by = this.random() < 0.5 ? 1 : run.length - 1;
    let done = 0;
    run.forEach((pair, i) => {
      const target = targets[(i + by) % run.length] ?? '';
      if (plain(target) === plain(pair.target)) return;
      pair.target = target;
      pair.error = kind;
      done++;
    });
    return done;
  }

  private merge(one?: SeededPair, next?: SeededPair): number {
    if (!one || !next || one.error || next.error) return 0;
    if (one.source.length < SHORTEST_MERGED || next.source.length < SHORTEST_MERGED) return 0;
    one.target = `${one.target} ${next.target}`;
    one.error = 'merge';
    if (this.random() < 0.5) return 1;
    next.target = '';
    next.error = 'merge';
    return 2;
  }

  private drop(pair?: SeededPair): number {
    if (!pair || pair.error || pair.source.length < SHORTEST_CUT) return 0;
    const { target } = pair;
    const places = [...target.matchAll(/[,.;،、。](?=\s|$|[^\0-\x7f])| (?=[^ ]{3})/gu)].map(({ index }) => index);
    const cuts = places.filter((cut) => cut > target.length * 0.35 && cut < target.length * 0.65);
    const cut = cuts[this.below(cuts.length)];
    if (cut === undefined) return 0;
    pair.target = this.random() < 0.5 ? target.slice(0, cut) : target.slice(cut + 1).trim();
    pair.error = 'drop';
    return 1;
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit);
  }
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
