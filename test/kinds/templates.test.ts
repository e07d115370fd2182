import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { CycleDeclared } from '../../src/kinds/declared.ts';
import { ruleOf } from '../../src/kinds/made.ts';
import { paramsIn } from '../../src/kinds/params.ts';
import { typesOf } from '../../src/kinds/steps.ts';
import { TEMPLATES } from '../../src/kinds/templates.ts';
import { whole } from '../../src/kinds/whole.ts';
import { paramsOf } from '../../src/language/reads.ts';
import { CYCLE_2011 } from '../../src/rules/cycle.ts';
import { eventSchema } from '../../src/rules/eventSchema.ts';
import { EVENT_TYPES } from '../../src/rules/events.ts';
import { alone, groups, sessions } from '../support/cycles.ts';
import { estuary } from '../support/ownCycles.ts';

const CYCLES: readonly CycleDeclared[] = [
  CYCLE_2011,
  groups,
  sessions,
  alone,
  estuary.cycle as CycleDeclared,
];

const uses = CYCLES.flatMap((cycle) =>
  Object.entries(cycle.rules).map(([id, use]) => ({ id, cycle, use, made: ruleOf(cycle, use) })),
);

/** Returns the terms of a condition that look at fields of the event, by their dotted paths. */
function fieldsIn(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { event } = node as { event?: unknown };
  if (typeof event === 'string') return [event];
  return Object.values(node).flatMap(fieldsIn);
}

/** Tells whether a schema has a field at a dotted path, in one of its alternatives. */
function hasField(schema: unknown, [name, ...rest]: readonly string[]): boolean {
  if (name === undefined) return true;
  if (schema instanceof z.ZodOptional) return hasField(schema.unwrap(), [name, ...rest]);
  if (schema instanceof z.ZodUnion) return schema.options.some((each) => hasField(each, [name, ...rest]));
  return schema instanceof z.ZodObject && name in schema.shape && hasField(schema.shape[name], rest);
}

/** Returns the schemas of events of a type. */
const schemasFor = (type: string): readonly unknown[] => {
  const options = (eventSchema as unknown as z.ZodUnion).options as readonly z.ZodType[];
  const flat = options.flatMap((each) => (each instanceof z.ZodUnion ? each.options : [each]));
  return flat.filter((each) => ((each as z.ZodObject).shape.type as z.ZodLiteral).value === type);
};

describe('the templates', () => {
  it('are all in use', () => {
    const used = new Set(uses.map(({ use }) => use.use));
    expect([...used].sort()).toEqual(Object.keys(TEMPLATES).sort());
  });

  it('make rules that are data, the same from data that went through JSON', () => {
    for (const { cycle, use, made } of uses) {
      const copy = whole(JSON.parse(JSON.stringify(cycle)));
      const again = ruleOf(copy, JSON.parse(JSON.stringify(use)));
      expect(again).toEqual(made);
      expect(JSON.parse(JSON.stringify(made))).toEqual(JSON.parse(JSON.stringify(again)));
    }
  });

  it('leave to provisions exactly the parameters that their conditions read', () => {
    for (const { id, cycle, made } of uses) {
      const { condition, silence = condition } = made;
      const params = paramsIn(cycle, made) ?? {};
      const read = [...new Set([condition, silence].flatMap(paramsOf))].sort();
      const texts = { fieldsOfText: ['decision', 'fields'], fieldsAndText: ['decision', 'fields', 'text'] };
      const left = typeof params === 'string' ? texts[params] : Object.keys(params);
      expect([id, read]).toEqual([id, [...left].sort()]);
    }
  });

  it('make a duty due by a step at which it is asked, and let silence speak of duties only', () => {
    for (const { id, made } of uses) {
      if (made.due !== undefined) expect([id, made.steps]).toEqual([id, [made.due]]);
      if (made.silence !== undefined) expect([id, made.due]).not.toEqual([id, undefined]);
    }
  });
});

describe('the types of event of a step', () => {
  it('are several for a change of a meeting, and one for an act, whatever its name', () => {
    expect(typesOf(alone, 'assembly.calledOff')).toEqual(['meeting.postponed', 'meeting.cancelled']);
    expect(typesOf(alone, 'assembly.changed')).toHaveLength(5);
    expect(typesOf(alone, 'plan.changed')).toEqual(['plan.changed']);
    expect(typesOf(sessions, 'decision.adopted.budget')).toEqual(['decision.adopted']);
    expect(typesOf(sessions, 'summer.opened')).toEqual(['summer.opened']);
  });
});

describe('the rules of 2011', () => {
  const own = uses.filter(({ cycle }) => cycle === CYCLE_2011);

  it.each(own)('$id looks only at fields that its events have', ({ made }) => {
    for (const type of new Set(made.steps.flatMap((step) => typesOf(CYCLE_2011, step)))) {
      expect(EVENT_TYPES).toContain(type);
      const schemas = schemasFor(type);
      expect(schemas.length).toBeGreaterThan(0);
      for (const path of fieldsIn([made.condition, made.silence ?? null])) {
        expect([type, path, schemas.some((schema) => hasField(schema, path.split('.')))]).toEqual([
          type,
          path,
          true,
        ]);
      }
    }
  });
});
