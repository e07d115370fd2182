import * as z from 'zod';
import { expectedTexts, say } from '../messages/index.ts';
import { readOptions } from '../model/strictOptions.ts';
import { admitted } from '../programmes/check.ts';
import type { Programme } from '../programmes/programme.ts';
import { DEFAULT_VOCABULARY, type Vocabulary, vocabularyOf } from '../programmes/vocabulary.ts';

/** The vocabulary of records whose programme is not given. */
export const VOCABULARY: Vocabulary = DEFAULT_VOCABULARY;

/** The options of what writes or reads logs. */
export interface LogOptions {
  /** The programme that the records are of, or several: a record names its own (default: records of the cycle of 2011). */
  readonly programme?: Programme | readonly Programme[] | undefined;
}

const logOptions = /* @__PURE__ */ z.strictObject({ programme: z.unknown().optional() });

/** The programmes that the records of a log can be of. */
export class Programmes {
  readonly #given: readonly Programme[] | undefined;

  /** @throws MalformedError for an unknown option, and for what is no programme. */
  constructor(options: LogOptions = {}) {
    const { programme } = readOptions(logOptions, options) as LogOptions;
    this.#given = programme && [programme].flat().map(admitted);
  }

  /** Returns the vocabulary of a record by the programme that it names; `undefined` for one that was not given. */
  vocabularyOf(id: unknown): Vocabulary | undefined {
    if (this.#given === undefined) return VOCABULARY;
    const programme = this.#given.find((each) => each.id === id);
    return programme && vocabularyOf(programme);
  }

  /** The programmes that a record can name, for a person. */
  get expected(): string {
    const ids = this.#given?.map(({ id }) => id) ?? [];
    return ids.length === 1 ? String(ids) : say(expectedTexts.oneOf, { choices: ids.join(', ') });
  }
}
