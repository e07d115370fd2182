import * as z from 'zod';
import { expectedTexts, say } from '../messages/index.ts';
import { date } from './fields/index.ts';
import { MalformedError, problemsOf } from './problems.ts';

/** Finds among names the one that another was meant to be. */
export type Nearest = (name: string, names: readonly string[]) => string | undefined;

const onlyOne: Nearest = (_name, [only, other]) => (other === undefined ? only : undefined);

/**
 * Reads options strictly: an unknown one is an error that names what may have been meant, never a silent no.
 *
 * @throws MalformedError for an option that there is not, or that is not what it has to be.
 */
export function readOptions<Options extends z.ZodObject>(
  form: Options,
  options: unknown,
  nearest = onlyOne,
): z.output<Options> {
  const { success, data, error } = form.safeParse(options);
  if (success) return data;
  const known = Object.keys(form.shape);
  throw new MalformedError(
    problemsOf(error, options).map(({ path, expected, found }) => {
      const meant = expected === expectedTexts.noField && nearest(path, known);
      return {
        path: path || 'options',
        expected: meant ? say(expectedTexts.noFieldBut, { name: meant }) : expected,
        found,
      };
    }),
  );
}

const asOf = () => z.strictObject({ asOf: date.optional() });

/** The one option of an audit and of `next`. */
export const asOfOptions = /* @__PURE__ */ asOf();
