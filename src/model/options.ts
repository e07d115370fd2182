import { expectedTexts, say } from '../messages/index.ts';
import type { IsoDate } from './calendar.ts';
import { formsOf } from './fieldForms.ts';
import {
  booleanForm,
  copied,
  type FieldForms,
  type Form,
  objectForm,
  optionalForm,
  problemsOfForm,
} from './form.ts';
import { MalformedError, type Problem } from './problems.ts';

/** Finds among names the one that another was meant to be. */
export type Nearest = (name: string, names: readonly string[]) => string | undefined;

const onlyOne: Nearest = (_name, [only, other]) => (other === undefined ? only : undefined);

/** Makes the error for options: one that there is not is told with the name that may have been meant. */
export const malformedOptions = (
  problems: readonly Problem[],
  known: readonly string[],
  nearest = onlyOne,
): MalformedError =>
  new MalformedError(
    problems.map(({ path, expected, found }) => {
      const meant = expected === expectedTexts.noField && nearest(path, known);
      return {
        path: path || 'options',
        expected: meant ? say(expectedTexts.noFieldBut, { name: meant }) : expected,
        found,
      };
    }),
  );

/*
 * Returns a reader for the options of a function that judges. An unknown option is an error. Without options nothing is
 * read, because these functions are called for each event.
 */

function reader<Options extends object>(formsOf: () => FieldForms): (options: unknown) => Options {
  let form: Form | undefined;
  return (options) => {
    if (options === undefined) return {} as Options;
    form ??= objectForm(formsOf());
    const copy = copied<Options>(form, options);
    if (copy !== undefined) return copy;
    throw malformedOptions(problemsOfForm(form, options), Object.keys(formsOf()));
  };
}

const flag = /* @__PURE__ */ optionalForm(booleanForm);

interface Input {
  readonly complete?: boolean;
}

/** Reads the input of a machine. */
export const readInput = /* @__PURE__ */ reader<Input>(() => ({ complete: flag }));

/** Reads the input of the machine of a phase. */
export const readPhaseInput = /* @__PURE__ */ reader<Input & { readonly facts?: unknown }>(() => ({
  complete: flag,
  facts: (facts) => facts,
}));

/** Reads the day as of which an answer speaks. */
export const readAsOf = /* @__PURE__ */ reader<{ readonly asOf?: IsoDate }>(() => formsOf({ asOf: 'date?' }));

/** Reads the parts that a submission leaves out. */
export const readParts = /* @__PURE__ */ reader<{ readonly findings?: boolean }>(() => ({ findings: flag }));
