import { describe, expect, it } from 'vitest';
import { findCell } from '../../../src/markdown/code/notebook.ts';

const notebook = JSON.stringify({
  nbformat: 4,
  cells: [
    { cell_type: 'markdown', source: 'Counting', metadata: {} },
    {
      cell_type: 'code',
      metadata: { name: 'count', tags: ['shown'] },
      source: ['beds = 4\n', 'beds'],
      outputs: [
        { output_type: 'stream', name: 'stdout', text: ['one\n', 'two\n'] },
        { output_type: 'execute_result', data: { 'text/plain': '4', 'text/html': '<b>4</b>' } },
        { output_type: 'display_data', data: { 'image/png': 'AAAA' } },
      ],
    },
    { cell_type: 'code', metadata: { name: 'twice' }, source: 'a', outputs: [] },
    { cell_type: 'code', metadata: { name: 'twice' }, source: 'b', outputs: [] },
  ],
});

describe('a cell of a notebook', () => {
  it.each(['count', 'shown'])('is found by its name or tag: %s', (name) => {
    expect(findCell(notebook, name)).toEqual({ source: 'beds = 4\nbeds', outputs: ['one\ntwo\n', '4'] });
  });

  it.each([
    ['missing', notebook, 'nobody'],
    ['ambiguous', notebook, 'twice'],
    ['invalid', '{ "cells": [', 'count'],
    ['invalid', '[]', 'count'],
    ['missing', '{ "cells": 3 }', 'count'],
  ])('is not there: %s', (problem, text, name) => {
    expect(findCell(text, name)).toEqual({ problem });
  });
});
