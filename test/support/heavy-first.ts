import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes minutes rather than seconds comes from these: real docsets, other processes and browsers. */
const HEAVY = /from '[^']*\/(?:corpora|run-diglot|browser|fixture-site|themed-site)\.ts'/;

/**
 * Starts heavy test files before light ones, which then fill up whichever worker is done first. Without it, as long as nothing
 * is known of former runs, the last of one worker may be a short file that takes minutes, while the others wait.
 */
export class HeavyFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isHeavy = new Map(sorted.map(({ moduleId }) => [moduleId, HEAVY.test(readFileSync(moduleId, 'utf8'))]));
    // Projects stay one after the other, as each has workers of its own.
    return [...new Set(sorted.map(({ project }) => project))].flatMap((project) =>
      [true, false].flatMap((wanted) =>
        sorted.filter((file) => file.project === project && isHeavy.get(file.moduleId) === wanted),
      ),
    );
  }
}
