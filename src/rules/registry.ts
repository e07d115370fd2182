import type * as z from 'zod';
import { typesOf } from '../kinds/steps.ts';
import type { Params } from '../kinds/template.ts';
import { ruleOf } from '../kinds/templates.ts';
import type { Rule } from '../language/index.ts';
import type { EventType } from '../model/events.ts';
import { objectOf } from '../model/fields/declared.ts';
import { deepFreeze } from '../model/frozen.ts';
import { CYCLE_2011 } from './cycle.ts';
import { ofFields, ofFieldsAndText } from './decisionText.ts';
import { BARE_RULES, type RuleId } from './index.ts';
import { READINGS_OF } from './readings.ts';
import { USES } from './uses.ts';

const TEXTS = { fieldsOfText: ofFields, fieldsAndText: ofFieldsAndText };

const schemaOf = (params: Params): z.ZodType =>
  typeof params === 'string' ? TEXTS[params]() : objectOf(params);

/** A rule that nobody can write to; the schema of its parameters is zod's. */
function whole(id: RuleId): Rule {
  const { steps, params } = ruleOf(CYCLE_2011, USES[id]);
  const { id: _, asks, ...rule } = BARE_RULES[id];
  return Object.freeze({
    id,
    asks,
    on: deepFreeze([...new Set(steps.flatMap((step) => typesOf(CYCLE_2011, step)))] as EventType[]),
    ...(params && { params: schemaOf(params) }),
    assumes: deepFreeze(READINGS_OF[id] ?? []),
    ...rule,
  });
}

/** Every rule, by its id. */
export const RULES = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ Object.fromEntries(
    /* @__PURE__ */ Object.keys(USES).map((id) => [id, whole(id as RuleId)]),
  ),
) as { readonly [Id in RuleId]: Rule };
