import type { Fault } from '../fault.ts';

const NAME =
  /(?<![\w./:-])(?:Exchange|Teams|Outlook|Windows|Office|Intune|SharePoint|OneDrive|Excel|Azure|Skype|Yammer|Edge|Kestrel|Razor|Blazor|Visual Studio|Raspberry Pi)(?![\w./:-])/;

export const productTranslated: Fault = {
  name: 'the name of a product is another word',
  // Names with capitals within, such as SharePoint, are identifiers to the checks.
  expects: ['name-lost', 'name-altered', 'identifier-translated'],
  plant: ({ source, target }, { random, otherTarget }) => {
    const name = NAME.exec(source)?.[0];
    if (name === undefined || !target.includes(name) || /\]\(|`|</.test(target)) return undefined;
    const words = otherTarget.match(/(?<![\p{L}\p{M}])[\p{L}\p{M}]{3,10}/gu) ?? [];
    const word = words[Math.floor(random() * words.length)];
    return word === undefined || source.includes(word) ? undefined : { target: target.replaceAll(name, word) };
  },
};
