/** Seconds of processor time that `work` takes. A busy machine makes a clock run on, and this not. */
export function processorSeconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
