import { describe, expect, test } from 'vitest';
import { joinTemplates } from '../../../src/site/templates/template-loader.ts';

const TEMPLATES: Readonly<Record<string, string>> = {
  base: '<body>\n{% block side %}{% endblock %}\n<main>{% block main %}nothing{% endblock %}</main>\n{% include "foot" %}\n</body>',
  foot: '<footer>{% include "links" %}</footer>\n',
  links: '<a>',
};

function join(template: string, replaced: readonly string[] = []): string {
  return joinTemplates(template, (name) => (replaced.includes(name) ? undefined : TEMPLATES[name]));
}

describe('a template', () => {
  test('holds what it includes, and what that includes', () => {
    expect(join('<p>\n{% include "foot" %}\n</p>')).toBe('<p>\n<footer><a></footer>\n</p>');
  });

  test('fills the blocks of what it extends', () => {
    expect(join('{% extends "base" %}\n{% block main %}\n<p>$&</p>{% endblock %}\n')).toBe(
      '<body>\n<main><p>$&</p></main>\n<footer><a></footer>\n</body>',
    );
  });

  test('leaves blocks that it lacks to what it extends', () => {
    expect(join('{% extends "base" %}\n{% block side %}<nav>{% endblock %}\n')).toContain('<nav><main>nothing</main>');
  });

  test('leaves alone what it includes or extends of the publisher', () => {
    expect(join('{% include "foot" %}', ['links'])).toBe('<footer>{% include "links" %}</footer>\n');
    expect(join('{% extends "base" %}\n{% block main %}A{% endblock %}', ['base'])).toBe(
      '{% extends "base" %}\n{% block main %}A{% endblock %}',
    );
  });

  test('keeps its own blocks for those that extend it', () => {
    expect(join('<i>{% block main %}A{% endblock %}</i>')).toBe('<i>{% block main %}A{% endblock %}</i>');
  });
});
