import * as z from 'zod';
import { limit, optionsOf } from '../../kernel/options.ts';
import type { CycleSnapshot } from '../../machines/cycle.ts';
import { enforcedFor, snapshotOf } from '../../machines/prepared.ts';
import { simulationExpectedTexts } from '../../messages/index.ts';
import type { IsoDate } from '../../model/calendar.ts';
import type { TreatyEvent } from '../../model/events.ts';
import type { LaterMeeting, Meeting } from '../../model/known.ts';
import { MalformedError, parse } from '../../model/problems.ts';
import type { TreatyRecord } from '../../model/record.ts';
import { asOfOptions } from '../../model/strictOptions.ts';
import { checkProgramme } from '../../programmes/check.ts';
import type { Programme } from '../../programmes/programme.ts';
import { vocabularyOf } from '../../programmes/vocabulary.ts';
import { type Changes, changesBetween } from './changes.ts';
import {
  type Divergence,
  daysBetween,
  divergenceOf,
  type ProvisionTurn,
  turnsOf,
  type VerdictTurn,
  verdictTurn,
} from './compare.ts';
import { type Earliest, earliestFrom, openedIn } from './earliest.ts';
import { type Branch, type Edited, editedBy, type Patches } from './edits.ts';
import { type Played, type PlayedBranch, playEvents, playRecord } from './play.ts';

/** A snapshot of a cycle, and the events to come: a refused event does not happen. */
export interface FromSnapshot {
  readonly snapshot: CycleSnapshot;
  readonly events?: readonly TreatyEvent[];
}

export interface WhatIfOptions {
  /** The day as of which all branches speak (default: that of the last event of each); later events are left out. */
  readonly asOf?: IsoDate;
  /** The most product sets of states to visit in the search for the earliest way to the last meeting (default 40,000). */
  readonly limit?: number;
}

/** The days on which the stages that count were reached; `null`: not, or not on record. */
export type Reached = { readonly [M in Meeting]: IsoDate | null };

/** Returns the meetings that come after the first. */
export const laterIn = (reached: Reached): readonly LaterMeeting[] =>
  Object.keys(reached).slice(1) as readonly LaterMeeting[];

/** The result of the base, or of a branch. */
export interface Course extends Played {
  readonly reached: Reached;
  /** The earliest way to the last meeting from where it ends. */
  readonly earliest: Earliest;
}

/** Days by which a branch is later than the base (less than zero: earlier); `null`: one of them does not get there. */
export type DaysLost = { readonly [M in LaterMeeting]: number | null } & {
  /** Days by which the earliest possible opening of the last meeting is later. */
  readonly earliest: number | null;
};

/** The changes of a branch, and their result. */
export interface BranchResult extends Course {
  readonly name: string;
  /** The differences from the base, by content: one inserted event is one change. */
  readonly changes: Changes;
  readonly patches: Patches;
  /** `null`: nothing came out otherwise. */
  readonly divergence: Divergence | null;
  readonly provisions: Played['provisions'];
  readonly gained: readonly ProvisionTurn[];
  readonly lost: readonly ProvisionTurn[];
  readonly daysLost: DaysLost;
  /** `null`: it is the same. */
  readonly verdictChange: VerdictTurn | null;
}

export interface WhatIf {
  readonly programme: string;
  readonly base: Course;
  readonly branches: readonly BranchResult[];
}

const recipe = z
  .custom<Branch['record']>((value) => typeof value === 'function', simulationExpectedTexts.recipe)
  .optional();
const branchesSchema = z.array(z.strictObject({ name: z.string(), record: recipe, programme: recipe }));

const isFromSnapshot = (subject: TreatyRecord | FromSnapshot): subject is FromSnapshot =>
  'snapshot' in subject;

/** Returns the record that recipes edit: the given one or, after a snapshot, a record of the events to come. */
const recordOf = (programme: Programme, subject: TreatyRecord | FromSnapshot): TreatyRecord =>
  isFromSnapshot(subject)
    ? { programme: programme.id, complete: subject.snapshot.context.complete, events: subject.events ?? [] }
    : subject;

const reachedIn = (programme: Programme, snapshot: CycleSnapshot): Reached =>
  Object.fromEntries(
    vocabularyOf(programme).meetings.map((meeting) => [meeting, openedIn(snapshot, meeting)]),
  ) as Reached;

function courseOf(
  programme: Programme,
  { played, snapshot }: PlayedBranch,
  { limit }: WhatIfOptions,
): Course {
  const earliest = earliestFrom(programme, snapshot, played.asOf, limit);
  return { ...played, reached: reachedIn(programme, snapshot), earliest };
}

/** The definition of a branch, before anything is played. */
type BranchDefinition = Pick<BranchResult, 'name' | 'changes' | 'patches'>;

function branchOf(base: Course, course: Course, definition: BranchDefinition): BranchResult {
  const days = laterIn(course.reached).map((of) => [of, daysBetween(base.reached[of], course.reached[of])]);
  return {
    ...definition,
    ...course,
    divergence: divergenceOf(base, course),
    ...turnsOf(base, course),
    daysLost: {
      ...Object.fromEntries(days),
      earliest: daysBetween(base.earliest.on, course.earliest.on),
    } as DaysLost,
    verdictChange: verdictTurn(base, course),
  };
}

const whatIfOptions = asOfOptions.extend({ limit: limit.optional() });

function checkBranches(branches: readonly Branch[]): void {
  parse(branchesSchema, branches, ['branches']);
  const names = branches.map(({ name }) => name);
  const problems = names.flatMap((name, i) =>
    names.indexOf(name) === i
      ? []
      : [
          {
            path: `branches[${i}].name`,
            expected: simulationExpectedTexts.ownName,
            found: JSON.stringify(name),
          },
        ],
  );
  if (problems.length > 0) throw new MalformedError(problems);
}

/**
 * Plays a record, or the events to come after a snapshot, as it is and with the edits of each branch, and compares each
 * branch with the base. Edits are immer recipes; their patches are part of the result.
 *
 * A record is played as `audit` does: a breach is reported, and the record goes on. After a snapshot events are sent as
 * `submit` does: a refused event does not happen.
 *
 * @throws MalformedError, with the path in the branch, where edits leave a record or a programme without its form.
 *
 * @example
 * ```ts
 * import { ccm2011, defineRecord } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * import { type Branch, whatIf } from 'intersessional/simulation';
 * const noOffer: Branch = { name: 'no offer', programme: ({ offers }) => void offers.splice(0) };
 * const { base, branches } = whatIf(ccm2011, defineRecord(model), [noOffer]);
 * console.log(base.verdict, branches[0]?.verdict);
 * console.log(branches[0]?.lost.map(({ provision }) => provision));
 * ```
 * ```text
 * compliant notCompliant
 * [ '8.4' ]
 * ```
 */
export function whatIf(
  programme: Programme,
  subject: TreatyRecord | FromSnapshot,
  branches: readonly Branch[],
  options: WhatIfOptions = {},
): WhatIf {
  checkProgramme(programme);
  optionsOf(whatIfOptions, options);
  checkBranches(branches);
  if (isFromSnapshot(subject)) snapshotOf(enforcedFor(programme), subject.snapshot);
  const record = recordOf(programme, subject);
  const play = (edited: Pick<Edited, 'programme' | 'record'>): Course => {
    const ending = isFromSnapshot(subject)
      ? playEvents(edited.programme, subject.snapshot, edited.record.events, options.asOf)
      : playRecord(edited.programme, edited.record, options.asOf);
    return courseOf(edited.programme, ending, options);
  };
  const base = play({ programme, record });
  const results = branches.map((branch, i) => {
    const edited = editedBy(branch, i, { programme, record });
    const changes = changesBetween({ programme, record }, edited, isFromSnapshot(subject));
    return branchOf(base, play(edited), { name: branch.name, changes, patches: edited.patches });
  });
  return { programme: programme.id, base, branches: results };
}
