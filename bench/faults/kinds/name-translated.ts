import type { Fault } from '../fault.ts';

export const nameTranslated: Fault = {
  name: 'a name that is not to be translated is translated',
  expects: ['no-loc-altered'],
  plant: (pair) => {
    const name =
      /(?<![\w./:-])(?:Exchange|Teams|Outlook|Windows|Office|Intune|SharePoint|OneDrive|Excel|Word)(?![\w./:-])/.exec(
        pair.source,
      )?.[0];
    if (name === undefined || !pair.target.includes(name)) return undefined;
    return { target: pair.target.replaceAll(name, name.slice(0, -1)), noLoc: [name] };
  },
};
