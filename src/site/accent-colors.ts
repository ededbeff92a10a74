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
 * Writes the style sheet that sets a publisher's accent colour, `#0b57a4`. A colour that is too weak to be read on a theme's
 * background is made darker or lighter until it can be; the dark theme's is made of the light one if it is not named.
 */
export function accentStyles({ light, dark = light }: PerTheme): string {
  const colors = [readable(parse(light), PAPER.light), readable(parse(dark), PAPER.dark)];
  return `:root{--accent:light-dark(${colors.map(format).join(',')})}\n`;
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
