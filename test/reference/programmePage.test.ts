import { describe, expect, it } from 'vitest';
import { FIELD_NAMES } from '../../src/programmes/format2/fields.ts';
import { USES } from '../../src/programmes/format2/uses.ts';
import { programmePage } from '../../src/reference/format2/page.ts';

/* The page on programmes of format 2, which is made from the code. */

const lines = programmePage().split('\n');
const templates = lines.slice(lines.indexOf('## Templates'));
const lineOf = (name: string) => lines.find((line) => line.startsWith(`| \`${name}\` |`));

describe('the page on programmes', () => {
  it.each(FIELD_NAMES)('says what a field of the type %s holds', (name) => {
    expect(lineOf(name)).toMatch(/\| .+\. \|$/);
  });

  it.each(Object.entries(USES))(
    'says what %s asks, what is given to it, and its sentence',
    (name, { given }) => {
      const template = templates.find(
        (line) => line.startsWith(`| \`${name}\` | `) && line.split(' | ').length === 4,
      );
      expect(template).toMatch(/\. \|$/);
      for (const [slot, kind] of Object.entries(given)) {
        expect(template).toContain(`\`${slot}${kind.endsWith('?') ? '?' : ''}\``);
      }
    },
  );

  it('has a table of every part that has fields of its own', () => {
    for (const part of ['plan', 'text', 'records', 'foreseen', 'holders']) {
      const at = lines.indexOf(`\`${part}\`:`);
      expect(lines[at + 2], part).toBe('| field | required | value | meaning |');
    }
  });

  it('says every sentence of a template that can say several', () => {
    expect(lineOf('on-record')).toContain('stands on record');
    expect(lineOf('on-record')).toContain('reaches the number');
    expect(templates.some((line) => line.includes('`meeting` is held in the time proposed.'))).toBe(true);
  });
});
