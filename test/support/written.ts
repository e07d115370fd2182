import * as fc from 'fast-check';
import { recordSchema, type TreatyRecord } from 'intersessional';
import * as z from 'zod';

/*
 * Any record that is well-formed: every type of event with every field, there or not, with texts of any characters. The
 * fields come from the JSON Schema of records; only the rules that the schema cannot express are here.
 */

type Schema = z.core.JSONSchema.JSONSchema;
type Json = Record<string, unknown>;

const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const text = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('Geneva', 'UNDP-BCPR', 'A & B <c>', '"quoted"', " it's", 'a\\u0041'),
  },
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  fc.string({ minLength: 1, maxLength: 6, unit }),
  fc.constantFrom(
    'nan',
    'NaN',
    'NaT',
    'None',
    '<NA>',
    '2011-06-27',
    '2011-06-27T00:00:00Z',
    'true',
    '0',
    ' \t\r\n',
    '__proto__',
    '\u0000',
  ),
);

const date = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

const number = (least: number) =>
  fc.oneof(
    fc.constantFrom(0.5, 1, 5, 1e21, 5e-324, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER + 2),
    fc.double({ min: least, noNaN: true, noDefaultInfinity: true, minExcluded: true }),
  );

const isSpan = (schema: Schema): boolean => Object.keys(schema.properties ?? {}).join() === 'from,to';

function anyValue(schema: Schema, name = ''): fc.Arbitrary<unknown> {
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (alternatives) return fc.oneof(...alternatives.map((each) => anyValue(each as Schema, name)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.type === 'array') {
    const { minItems: minLength = 0 } = schema;
    return fc.array(anyValue(schema.items as Schema, name), { minLength, maxLength: minLength + 2 });
  }
  if (schema.type === 'object') return isSpan(schema) ? span : fieldsOf(schema);
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'number') {
    return schema.minimum === 0 ? fc.oneof(number(0), fc.constantFrom(0, -0)) : number(0);
  }
  if (schema.format === 'date') return date;
  if (name === 'country') return fc.constantFrom('LA', 'LB', 'CH', 'NO');
  return name === 'languages' ? fc.constantFrom('en', 'fr', 'zh-Hans') : text;
}

const span = fc.tuple(date, date).map((days) => {
  const [from = '', to = ''] = days.sort();
  return { from, to };
});

function fieldsOf({ properties = {}, required = [] }: Schema): fc.Arbitrary<Json> {
  const fields = Object.entries(properties).map(([name, each]) => {
    const value = anyValue(each as Schema, name);
    const there = required.includes(name) ? value.map((found) => [found]) : fc.array(value, { maxLength: 1 });
    return there.map((found) => found.map((one) => [name, one] as const));
  });
  return fc.tuple(...fields).map((all) => Object.fromEntries(all.flat()));
}

const json = z.toJSONSchema(recordSchema, { io: 'input' });
const { events, ...said } = json.properties as Record<string, Schema>;
const { oneOf: eventSchemas = [] } = (events as { items: { oneOf: readonly Schema[] } }).items;

const OPENS: ReadonlySet<unknown> = new Set(['intersessional.opened', 'secondMeeting.opened']);

/** A meeting opens on one of its days: the first or the last of its span, or the first of its ceremony. */
const onItsDays = (event: Json): fc.Arbitrary<Json> => {
  const { type, span, ceremonialSpan } = event as { type: unknown; span: Days; ceremonialSpan?: Days };
  if (!OPENS.has(type)) return fc.constant(event);
  const days = [span.from, span.to, ...(ceremonialSpan ? [ceremonialSpan.from] : [])];
  return fc.constantFrom(...days).map((on) => ({ ...event, on }));
};

interface Days {
  readonly from: string;
  readonly to: string;
}

/** An event of any type, with any of its fields. */
export const anyWrittenEvent: fc.Arbitrary<Json> = fc
  .constantFrom(...eventSchemas)
  .chain((schema) => anyValue(schema) as fc.Arbitrary<Json>)
  .chain(onItsDays);

const byDay = (a: Json, b: Json) => (String(a.on) < String(b.on) ? -1 : Number(String(a.on) > String(b.on)));

/** A record is incomplete where an event lacks a field that only an incomplete one may lack. */
const allowed = (record: Json): TreatyRecord => {
  const result = recordSchema.safeParse(record);
  return (result.success ? record : { ...record, complete: false }) as unknown as TreatyRecord;
};

/** Any well-formed record. */
export const anyWrittenRecord: fc.Arbitrary<TreatyRecord> = fc
  .tuple(fieldsOf({ ...json, properties: said }), fc.array(anyWrittenEvent, { maxLength: 8 }))
  .map(([record, happened]) => allowed({ ...record, events: happened.sort(byDay) }));
