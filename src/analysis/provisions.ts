import { type FactRead, readsOf } from '../language/reads.ts';
import type { ReadyProvision } from '../machines/provisions.ts';
import { adoptionOf } from '../programmes/forces.ts';

/** The facts that provisions read, for an event and for silence in its place. */

/** Returns the read of the adoption since which a provision binds. */
export function bindingReads({ provision }: ReadyProvision): readonly FactRead[] {
  const path = adoptionOf(provision);
  return path ? [{ path, grows: false, presence: true }] : [];
}

/** Returns the facts that a provision reads if it is asked about an event. */
export const readsOfProvision = (ready: ReadyProvision): readonly FactRead[] => [
  ...readsOf(ready.rule.condition),
  ...bindingReads(ready),
];

/** The facts that fix a day: the decision on it. */
const readsOfDays = (decision: string): readonly FactRead[] =>
  ['adopted', 'terms'].map((name) => ({
    path: ['decisions', decision, name],
    grows: false,
    presence: name === 'adopted',
  }));

/** Returns the facts that decide on the silence of a provision: the step that was due, and the decision on its day. */
export const readsOfSilence = ({ rule: { due, silence }, dated }: ReadyProvision): readonly FactRead[] => [
  ...(due ? [{ path: due.split('.'), grows: true, presence: true }] : []),
  ...(silence ? readsOf(silence).map((read) => ({ ...read, grows: false })) : []),
  ...(dated?.decision === undefined ? [] : readsOfDays(dated.decision)),
];
