import type { SiteMap } from '../../site/around-articles.ts';
import type { ListFile } from './list-file.ts';
import { headerRules } from './response-headers.ts';

/** Makes `_headers`, from which Netlify and Cloudflare Pages read with which headers they are to answer. */
export function headersFile({ basePath }: SiteMap): ListFile {
  const blocks = headerRules(basePath).map(({ pattern, headers }) => {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
    return `${pattern}\n${lines.join('')}`;
  });
  return { outputPath: '_headers', inputs: '', make: () => blocks.join('\n') };
}
