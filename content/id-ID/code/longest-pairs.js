import { readFileSync } from 'node:fs';

// <measure>
const lines = readFileSync('pairs.jsonl', 'utf8').trim().split('\n');
const pairs = lines.map((line) => JSON.parse(line));
pairs.sort((a, b) => b.target.length - a.target.length);
// </measure>

console.log(pairs.slice(0, 10));
