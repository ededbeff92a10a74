import nunjucks from 'nunjucks';

/**
 * Loads Diglot's own templates: without the line breaks between tags, which every page would carry and nobody would see, and
 * with what they extend and include put into them, as Nunjucks would put it together anew for each page. What `replaced`
 * says is the publisher's stays a template of its own, to be found when the page is written.
 */
export class TemplateLoader extends nunjucks.FileSystemLoader {
  private readonly replaced: (name: string) => boolean;

  constructor(folder: string, replaced: (name: string) => boolean) {
    super(folder);
    this.replaced = replaced;
  }

  override getSource(name: string): nunjucks.LoaderSource {
    const source = super.getSource(name);
    return { ...source, src: joinTemplates(dense(source.src), (other) => this.ownSource(other)) };
  }

  private ownSource(name: string): string | undefined {
    return this.replaced(name) ? undefined : dense(super.getSource(name).src);
  }
}

function dense(template: string): string {
  return template.replace(/(>|\}\})\n(?=[<{])/g, '$1');
}

const EXTENDS = /^\{% extends "([^"]+)" %\}\n?/;
const INCLUDE = /\{% include "([^"]+)" %\}\n?/g;
/** A block, without the line breaks that Nunjucks leaves out behind its tags. */
const BLOCK = /\{% block (\w+) %\}\n?(.*?)\{% endblock %\}\n?/gs;

/**
 * Joins a template with the one that it extends and with those that both include; `sourceOf` gives those that may be joined.
 * `joinTemplates('{% include "a" %}!', () => 'A') // => 'A!'`
 */
export function joinTemplates(template: string, sourceOf: (name: string) => string | undefined): string {
  const parentName = EXTENDS.exec(template)?.[1];
  const parent = parentName === undefined ? undefined : sourceOf(parentName);
  const whole = parent === undefined ? template : fillBlocks(parent, template);
  return whole.replace(INCLUDE, (tag: string, name: string) => {
    const included = sourceOf(name);
    return included === undefined ? tag : joinTemplates(included, sourceOf);
  });
}

/** Puts the blocks of a template in the places of those in its parent; what the template lacks, the parent has. */
function fillBlocks(parent: string, template: string): string {
  const blocks = new Map(Array.from(template.matchAll(BLOCK), ([, name = '', content = '']) => [name, content]));
  return parent.replace(BLOCK, (_, name: string, content: string) => blocks.get(name) ?? content);
}
