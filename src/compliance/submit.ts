import type { CycleSnapshot } from '../machines/cycle.ts';
import { judge } from '../machines/judge.ts';
import { enforcedAt, observe, type Prepared, snapshotOf } from '../machines/prepared.ts';
import { hooksOf } from '../machines/ready.ts';
import { expectedTexts, foundTexts, say } from '../messages/index.ts';
import { comesNext, type EventForm } from '../model/eventForm.ts';
import type { TreatyEvent } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import { readParts } from '../model/options.ts';
import type { Problem } from '../model/problems.ts';
import type { Programme } from '../programmes/programme.ts';
import { vocabularyOf } from '../programmes/vocabulary.ts';
import { findingOn } from './finding.ts';
import { possibility, stagesFor } from './possibility.ts';
import type { Reception } from './reception.ts';

/** A reception, with the snapshot after it: the same one, unless the event was accepted. */
export interface Submission extends Reception {
  readonly snapshot: CycleSnapshot;
}

/** Returns what keeps an event of the right form off a record: its day, or a field that a complete record asks for. */
function problemsOf(
  { missingFields }: EventForm,
  event: TreatyEvent,
  { on, complete }: Facts,
): readonly Problem[] {
  const missing = complete ? missingFields(event) : [];
  const problems = missing.map((path) => ({
    path,
    expected: expectedTexts.valueAsComplete,
    found: foundTexts.nothing,
  }));
  if (on === undefined || event.on >= on) return problems;
  const expected = say(expectedTexts.dateFromLast, { on });
  return [{ path: 'on', expected, found: `"${event.on}"` }, ...problems];
}

/** Options of `submit`: parts that can be left out, for speed. */
export interface SubmitOptions {
  /** `false`: no findings, only the kind of reception and the snapshot (default `true`). */
  readonly findings?: boolean;
}

/** Receives an event of the right form, at a snapshot of the programme. */
function receive(
  prepared: Prepared,
  snapshot: CycleSnapshot,
  event: TreatyEvent,
  hooks: ReturnType<typeof hooksOf>,
  withFindings: boolean,
): Submission {
  const facts = snapshot.context;
  const judgement = judge(prepared, snapshot, event);
  const { edge, answers, refused } = judgement;
  hooks?.answers?.(answers);
  const reception = !edge ? 'misplaced' : refused ? 'refused' : 'accepted';
  const after = edge && !refused ? observe(prepared, snapshot, edge, event) : snapshot;
  if (!withFindings) return { reception, findings: [], snapshot: after };
  return {
    reception,
    findings: answers.map(({ ready, outcome }) => findingOn(ready, outcome, event, facts)),
    ...(!edge && { stages: stagesFor(prepared, event) }),
    ...(reception !== 'accepted' && possibility(prepared, snapshot, event, judgement)),
    snapshot: after,
  };
}

/** Stands for a value of which the type says nothing, as it comes off a wire: one with a type needs the right one. */
export type Untyped<T> = unknown extends T ? T : never;

/**
 * Sends an event: its one reception with all the findings, and the snapshot after it. Only a binding `shall` or
 * `shall not` that failed refuses. The snapshot given, which may be a persisted one, is not changed. No event makes it
 * throw: one of the wrong form is `malformed`.
 *
 * @throws MalformedError for a programme, a snapshot or options that are not what they must be.
 *
 * @example
 * ```ts
 * import { begin, ccm2011, submit } from 'intersessional';
 * const opening = { type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' } as const;
 * const { reception, snapshot } = submit(ccm2011, begin(ccm2011), { on: '2010-11-09', ...opening });
 * console.log(reception, snapshot.context.firstMeeting.opened);
 * ```
 * ```text
 * accepted 2010-11-09
 * ```
 */
export function submit<E>(
  programme: Programme,
  snapshot: unknown,
  event: Untyped<E>,
  options?: SubmitOptions,
): Submission;
export function submit(
  programme: Programme,
  snapshot: unknown,
  event: TreatyEvent,
  options?: SubmitOptions,
): Submission;
export function submit(
  programme: Programme,
  standing: unknown,
  value: unknown,
  options?: SubmitOptions,
): Submission {
  const { findings = true } = readParts(options);
  const prepared = enforcedAt(programme, standing);
  const snapshot = snapshotOf(prepared, standing);
  const { form } = vocabularyOf(prepared.programme);
  const event = form.read(value);
  if (event !== undefined && comesNext(form, event, snapshot.context)) {
    return receive(prepared, snapshot, event, hooksOf(programme), findings);
  }
  const problems = event ? problemsOf(form, event, snapshot.context) : form.problems(value);
  return { reception: 'malformed', findings: [], problems, snapshot };
}

/**
 * Judges an event without taking it: its reception, with a finding for every provision that
 * applies, whatever its outcome. Never throws for an event: one of the wrong form is `malformed`.
 *
 * @throws MalformedError for a programme or a snapshot that is not what it must be.
 *
 * @example
 * ```ts
 * import { ccm2011, explain, replay } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * const snapshot = replay(ccm2011, model, { asOf: '2011-06-28' });
 * const issued = { on: '2011-06-28', type: 'document.issued', status: 'official' } as const;
 * const { reception, findings } = explain(ccm2011, snapshot, issued);
 * console.log(reception, findings.map(({ provision, outcome }) => `${provision} ${outcome}`));
 * ```
 * ```text
 * refused [ '6.2 failed' ]
 * ```
 */
export function explain<E>(programme: Programme, snapshot: unknown, event: Untyped<E>): Reception;
export function explain(programme: Programme, snapshot: unknown, event: TreatyEvent): Reception;
export function explain(programme: Programme, snapshot: unknown, event: unknown): Reception {
  const { snapshot: _after, ...reception } = submit(programme, snapshot, event);
  return reception;
}
