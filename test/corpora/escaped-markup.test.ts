import { expect, it } from 'vitest';
import { parse, project } from '../../src/bitext/index.ts';
import { describeCorpora, listCorpora } from '../support/corpora.ts';
import { publishedFiles } from './corpus-files.ts';

const withQuotes = (text: string): string => text.replaceAll('&quot;', '"');

describeCorpora('files whose span markup was escaped', (folder) => {
  it('give their published text back once entities and quotes are taken as equal', () => {
    const corpus = listCorpora(folder).find(({ name }) => name === 'iotcore-zh-CN')!;
    const recovered: string[] = [];
    for (const { file, bilingual, published } of publishedFiles(corpus)) {
      const bitext = parse(bilingual);
      if (!bitext.diagnostics.some(({ code }) => code === 'escaped-segment-markup')) continue;
      recovered.push(file);
      expect(withQuotes(project(bitext, 'target')), file).toBe(withQuotes(published));
      expect(new Set(bitext.diagnostics.map(({ code }) => code)), file).toEqual(new Set(['escaped-segment-markup']));
    }
    expect(recovered).toEqual([
      'windows-iotcore/connect-your-device/SetupWifiDirect.md',
      'windows-iotcore/develop-your-app/RemoteDebugging.md',
      'windows-iotcore/manage-your-device/DeviceManagement.md',
    ]);
  });
});
