import { escapeHtml } from 'markdown-it/lib/common/utils.mjs';

/** A choice by which a page shows some of its parts and hides others. */
export interface Picker {
  readonly kind: 'moniker' | 'pivot';
  /** Under which name a reader's choice is remembered. */
  readonly name: string;
  readonly label: string;
  readonly choices: readonly { readonly id: string; readonly title: string }[];
  /** What shows everything, if a reader may choose that. */
  readonly all?: string;
}

/** Writes the control of a choice. Without scripts it does nothing, and style sheets hide it. */
export function writePicker({ kind, name, label, choices, all }: Picker): string {
  const options = all === undefined ? choices : [{ id: '', title: all }, ...choices];
  const written = options.map(({ id, title }) => `<option value="${escapeHtml(id)}">${escapeHtml(title)}</option>`);
  return (
    `<div class="picker"><label>${escapeHtml(label)} ` +
    `<select data-picker="${kind}" data-name="${escapeHtml(name)}" autocomplete="off">${written.join('')}</select></label></div>\n`
  );
}

/** Writes for whom a part of a page is, where all parts are seen. */
export function writeCondition(html: string): string {
  return `<p class="condition">${html}</p>\n`;
}
