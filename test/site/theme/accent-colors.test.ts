import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { accentStyles, readableAccents } from '../../../src/site/theme/accent-colors.ts';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

/** Luminance by another way than the one under test: WCAG's own older threshold gives the same for 8-bit colours. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  });
  return r * 0.2126 + g * 0.7152 + b * 0.0722;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const colorsIn = (css: string) => css.match(/#[0-9a-f]{6}/g) ?? [];

test('whatever the colour, it can be read on both backgrounds', () => {
  fc.assert(
    fc.property(hex, fc.option(hex, { nil: undefined }), (light, dark) => {
      const [onLight = '', onDark = ''] = colorsIn(accentStyles(readableAccents({ light, dark })));
      expect(contrast(onLight, '#ffffff')).toBeGreaterThan(5.4);
      expect(contrast(onDark, '#15191d')).toBeGreaterThan(5.4);
    }),
  );
});

test('a colour that can be read stays as it is', () => {
  expect(accentStyles(readableAccents({ light: '#0b57a4', dark: '#8EC0FA' }))).toBe(
    ':root{--accent:light-dark(#0b57a4,#8ec0fa)}\n',
  );
  expect(accentStyles(readableAccents({ light: '#006', dark: '#9cf' }))).toContain('#000066,#99ccff');
});
