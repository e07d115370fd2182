import type { Programme } from '../index.ts';
import { answersOf, askedBy, hasPlace } from '../machines/provisions.ts';
import { type Answer, type Hooks, hooksOf, instrumentInPlace, type Silent } from '../machines/ready.ts';

/** The outcome of one provision, for watchers. */
export interface ObservedAnswer extends Silent {
  /** True if the provision refuses the event, or would. */
  readonly refuses: boolean;
}

const observedOf = ({ ready: { provision, rule }, outcome, refuses }: Answer): ObservedAnswer => ({
  provision: provision.paragraph,
  rule: rule.id,
  outcome,
  refuses,
});

/** Passes on every answer of the provisions of a programme, whoever asks. Earlier watchers keep receiving theirs. */
export function watch(programme: Programme, listener: (answers: readonly ObservedAnswer[]) => void): void {
  const before: Hooks = hooksOf(programme) ?? {};
  const observe = (answers: readonly Answer[]) => listener(answers.map(observedOf));
  const asked = askedBy(programme);
  instrumentInPlace(programme, {
    answers(answers) {
      before.answers?.(answers);
      observe(answers);
    },
    silent(findings) {
      before.silent?.(findings);
      listener(
        findings.map(({ provision, rule, outcome }) => ({ provision, rule, outcome, refuses: false })),
      );
    },
    guard: (enforcing) => {
      const guard = before.guard?.(enforcing) ?? enforcing;
      return (args, params) => {
        const { event, context } = args;
        if (hasPlace(params, event, context)) observe(answersOf(asked(params), event, context).answers);
        return guard(args, params);
      };
    },
  });
}
