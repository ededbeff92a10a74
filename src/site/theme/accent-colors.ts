/** A value for each of the two themes. */
export interface PerTheme {
  readonly light: string;
  readonly dark?: string | undefined;
}

/** Red, green and blue from 0 to 1. */
type Rgb = readonly [number, number, number];

/** The backgrounds of both themes, as diglot.css has them. */
const PAPER: { readonly light: Rgb; readonly dark: Rgb } = { light: parse('#ffffff'), dark: parse('#15191d') };

/** WCAG 2.2 wants 4.5 for text; tinted backgrounds take a little of it. */
const CONTRAST = 5.5;

/**
 * Gives a publisher's accent colours, `#0b57a4`, as they can be read: one that is too weak on a theme's background is made
 * darker or lighter until it can; the dark theme's is made of the light one if it is not named.
 */
export function readableAccents({ light, dark = light }: PerTheme): Required<PerTheme> {
  return {
    light: format(readable(parse(light), PAPER.light)),
    dark: format(readable(parse(dark), PAPER.dark)),
  };
}

/** Writes the style sheet that sets accent colours. */
export function accentStyles({ light, dark }: Required<PerTheme>): string {
  return `:root{--accent:light-dark(${light},${dark})}\n`;
}

/** Moves a colour away from its background, towards black or white, until it can be read there. */
function readable(color: Rgb, background: Rgb): Rgb {
  const end = luminance(background) > 0.5 ? 0 : 1;
  for (let step = 0; step <= 100; step++) {
    const [r, g, b] = color;
    const part = step / 100;
    const moved: Rgb = [r + (end - r) * part, g + (end - g) * part, b + (end - b) * part];
    if (contrast(moved, background) >= CONTRAST) return moved;
  }
  return [end, end, end];
}

/** Contrast of two colours, from 1 to 21. */
function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(color: Rgb): number {
  const [r, g, b] = color.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Reads `#rgb` and `#rrggbb`. */
function parse(hex: string): Rgb {
  const digits = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, '$&$&') : hex;
  const part = (at: number): number => Number.parseInt(digits.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}

function format(color: Rgb): string {
  const hex = color.map((part) =>
    Math.round(part * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('')}`;
}
