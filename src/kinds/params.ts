import { paramsOf } from '../language/reads.ts';
import type { Field } from '../model/fields/declared.ts';
import type { CycleDeclared } from './declared.ts';
import type { MadeRule, Params } from './template.ts';

/* The parameters that rules leave to provisions: those that a condition reads. A judge reads them and asks for no form. */

type FormOf = (cycle: CycleDeclared) => Field;

/** The names of the decisions, as a field that takes one of them. */
const decisionOf = ({ decisions }: CycleDeclared): Field => ({ choice: decisions?.of ?? [] });

/** The forms of the parameters that templates read, by name. */
const FORMS: Readonly<Record<string, FormOf>> = {
  before: () => 'date',
  decision: decisionOf,
  languages: () => 'languages',
  needing: (cycle) => ({ list: decisionOf(cycle) }),
  offices: () => 'texts',
  subjects: ({ recommendations }) => ({ list: { choice: Object.keys(recommendations?.subjects ?? {}) } }),
  within: () => 'span',
};

/** Returns the parameters of a rule; `undefined` if it takes none. Those that a use brings have forms of their own. */
export function paramsIn(cycle: CycleDeclared, made: MadeRule): Params | undefined {
  if ('params' in made) return made.params;
  const { condition, silence = condition } = made;
  const names = [...new Set([condition, silence].flatMap(paramsOf))];
  if (names.includes('fields')) return names.includes('text') ? 'fieldsAndText' : 'fieldsOfText';
  const forms = names.map((name) => [name, (FORMS[name] as FormOf)(cycle)]);
  return forms.length > 0 ? Object.fromEntries(forms) : undefined;
}
