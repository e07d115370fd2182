import type { CycleSnapshot } from '../machines/cycle.ts';
import { trialOf } from '../machines/ready.ts';
import { eventSchema, missingFields, type TreatyEvent } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import { type Problem, problemsOf } from '../model/problems.ts';
import type { Programme } from '../programmes/programme.ts';
import { findingOn } from './finding.ts';
import { possibility, stagesFor } from './possibility.ts';
import { observe, preparedFor } from './prepared.ts';
import { judge, type Reception } from './reception.ts';

/** A reception, with the snapshot after it: the same one, unless the event was accepted. */
export interface Submission extends Reception {
  readonly snapshot: CycleSnapshot;
}

/** Returns what is wrong with an event, by its form or by the last day on record. */
function problemsWith(event: TreatyEvent, { on, complete }: Facts): readonly Problem[] {
  const parsed = eventSchema.safeParse(event);
  if (!parsed.success) return problemsOf(parsed.error, event);
  const missing = complete ? missingFields(event) : [];
  const problems = missing.map((path) => ({
    path,
    expected: 'a value, as the record is complete',
    found: 'nothing',
  }));
  if (on === undefined || event.on >= on) return problems;
  const expected = `a date on or after ${on}, that of the last event`;
  return [{ path: 'on', expected, found: `"${event.on}"` }, ...problems];
}

/** Options of `submit`: parts that can be left out, for speed. */
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
  const facts = snapshot.context;
  const problems = problemsWith(event, facts);
  if (problems.length > 0) return { reception: 'malformed', findings: [], problems, snapshot };
  const prepared = preparedFor(programme);
  const judgement = judge(prepared, snapshot, event);
  const { edge, answers, refused } = judgement;
  trialOf(programme)?.heard?.(answers);
  const reception = !edge ? 'misplaced' : refused ? 'refused' : 'accepted';
  const after = edge && !refused ? observe(prepared, snapshot, edge, event) : snapshot;
  if (options.findings === false) return { reception, findings: [], snapshot: after };
  return {
    reception,
    findings: answers.map(({ ready, outcome }) => findingOn(ready, outcome, event, facts)),
    ...(!edge && { stages: stagesFor(prepared, event) }),
    ...(reception !== 'accepted' && possibility(prepared, snapshot, event, judgement)),
    snapshot: after,
  };
}

/**
 * Judges an event without taking it: its reception, with a finding for every provision that
 * applies, whatever its outcome. Never throws: an event of the wrong form is `malformed`.
 */
export function explain(programme: Programme, snapshot: CycleSnapshot, event: TreatyEvent): Reception {
  const { snapshot: _after, ...reception } = submit(programme, snapshot, event);
  return reception;
}
