import * as z from 'zod';
import { date } from './fields/index.ts';
import { malformedOptions, type Nearest } from './options.ts';
import { problemsOf } from './problems.ts';

/**
 * Reads options strictly: an unknown one is an error that names what may have been meant, never a silent no.
 *
 * @throws MalformedError for an option that there is not, or that is not what it has to be.
 */
export function readOptions<Options extends z.ZodObject>(
  form: Options,
  options: unknown,
  nearest?: Nearest,
): z.output<Options> {
  const { success, data, error } = form.safeParse(options);
  if (success) return data;
  throw malformedOptions(problemsOf(error, options), Object.keys(form.shape), nearest);
}

const asOf = () => z.strictObject({ asOf: date.optional() });

/** The one option of an audit and of `next`. */
export const asOfOptions = /* @__PURE__ */ asOf();
