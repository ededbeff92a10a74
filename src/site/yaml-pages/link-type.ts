import type { YamlScalar } from '../../docset/index.ts';
import { markup, NOTHING, type Markup } from './markup.ts';

/** Writes what a link leads to, such as a tutorial or a reference; of the words for it there are but English ones. */
export function linkType(type: YamlScalar | undefined): Markup {
  const name = type?.text.trim() ?? '';
  return name === '' ? NOTHING : markup`<span class="link-type" lang="en" dir="ltr">${typeName(name)}</span>`;
}

/** `typeName('how-to-guide') // => 'How to guide'` */
function typeName(name: string): string {
  const words = name.replace(/[-_]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
