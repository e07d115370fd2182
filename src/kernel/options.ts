import * as z from 'zod';
import { searchExpectedTexts } from '../messages/index.ts';
import { nearest } from '../model/nearest.ts';
import { readOptions } from '../model/strictOptions.ts';
import type { Vocabulary } from '../programmes/vocabulary.ts';
import { isListener } from './optionForms.ts';

/*
 * The shared options of repairs, of branches and of the testing kit, as schemas; `optionForms.ts` has those that are read without
 * schemas. Options are strict, because ignoring a misspelled option would answer another question.
 */

/** Makes the schema of types of event in a vocabulary. */
export const typesIn = ({ eventTypes }: Vocabulary) => z.array(z.enum(eventTypes));

/** A progress callback. */
export const callback = <Told extends (...of: never) => void>() =>
  z.custom<Told>(isListener, searchExpectedTexts.listener).optional();

const A_LIMIT = searchExpectedTexts.wholeFromNone;

/** The limit of a search. */
export const limit = z.int(A_LIMIT).min(0, A_LIMIT);

/**
 * Reads options strictly. The error for an unknown option names the nearest known option.
 *
 * @throws MalformedError for an unknown or malformed option.
 */
export const optionsOf = <Options extends z.ZodObject>(form: Options, options: unknown): z.output<Options> =>
  readOptions(form, options, nearest);
