import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { ccm2011 } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { model } from '../support/records.ts';
import { cli, MODEL, REAL, recordFile } from './support.ts';

/* The JSON of each command, held against its schema. */

const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false });
(addFormats as unknown as (to: Ajv2020) => void)(ajv);

const folder = new URL('../../schema/output/', import.meta.url);
const schemaOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Record<string, unknown>;

const elsewhere = recordFile({
  ...model,
  events: model.events.map((event) =>
    event.type === 'intersessional.opened' ? { ...event, city: 'Paris' } : event,
  ),
});
/** The programme with what it asks of the first decision alone: there is less to explore. */
const provisions = ccm2011.provisions.filter(({ paragraph }) => paragraph === 'A1.1');
const small = recordFile({ ...ccm2011, provisions });
const weaker = recordFile({
  ...ccm2011,
  provisions: provisions.map((each) => ({ ...each, force: 'should', binds: 'never' })),
});

/** The record of another cycle, which comes with the library. */
const OTHER = fileURLToPath(new URL('../../conformance/records/ccm-2012.yaml', import.meta.url));

const COMMANDS: readonly (readonly [schema: string, line: readonly string[]])[] = [
  ['audit', ['audit', MODEL]],
  ['audit', ['audit', REAL]],
  ['audit', ['audit', elsewhere, '--repair']],
  ['audit', ['audit', MODEL, REAL]],
  ['audit', ['audit', recordFile({ programme: 'ccm-2011', events: [] })]],
  ['next', ['next', REAL]],
  ['next', ['next', MODEL, '--as-of', '2010-12-31', '--all']],
  ['simulate', ['simulate', 'ccm-2011', '--runs', '50', '--seed', '1']],
  ['explore', ['explore', small]],
  ['diff', ['diff', small, weaker]],
  ['diff-record', ['diff', small, weaker, '--record', elsewhere]],
  ['diff-record', ['diff', small, 'ccm-2011', '--record', REAL, '--as-of', '2011-12-01']],
  ['audit', ['audit', OTHER]],
  ['next', ['next', OTHER, '--all']],
  ['validate', ['validate', small]],
  ['validate', ['validate', recordFile({ ...ccm2011, offers: 'none' })]],
  ['mutate', ['mutate', MODEL, '--paragraph', 'A5']],
  ['events', ['events']],
  ['events', ['events', 'decision.adopted']],
  ['events', ['events', '--programme', 'ccm-2012']],
  ['programmes', ['programme']],
];

describe('the JSON of the command line', () => {
  it.each(COMMANDS)('has the schema %s: %j', async (name, line) => {
    const { out, err } = await cli([...line, '--json']);
    expect(err).toBe('');
    const printed = JSON.parse(out) as { version?: number } | readonly { version?: number }[];
    const validate = ajv.compile(schemaOf(name));
    expect([validate(printed), validate.errors]).toEqual([true, null]);
    for (const each of [printed].flat()) expect((each as { version?: number }).version).toBe(1);
  });

  it.each([
    [['audit', 'no-such-file.json', '--json']],
    [['audit', recordFile({ programme: 'ccm-2011', events: [{ on: 'June' }] }), '--json']],
    [['audit', MODEL, '--json', '--jsn']],
    [['audt', '--json']],
    [['events', 'decision.adoptd', '--json']],
    [['programme', 'ccm-2013', '--json']],
  ])('has the schema of errors on standard error: %j', async (line) => {
    const { code, out, err } = await cli(line);
    expect([code, out]).toEqual([2, '']);
    const validate = ajv.compile(schemaOf('errors'));
    expect([validate(JSON.parse(err)), validate.errors]).toEqual([true, null]);
  });

  it('has a schema, and a place on the page, for each output that is tested here', () => {
    const names = readdirSync(folder).map((name) => name.replace('.json', ''));
    expect([...new Set([...COMMANDS.map(([name]) => name), 'errors'])].sort()).toEqual(names.sort());
    const page = readFileSync(new URL('../../docs/command-line-json.md', import.meta.url), 'utf8');
    for (const name of names) expect(page).toContain(`\n## ${name}\n`);
  });

  it('describes each field', () => {
    const bare: string[] = [];
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { properties = {} } = node as { properties?: Record<string, { description?: string }> };
      for (const [name, property] of Object.entries(properties)) {
        if (!property.description) bare.push(`${path}/${name}`);
      }
      for (const [key, inner] of Object.entries(node)) walk(inner, `${path}/${key}`);
    };
    for (const name of readdirSync(folder)) walk(schemaOf(name.replace('.json', '')), name);
    expect(bare).toEqual([]);
  });
});
