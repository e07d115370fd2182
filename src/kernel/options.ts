import * as z from 'zod';
import { stageNames } from '../analysis/stages.ts';
import type { EventTemplate } from '../analysis/template.ts';
import type { CycleMachine, CycleSnapshot } from '../machines/cycle.ts';
import { say, searchExpectedTexts } from '../messages/index.ts';
import { memoize } from '../model/memoize.ts';
import { nearest } from '../model/nearest.ts';
import { MalformedError } from '../model/problems.ts';
import { readOptions } from '../model/strictOptions.ts';
import type { Vocabulary } from '../programmes/vocabulary.ts';

/*
 * The shared options of exploring, simulating and comparing. Options are strict, because ignoring a misspelled option
 * would answer another question.
 */

/** Makes the schema of event templates in a vocabulary. */
export const alphabetIn = /* @__PURE__ */ memoize(({ eventTypes }: Vocabulary) => {
  const isTyped = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && eventTypes.includes((value as EventTemplate).type);
  return z.array(z.custom<EventTemplate>(isTyped, searchExpectedTexts.eventTemplate)).readonly();
});

/** Makes the schema of types of event in a vocabulary. */
export const typesIn = ({ eventTypes }: Vocabulary) => z.array(z.enum(eventTypes));

/** A progress callback. */
export const callback = <Told extends (...of: never) => void>() =>
  z.custom<Told>((value) => typeof value === 'function', searchExpectedTexts.listener).optional();

export const snapshot = z.custom<CycleSnapshot>(
  (value) => typeof value === 'object' && value !== null && 'context' in value,
  searchExpectedTexts.snapshot,
);

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

type StageText = typeof searchExpectedTexts.stage | typeof searchExpectedTexts.stageOfChart;

/**
 * Checks that a chart has a stage.
 *
 * @throws MalformedError that names a similar stage.
 */
export function checkStage(
  { root }: CycleMachine,
  name: string,
  path: string,
  text: StageText = searchExpectedTexts.stage,
): void {
  const names = stageNames({ root });
  if (names.includes(name)) return;
  const outer = names.filter((each) => !each.includes('.'));
  const expected = say(text, { name: nearest(name, names) ?? outer.join(', ') });
  throw new MalformedError([{ path, expected, found: JSON.stringify(name) }]);
}
