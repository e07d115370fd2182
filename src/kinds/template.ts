import type { Condition } from '../language/index.ts';
import type { Fields } from '../model/fields/declared.ts';

/**
 * The parameters that a rule leaves to provisions: fields as data, or the names of fields of the text of a decision, with
 * or without a text that has such fields.
 */
export type Params = Fields | 'fieldsOfText' | 'fieldsAndText';

/** A rule as a template makes it. */
export interface MadeRule {
  /** The steps at which it is asked: see `typesOf`. */
  readonly steps: readonly string[];
  /** The step by which its duty is due, where it is one. */
  readonly due?: string | undefined;
  /** From when on silence is itself the breach. */
  readonly silence?: Condition | undefined;
  /** The facts that call for its duty, where it is not called for from the start. */
  readonly calledFor?: Condition | undefined;
  readonly condition: Condition;
  /** The parameters that it leaves to provisions, where the use brings their forms: else see `paramsIn`. */
  readonly params?: Params | undefined;
}
