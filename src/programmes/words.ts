import type { CycleDeclared } from '../kinds/declared.ts';
import { formOfCycle } from '../kinds/events.ts';
import type { EventForm } from '../model/eventForm.ts';
import type { EventType } from '../model/events.ts';
import type { Decision, Meeting, Subject } from '../model/known.ts';
import { memoize } from '../model/memoize.ts';
import { WORDS_2011 } from './ccm-2011.words.ts';
import { ownOf } from './own.ts';
import type { Programme } from './programme.ts';

/** The words of the records of a programme: the part of its vocabulary that to write and read them takes. */
export interface Words {
  /** In the order of the cycle. */
  readonly eventTypes: readonly EventType[];
  readonly decisions: readonly Decision[];
  readonly subjects: readonly Subject[];
  readonly meetings: readonly Meeting[];
  /** The form of its events. */
  readonly form: EventForm;
}

/** Makes the words of a cycle: those that it names. */
export const wordsIn = /* @__PURE__ */ memoize((cycle: CycleDeclared): Words => {
  const form = formOfCycle(cycle);
  return {
    eventTypes: Object.keys(form.fields),
    decisions: cycle.decisions?.of ?? [],
    subjects: Object.keys(cycle.recommendations?.subjects ?? {}),
    meetings: Object.keys(cycle.meetings),
    form,
  } as unknown as Words;
});

/** The words where no programme is at hand: a log is read before its programme is known. */
export const DEFAULT_WORDS: Words = WORDS_2011;

/** Returns the words of a programme: those of its own cycle, or of the cycle of 2011. */
export function wordsOf(programme: Programme): Words {
  const { cycle } = ownOf(programme);
  return cycle === undefined ? DEFAULT_WORDS : wordsIn(cycle);
}
