import * as z from 'zod';
import { expectedTexts, programmeExpectedTexts, say } from '../messages/index.ts';
import { readOptions } from '../model/strictOptions.ts';
import type { Programme } from '../programmes/programme.ts';
import { DEFAULT_WORDS, type Words, wordsOf } from '../programmes/words.ts';

/** The words of records whose programme is not given. */
export const WORDS: Words = DEFAULT_WORDS;

/**
 * The options of what writes or reads logs.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { fromXes, toXes } from 'intersessional/interchange';
 * const ours = { ...ccm2011, id: 'ours' };
 * const log = toXes({ programme: 'ours', events: [] }, { programme: [ccm2011, ours] });
 * console.log(fromXes(log, { programme: ours }).map(({ programme }) => programme));
 * ```
 * ```text
 * [ 'ours' ]
 * ```
 */
export interface LogOptions {
  /** The programme that the records are of, or several: a record names its own (default: records of the cycle of 2011). */
  readonly programme?: Programme | readonly Programme[] | undefined;
}

const logOptions = /* @__PURE__ */ z.strictObject({
  programme: z
    .custom<NonNullable<LogOptions['programme']>>(
      (value) =>
        [value].flat().every((each) => typeof each === 'object' && each !== null && 'provisions' in each),
      programmeExpectedTexts.programme,
    )
    .optional(),
});

/** The programmes that the records of a log can be of. */
export class Programmes {
  readonly #given: readonly Programme[] | undefined;

  /** @throws MalformedError for an unknown option, and for what is no programme. */
  constructor(options: LogOptions = {}) {
    const { programme } = readOptions(logOptions, options);
    this.#given = programme && [programme].flat();
  }

  /** Returns the words of a record by the programme that it names; `undefined` for one that was not given. */
  wordsOf(id: unknown): Words | undefined {
    if (this.#given === undefined) return WORDS;
    const programme = this.#given.find((each) => each.id === id);
    return programme && wordsOf(programme);
  }

  /** The programmes that a record can name, for a person. */
  get expected(): string {
    const ids = this.#given?.map(({ id }) => id) ?? [];
    return ids.length === 1 ? String(ids) : say(expectedTexts.oneOf, { choices: ids.join(', ') });
  }
}
