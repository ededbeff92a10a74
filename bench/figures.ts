import type { Spread } from './statistics.ts';

/** Writes a figure for people. */
export type Figure = (value: number) => string;

/** Seconds, with as many digits as mean something: `12.3 s`, `0.31 s`. */
export const seconds: Figure = (value) => `${value.toFixed(value < 1 ? 2 : 1)} s`;

/** A ratio: `0.65`. */
export const ratio: Figure = (value) => value.toFixed(2);

/** A share of a whole: `3.9%`. */
export const percent: Figure = (value) => `${(value * 100).toFixed(1)}%`;

/** Bytes in decimal units: `156.0 MB`, `1.76 GB`. */
export const bytes: Figure = (value) =>
  value >= 1e9
    ? `${(value / 1e9).toFixed(2)} GB`
    : value >= 1e6
      ? `${(value / 1e6).toFixed(1)} MB`
      : `${(value / 1e3).toFixed(1)} kB`;

/** A whole number: `14,588`. */
export const count: Figure = (value) => value.toLocaleString('en');

/** A median with both ends behind it where there was more than one run: `0.65 (0.61–0.70)`. */
export function withSpread({ median, least, most }: Spread, figure: Figure): string {
  return least === most ? figure(median) : `${figure(median)} (${figure(least)}–${figure(most)})`;
}
