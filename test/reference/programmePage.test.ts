import { audit, type TreatyRecord } from 'intersessional';
import { readProgramme } from 'intersessional/read';
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
    expect(lineOf('on-record')).toContain('At least one of `fact` stands on record');
    expect(lineOf('paid-from')).toContain('has this fund before');
    expect(
      templates.some((line) =>
        line.includes('The days on which `meeting` is held lie in the time proposed.'),
      ),
    ).toBe(true);
  });

  it('has the events of every kind, with what a complete record has to give', () => {
    const events = lines.slice(lines.indexOf('## Types of event'));
    const fieldsOf = (type: string) =>
      events
        .find((line) => line.startsWith(`| \`${type}\` |`))
        ?.split(' | ')
        .at(-1);
    expect(fieldsOf('MEETING.opened')).toMatch(/^`span` `city` `country` `venue\?`/);
    expect(fieldsOf('officer.designated')).toBe('`office` `country` `name?` `seat?` |');
    expect(fieldsOf('decision.adopted')).toBe('`decision` `terms?` |');
    expect(fieldsOf('meeting.split')).toContain('`by`');
    expect(events.some((line) => line.includes('undefined') || line.includes('NEXT'))).toBe(false);
  });

  it('has an example of a condition that a page can have', () => {
    const [, example = ''] = programmePage().match(/## Conditions[\s\S]*?```yaml\n([\s\S]*?)```/) ?? [];
    const provisions = example.replace(/^/gm, '  ');
    const text = `
id: moot
title: Moot
statements: { H5: A draft has at least three sponsors }
meetings: { moot: {} }
acts: { draft.tabled: { fields: { sponsors: texts } } }
provisions:
${provisions}`;
    const programme = readProgramme(text);
    const tabled = (sponsors: readonly string[]) =>
      audit(programme, {
        programme: 'moot',
        events: [{ on: '2027-03-01', type: 'draft.tabled', sponsors }],
      } as unknown as TreatyRecord).verdict;
    expect(tabled(['AT', 'BE', 'CH'])).toBe('compliant');
    expect(tabled(['AT', 'BE'])).toBe('notCompliant');
  });
});
