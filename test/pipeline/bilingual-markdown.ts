/** Writes a segment pair as Microsoft does; ids are made of the number, as `aaaaa-102`. */
export function pair(number: number, target: string, source: string): string {
  const id = `aaaaa-${number}`;
  return (
    `<span data-ttu-id="${id}">${target}</span>` +
    `<span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`
  );
}

/** Writes an article: front matter of the given lines, then the body. */
export function article(body: string, frontMatter: Readonly<Record<string, string>> = {}): string {
  const lines = Object.entries({ title: 'Judul', ...frontMatter }).map(([key, value]) => `${key}: ${value}\n`);
  return `---\n${lines.join('')}---\n${body}`;
}
