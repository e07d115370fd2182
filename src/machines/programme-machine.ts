import { checkProgramme } from '../programmes/check.ts';
import { heldCopy } from '../programmes/own.ts';
import type { Programme } from '../programmes/programme.ts';
import { type CycleMachine, cycleOf } from './cycle.ts';

/** A programme with its machine at hand. It is not part of its data: JSON leaves it out. */
export type ProgrammeWithMachine<Paragraph extends string = string> = Programme<Paragraph> & {
  /** The XState machine of the whole cycle; it enforces. */
  readonly machine: CycleMachine;
};

/** Gives a copy of a programme, which can be judged, its machine. */
export function held<Paragraph extends string>(
  programme: Programme<Paragraph>,
): ProgrammeWithMachine<Paragraph> {
  const whole = heldCopy(programme);
  const machine = { get: () => cycleOf(whole) };
  return Object.defineProperty(whole, 'machine', machine) as ProgrammeWithMachine<Paragraph>;
}

/**
 * Gives a copy of a programme its machine, made at its first use. The copy is read-only at every depth.
 *
 * @throws MalformedError for what cannot be a programme: an unknown rule, say, or a parameter that a rule has not.
 *
 * @example
 * ```ts
 * import { ccm2011, withMachine } from 'intersessional';
 * import { createActor } from 'xstate';
 * const ours = withMachine({ ...ccm2011, id: 'ours', offers: [] });
 * console.log(createActor(ours.machine).start().getSnapshot().context.programme.id);
 * ```
 * ```text
 * ours
 * ```
 */
export function withMachine<Paragraph extends string>(
  programme: Programme<Paragraph>,
): ProgrammeWithMachine<Paragraph> {
  checkProgramme(programme);
  return held(programme);
}
