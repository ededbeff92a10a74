import { InvalidArgumentError } from '@commander-js/extra-typings';

/** Reads a web address. Throws an InvalidArgumentError for what is none. */
export function webAddress(value: string): string {
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) {
    throw new InvalidArgumentError('It must be an address such as https://help.example.com.');
  }
  return value;
}

/** Reads a whole number from 1. Throws an InvalidArgumentError for what is none. */
export function positiveInteger(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It must be a whole number from 1.');
  return number;
}

/** Reads the number of a port; 0 is any free one. Throws an InvalidArgumentError for what is none. */
export function port(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0 || number > 65535) {
    throw new InvalidArgumentError('It must be a number from 0 to 65535.');
  }
  return number;
}

/** Reads a whole percentage from 1. Throws an InvalidArgumentError for what is none. */
export function percent(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 100) {
    throw new InvalidArgumentError('It must be a whole number from 1 to 100.');
  }
  return number;
}

/** `list('a, b') // => ['a', 'b']` */
export function list(value: string): string[] {
  return value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
