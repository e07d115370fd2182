import type { Programme } from '../index.ts';
import { answersOf, askedBy, hasPlace } from '../machines/provisions.ts';
import { type Answer, type Hooks, hooksOf, instrumentInPlace, type Silent } from '../machines/ready.ts';

/** The outcome of one provision, for watchers. */
export interface ObservedAnswer extends Silent {
  /** True if the provision refuses the event, or would. */
  readonly refuses: boolean;
}

const toldOf = ({ ready: { provision, rule }, outcome, refuses }: Answer): ObservedAnswer => ({
  provision: provision.paragraph,
  rule: rule.id,
  outcome,
  refuses,
});

/** Tells how the provisions of a programme come out, whoever asks; others who watch it already are told as well. */
export function watch(programme: Programme, tell: (answers: readonly ObservedAnswer[]) => void): void {
  const before: Hooks = hooksOf(programme) ?? {};
  const heard = (answers: readonly Answer[]) => tell(answers.map(toldOf));
  const asked = askedBy(programme);
  instrumentInPlace(programme, {
    onAnswers(answers) {
      before.onAnswers?.(answers);
      heard(answers);
    },
    onSilence(findings) {
      before.onSilence?.(findings);
      tell(findings.map(({ provision, rule, outcome }) => ({ provision, rule, outcome, refuses: false })));
    },
    guard: (enforcing) => {
      const guard = before.guard?.(enforcing) ?? enforcing;
      return (args, params) => {
        const { event, context } = args;
        if (hasPlace(params, event, context)) heard(answersOf(asked(params), event, context).answers);
        return guard(args, params);
      };
    },
  });
}
