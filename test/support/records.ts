import { readFileSync } from 'node:fs';
import { type CycleSnapshot, ccm2011, observing, type TreatyEvent, type TreatyRecord } from 'intersessional';
import { transition } from 'xstate';
import { wholeModel } from '../../conformance/support/model.ts';

/** One of the records that come with the library, by its name. */
export const recordOf = (name: string): TreatyRecord =>
  JSON.parse(readFileSync(new URL(`../../conformance/records/${name}.json`, import.meta.url), 'utf8'));

/** The record in which every provision is met. */
export const model = wholeModel();

const { machine } = ccm2011;
const observer = machine.provide({ guards: { permits: observing } });

/**
 * Returns the snapshot after an event, refused or not: XState asks the guards of the machine that a snapshot belongs
 * to.
 */
export function happened({ value, context }: CycleSnapshot, event: TreatyEvent): CycleSnapshot {
  const [next] = transition(observer, observer.resolveState({ value, context }), event);
  return machine.resolveState({ value: next.value, context: next.context });
}
