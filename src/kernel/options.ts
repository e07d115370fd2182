import * as z from 'zod';
import type { EventTemplate } from '../analysis/template.ts';
import type { CycleSnapshot } from '../machines/cycle.ts';
import { searchExpectedTexts } from '../messages/index.ts';
import { memoize } from '../model/memoize.ts';
import { nearest } from '../model/nearest.ts';
import { readOptions } from '../model/strictOptions.ts';
import type { Vocabulary } from '../programmes/vocabulary.ts';
import { isListener, isSnapshot, isTemplateIn } from './optionForms.ts';

export { checkStage } from './stage.ts';

/*
 * The shared options of exploring, simulating and comparing. Options are strict, because ignoring a misspelled option
 * would answer another question.
 */

/** Makes the schema of event templates in a vocabulary. */
export const alphabetIn = /* @__PURE__ */ memoize((vocabulary: Vocabulary) =>
  z.array(z.custom<EventTemplate>(isTemplateIn(vocabulary), searchExpectedTexts.eventTemplate)).readonly(),
);

/** Makes the schema of types of event in a vocabulary. */
export const typesIn = ({ eventTypes }: Vocabulary) => z.array(z.enum(eventTypes));

/** A progress callback. */
export const callback = <Told extends (...of: never) => void>() =>
  z.custom<Told>(isListener, searchExpectedTexts.listener).optional();

export const snapshot = z.custom<CycleSnapshot>(isSnapshot, searchExpectedTexts.snapshot);

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
