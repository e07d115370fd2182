import type { ReadyProvision } from '../machines/provisions.ts';
import { adoptionOf } from '../programmes/forces.ts';
import { type FactRead, readsOf } from '../rules/language/reads.ts';

/** The facts that provisions read: of an event, and of the silence in its place. */

/** The adoption since which a provision binds. */
export function bindingReads({ provision }: ReadyProvision): readonly FactRead[] {
  const path = adoptionOf(provision);
  return path ? [{ path, grows: false, presence: true }] : [];
}

/** The facts that a provision reads when it is asked of an event. */
export const readsOfProvision = (ready: ReadyProvision): readonly FactRead[] => [
  ...readsOf(ready.rule.condition),
  ...bindingReads(ready),
];

/** The facts that decide whether a provision hears silence: the step that was due, and for when it was decided. */
export const readsOfSilence = ({ rule: { due, silence } }: ReadyProvision): readonly FactRead[] => [
  ...(due ? [{ path: due.split('.'), grows: true, presence: true }] : []),
  ...(silence ? readsOf(silence).map((read) => ({ ...read, grows: false })) : []),
  ...['intersessional', 'nextMeeting'].flatMap((decision) =>
    ['adopted', 'terms'].map((name) => ({
      path: ['decisions', decision, name],
      grows: false,
      presence: name === 'adopted',
    })),
  ),
];
