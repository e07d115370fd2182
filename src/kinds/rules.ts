import type * as z from 'zod';
import type { BareRule, Rule } from '../language/rule.ts';
import type { EventForm } from '../model/eventForm.ts';
import type { EventType } from '../model/events.ts';
import { objectOf } from '../model/fieldSchemas.ts';
import { deepFreeze } from '../model/frozen.ts';
import type { ReadingId } from '../source/readings.ts';
import { ofFields, ofFieldsAndText } from './decision/params.ts';
import type { CycleDeclared, RuleDeclared } from './declared.ts';
import { ruleOf } from './made.ts';
import { paramsIn } from './params.ts';
import { typesOf } from './steps.ts';
import type { Params } from './template.ts';

const schemaOf = (params: Params, { terms }: EventForm): z.ZodType => {
  if (typeof params !== 'string') return objectOf(params);
  const texts = Object.fromEntries(
    Object.entries(terms).map(([decision, fields]) => [decision, objectOf(fields)]),
  );
  return params === 'fieldsOfText' ? ofFields(texts) : ofFieldsAndText(texts);
};

/**
 * Returns every rule of a cycle, whole: what it is asked of, with the schema of its parameters, and the readings of the
 * text that it takes where the text leaves room.
 */
export function rulesIn(
  cycle: CycleDeclared,
  rules: Readonly<Record<string, BareRule>>,
  form: EventForm,
  readings: Readonly<Record<string, readonly ReadingId[] | undefined>> = {},
): Readonly<Record<string, Rule>> {
  const whole = ({ id, asks, ...rule }: BareRule): Rule => {
    const used = ruleOf(cycle, cycle.rules[id] as RuleDeclared);
    const params = paramsIn(cycle, used);
    const made = {
      id,
      asks,
      on: deepFreeze([...new Set(used.steps.flatMap((step) => typesOf(cycle, step)))] as EventType[]),
      assumes: deepFreeze(readings[id] ?? []),
      ...rule,
    };
    // Made when it is asked for: a schema takes longer to make than the rest of a rule.
    let schema: z.ZodType | undefined;
    const get = () => (schema ??= schemaOf(params as Params, form));
    return Object.freeze(params ? Object.defineProperty(made, 'params', { enumerable: true, get }) : made);
  };
  return Object.freeze(Object.fromEntries(Object.values(rules).map((rule) => [rule.id, whole(rule)])));
}
