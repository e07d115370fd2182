import { assign } from 'xstate';
import type { EventForm } from '../model/eventForm.ts';
import type { TreatyEvent } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';

/** The input with which a programme's machine starts. */
export interface CycleInput {
  /** True if everything that happens will be on record (default `true`). */
  readonly complete?: boolean;
}

/** The input of the machine of a phase. */
export interface PhaseInput extends CycleInput {
  /** The facts on record when the phase begins: the context of a snapshot of the programme (default: none). */
  readonly facts?: Facts;
}

/** The one action, which puts an event on record, as it was read. */
export const actionsOf = ({ read }: EventForm, record: (facts: Facts, event: TreatyEvent) => Facts) => ({
  record: assign<Facts, TreatyEvent, undefined, TreatyEvent, never>(({ context, event: value }) => {
    const event = read(value);
    return event ? record(context, event) : context;
  }),
});
