import { explorerOf } from '../../kernel/compile.ts';
import { shortestWay } from '../../kernel/factored/shortestWay.ts';
import { KernelError } from '../../kernel/ground/table.ts';
import { type Action, transitionSystemOf } from '../../kernel/ground/transitionSystem.ts';
import { meetingsOf, takenBefore } from '../../kinds/decision/at.ts';
import { readsOf, relationsIn } from '../../language/reads.ts';
import {
  comesToNothingTexts,
  deadProvisionTexts,
  explorePageTexts,
  forceLabels,
  impossibleTexts,
  say,
  sentences,
  validationTexts,
  valueLabel,
} from '../../messages/index.ts';
import type { TreatyEvent } from '../../model/events.ts';
import { canRefuse } from '../../programmes/forces.ts';
import type { Programme, Provision } from '../../programmes/programme.ts';
import { type Vocabulary, vocabularyOf } from '../../programmes/vocabulary.ts';
import { type Exploration, exploreObserved, type ObservedExploration } from '../explore/explore.ts';
import type { Observed } from '../explore/observed.ts';
import { type ExploreOptions, goalFor, lettersOf } from '../explore/options.ts';
import { eventsOf, firstDayOf } from '../explore/steps.ts';
import type { ProgrammeIssue } from './issue.ts';

/* The parts of a programme that come to nothing in all that can happen. */

/** The options of the exploration behind a validation. */
type Options = Pick<ExploreOptions, 'limit' | 'onProgress'>;

/** Tells whether a condition only forbids: nothing that happens can do what it asks. */
const forbids = ({ rules }: Vocabulary, { force, rule }: Provision): boolean =>
  force === 'shall not' || relationsIn(rules[rule].condition).some(([{ is }]) => is === 'never');

/** The decisions, taken before the cycle, on which alone a provision depends; `undefined` if on anything else. */
function settledBy(vocabulary: Vocabulary, { rule }: Provision): readonly string[] | undefined {
  const before = takenBefore(vocabulary.cycle);
  const reads = readsOf(vocabulary.rules[rule].condition)
    .map(({ path }) => path)
    .filter(([name]) => name !== 'complete');
  const decisions = reads.map(([first, second = '']) => (first === 'decisions' ? second : undefined));
  const isSettled = decisions.length > 0 && decisions.every((each) => before.includes(each ?? ''));
  return isSettled ? [...new Set(decisions as readonly string[])] : undefined;
}

/** Tells whether a provision has a condition of its own: made-up events may lack what it looks for, so nothing is certain. */
const isOwnCondition = ({ cycle }: Vocabulary, { rule }: Provision): boolean =>
  cycle.rules[rule]?.use === 'condition';

type Reason = Extract<ProgrammeIssue['kind'], `never${string}`>;

/** Tells whether a provision is dead; one that is only never met still speaks. */
const isDead = (kind: Reason): boolean => kind !== 'neverMet' && kind !== 'neverAccepted';

/**
 * The reason why a provision comes to nothing; `undefined` where it is alive. Departures are explored a group at a time, and
 * to meet what one of them calls for can take one of another: only what the programme's own events call for is never met.
 */
function reasonOf(
  vocabulary: Vocabulary,
  provision: Provision,
  { asked, applies, fails, passes, met, refuses }: Observed,
  own: Observed,
): Reason | undefined {
  if (!asked) return 'neverAsked';
  if (!applies) return 'neverApplies';
  if (!fails) return 'neverFails';
  if (own.applies && !met && !forbids(vocabulary, provision)) return passes ? 'neverAccepted' : 'neverMet';
  return canRefuse(provision) && !refuses ? 'neverRefuses' : undefined;
}

/** The most product sets to visit in search of a witness. */
const MOST_FOR_WITNESS = 1000;

/** A shortest sequence that ends with a failure of a provision, by the events as the programme has them. */
function wayToFail(programme: Programme, index: number): readonly TreatyEvent[] | undefined {
  const { decomposition } = explorerOf(
    transitionSystemOf(programme, {
      alphabet: lettersOf(programme, {}, false),
      observe: 'all',
      keepsDays: true,
      stages: [goalFor(programme)],
    }),
  );
  const { quotient } = decomposition;
  const ways = quotient.actions.flatMap((action) =>
    action.asks
      .filter(({ provision }) => provision === index)
      .flatMap(({ fails }) => fails)
      .flatMap((test): readonly (readonly Action[])[] => {
        const goal = [...action.place, test];
        const { actions } = shortestWay(decomposition, { goal, weigh: 'events', limit: MOST_FOR_WITNESS });
        return actions ? [[...actions, action]] : [];
      }),
  );
  const [shortest] = ways.sort((a, b) => a.length - b.length);
  return shortest && eventsOf(quotient, shortest, firstDayOf(quotient, ''));
}

function provisionIssue(
  programme: Programme,
  index: number,
  [observed, own]: readonly [Observed, Observed],
): readonly ProgrammeIssue[] {
  const vocabulary = vocabularyOf(programme);
  const provision = programme.provisions[index] as Provision;
  const kind = reasonOf(vocabulary, provision, observed, own);
  if (kind === undefined) return [];
  const { paragraph, rule, force } = provision;
  const settled = kind === 'neverFails' ? settledBy(vocabulary, provision) : undefined;
  const words = { rule, force: forceLabels[force] };
  const isOwn = isOwnCondition(vocabulary, provision);
  const issue = say({ ...deadProvisionTexts, ...comesToNothingTexts }[kind], words as never);
  const witness = kind === 'neverMet' ? wayToFail(programme, index) : undefined;
  return [
    {
      level: settled ? 'note' : !isOwn && (isDead(kind) || canRefuse(provision)) ? 'error' : 'warning',
      kind,
      path: ['provisions', index],
      provision: paragraph,
      because: settled
        ? say(comesToNothingTexts.settled, { ...words, decisions: settled.map(valueLabel).join(', ') })
        : isOwn
          ? say(comesToNothingTexts.ownCondition, { issue })
          : issue,
      ...(witness && { witness }),
    },
  ];
}

/** The decisions that no meeting can adopt in anything that can happen. */
function withoutTaker(programme: Programme, { stages }: Exploration): readonly ProgrammeIssue[] {
  const { decisions } = vocabularyOf(programme).cycle;
  if (decisions === undefined) return [];
  const isTaken = (decision: string): boolean =>
    meetingsOf(decisions, decision).length === 0 ||
    stages.reached.some((stage) => stage.endsWith(`.${decision}.adopted`));
  return decisions.of
    .filter((decision) => !isTaken(decision))
    .map((decision) => ({
      level: 'error',
      kind: 'noTaker',
      path: ['cycle', 'decisions', 'at', decision],
      because: say(impossibleTexts.noTaker, { decision: valueLabel(decision) }),
    }));
}

/** The last meeting, if there is no way to it. */
function unreachable(programme: Programme, { shortest, deadEnds }: Exploration): readonly ProgrammeIssue[] {
  if (shortest.events !== null || !shortest.complete) return [];
  const goal = goalFor(programme);
  const [{ sequence = [], blocked = [] } = {}] = deadEnds;
  const provisions = [...new Set(blocked.flatMap((each) => each.provisions))];
  const vocabulary = vocabularyOf(programme);
  const isOwn = programme.provisions.some((each) => canRefuse(each) && isOwnCondition(vocabulary, each));
  return [
    {
      level: isOwn ? 'warning' : 'error',
      kind: 'unreachable',
      path: ['cycle', 'meetings', goal],
      because: sentences(
        say(impossibleTexts.goal, { meeting: valueLabel(goal) }),
        provisions.length > 0 ? say(impossibleTexts.refused, { provisions }) : undefined,
        isOwn ? impossibleTexts.ownCondition : undefined,
      ),
      ...(sequence.length > 0 && { witness: sequence }),
    },
  ];
}

const cut = (because: string): readonly ProgrammeIssue[] => [
  { level: 'note', kind: 'cut', path: [], because },
];

/** Explores a programme, if it is not too large. */
function explored(programme: Programme, options: Options): ObservedExploration | string {
  try {
    return exploreObserved(programme, options);
  } catch (error) {
    if (error instanceof KernelError) return error.message;
    throw error;
  }
}

/**
 * Finds what comes to nothing in all that can happen. Where a limit came first, what was not seen may still exist: that is
 * all that is told.
 */
export function reachedIn(programme: Programme, options: Options): readonly ProgrammeIssue[] {
  const found = explored(programme, options);
  if (typeof found === 'string') return cut(say(validationTexts.tooLarge, { reason: found }));
  const { exploration, observed, own } = found;
  if (!exploration.complete) return cut(explorePageTexts.cut);
  return [
    ...unreachable(programme, exploration),
    ...withoutTaker(programme, exploration),
    ...observed.flatMap((each, index) => provisionIssue(programme, index, [each, own[index] as Observed])),
  ];
}
