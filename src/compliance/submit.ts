import type { CycleSnapshot } from '../machines/cycle.ts';
import { eventSchema, missingFields, type TreatyEvent } from '../model/events.ts';
import { type Problem, problemsOf } from '../model/problems.ts';
import type { Programme } from '../programmes/programme.ts';
import { findingOn } from './finding.ts';
import { possibility, stagesFor } from './possibility.ts';
import { observe, type Prepared, preparedFor } from './prepared.ts';
import { type Judgement, judge, type Reception } from './reception.ts';

/** A reception, with the snapshot after it: the same one, unless the event was accepted. */
export interface Submission extends Reception {
  readonly snapshot: CycleSnapshot;
}

function outOfOrder(event: TreatyEvent, { context }: CycleSnapshot): readonly Problem[] {
  if (context.on === undefined || event.on >= context.on) return [];
  return [
    {
      path: 'on',
      expected: `a date on or after ${context.on}, that of the last event`,
      found: `"${event.on}"`,
    },
  ];
}

function incomplete(event: TreatyEvent, { context }: CycleSnapshot): readonly Problem[] {
  const missing = context.complete ? missingFields(event) : [];
  return missing.map((path) => ({ path, expected: 'a value, as the record is complete', found: 'nothing' }));
}

function malformed(event: unknown, snapshot: CycleSnapshot): readonly Problem[] {
  const parsed = eventSchema.safeParse(event);
  return parsed.success
    ? [...outOfOrder(parsed.data, snapshot), ...incomplete(parsed.data, snapshot)]
    : problemsOf(parsed.error, event);
}

/** The reception of a well-formed event, from what was judged of it. */
export function receptionOf(
  prepared: Prepared,
  snapshot: CycleSnapshot,
  event: TreatyEvent,
  judgement: Judgement,
): Reception {
  const findings = judgement.answers.map(({ ready, outcome }) =>
    findingOn(ready, outcome, event, snapshot.context),
  );
  if (judgement.edge === undefined) {
    return {
      reception: 'misplaced',
      findings,
      stages: stagesFor(prepared, event),
      ...possibility(prepared, snapshot, event, judgement),
    };
  }
  if (!judgement.refused) return { reception: 'accepted', findings };
  return { reception: 'refused', findings, ...possibility(prepared, snapshot, event, judgement) };
}

/**
 * What would come of an event, without taking it: its reception, with a finding for every provision that
 * applies, whatever its outcome. Never throws: an event of the wrong form is `malformed`.
 */
export function explain(programme: Programme, snapshot: CycleSnapshot, event: TreatyEvent): Reception {
  const problems = malformed(event, snapshot);
  if (problems.length > 0) return { reception: 'malformed', findings: [], problems };
  const prepared = preparedFor(programme);
  return receptionOf(prepared, snapshot, event, judge(prepared, snapshot, event));
}

/** What can be left out of a submission, for speed. */
export interface SubmitOptions {
  /** `false`: no findings, only the kind of reception and the snapshot (default `true`). */
  readonly findings?: boolean;
}

/**
 * Sends an event: its one reception with all the findings, and the snapshot after it. Only a binding `shall` or
 * `shall not` that failed refuses. The snapshot given is not changed.
 */
export function submit(
  programme: Programme,
  snapshot: CycleSnapshot,
  event: TreatyEvent,
  options: SubmitOptions = {},
): Submission {
  const problems = malformed(event, snapshot);
  if (problems.length > 0) return { reception: 'malformed', findings: [], problems, snapshot };
  const prepared = preparedFor(programme);
  const judgement = judge(prepared, snapshot, event);
  const { edge, refused } = judgement;
  const accepted = edge !== undefined && !refused;
  const next = accepted ? observe(prepared, snapshot, edge, event) : snapshot;
  if (options.findings === false) {
    const kind = accepted ? 'accepted' : refused ? 'refused' : 'misplaced';
    return { reception: kind, findings: [], snapshot: next };
  }
  return { ...receptionOf(prepared, snapshot, event, judgement), snapshot: next };
}
