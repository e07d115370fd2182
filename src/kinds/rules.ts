import type * as z from 'zod';
import type { BareRule, Rule } from '../language/rule.ts';
import type { EventForm } from '../model/eventForm.ts';
import type { EventType } from '../model/events.ts';
import { objectOf } from '../model/fields/declared.ts';
import { deepFreeze } from '../model/frozen.ts';
import type { ReadingId } from '../source/readings.ts';
import { ofFields, ofFieldsAndText } from './decision/params.ts';
import type { CycleDeclared, RuleDeclared } from './declared.ts';
import { ruleOf } from './made.ts';
import { paramsIn } from './params.ts';
import { typesOf } from './steps.ts';
import type { Params } from './template.ts';

/** Makes a rule as far as judging an event takes. */
function bareRule(cycle: CycleDeclared, id: string, declared: RuleDeclared, asks: string): BareRule {
  const { due, silence, calledFor, condition } = ruleOf(cycle, declared);
  return deepFreeze({
    id,
    asks,
    ...(due && { due: due as EventType }),
    ...(silence && { silence }),
    ...(calledFor && { calledFor }),
    condition,
  });
}

/** Makes every rule of a cycle as far as judging an event takes, by its id; a rule may bring no sentence of its own. */
export const bareRulesOf = (
  cycle: CycleDeclared,
  sentenceOf: (rule: RuleDeclared, cycle: CycleDeclared) => string = () => '',
): Readonly<Record<string, BareRule>> =>
  Object.fromEntries(
    Object.entries(cycle.rules).map(([id, declared]) => [
      id,
      bareRule(cycle, id, declared, declared.asks ?? sentenceOf(declared, cycle)),
    ]),
  );

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
