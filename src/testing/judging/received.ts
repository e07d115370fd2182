import { type Audit, replay } from '../../compliance/audit.ts';
import type { Reception } from '../../compliance/reception.ts';
import type { CycleSnapshot } from '../../machines/cycle.ts';
import { enforcedFor, snapshotOf as snapshotIn } from '../../machines/prepared.ts';
import { type matcherTakesTexts, say } from '../../messages/index.ts';
import type { IsoDate } from '../../model/calendar.ts';
import type { TreatyEvent } from '../../model/events.ts';
import type { TreatyRecord } from '../../model/record.ts';
import type { Programme } from '../../programmes/programme.ts';
import { programmeOf, programmeWith } from './programmes.ts';

/** An actor of a cycle's machine, or anything else that has its snapshot. */
export interface ActorOfCycle {
  getSnapshot(): CycleSnapshot;
}

/** The point at which a cycle stands: a snapshot, an actor of the machine, or a record, at its end. */
export type Standing = CycleSnapshot | ActorOfCycle | TreatyRecord;

/** The options of every matcher. */
export interface MatcherOptions {
  /** The programme it is held against (default: the one that what was received names). */
  readonly programme?: Programme;
  /** The day as of which it speaks (default: that of the last event). */
  readonly asOf?: IsoDate;
  /** The point at which an event is sent (default: the very start). */
  readonly after?: Standing;
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

export const isRecord = (value: unknown): value is TreatyRecord =>
  isObject(value) && 'programme' in value && Array.isArray(value.events);

export const isAudit = (value: unknown): value is Audit =>
  isObject(value) && 'verdict' in value && Array.isArray(value.receptions);

/** Tells whether a value is a snapshot, as it was handed out or persisted. */
export const isSnapshot = (value: unknown): value is CycleSnapshot =>
  isObject(value) && 'value' in value && isObject(value.context);

export const isActor = (value: unknown): value is ActorOfCycle =>
  isObject(value) && typeof value.getSnapshot === 'function';

export const isReception = (value: unknown): value is Reception =>
  isObject(value) && typeof value.reception === 'string' && Array.isArray(value.findings);

/** Tells whether a value is an event of a programme, or of one that is known. */
export const isEvent = (value: unknown, programme?: Programme): value is TreatyEvent =>
  isObject(value) &&
  (programmeWith(value.type) ?? (programme && programmeWith(value.type, [programme]))) !== undefined;

/** Tells whether a value is the end of a scenario, which holds the outcome of its event. */
const hasOutcome = (value: unknown): value is { readonly outcome: unknown } =>
  isObject(value) && 'outcome' in value && isReception(value.outcome);

/** Returns the received value; for the end of a scenario, the outcome of its event. */
export const unwrapped = (value: unknown): unknown => (hasOutcome(value) ? value.outcome : value);

/** Returns the received value; for the outcome of an event, the snapshot after it. */
export function settled(value: unknown): unknown {
  const outcome = unwrapped(value);
  return isReception(outcome) && 'snapshot' in outcome ? outcome.snapshot : outcome;
}

export const isStanding = (value: unknown): value is Standing =>
  isSnapshot(value) || isActor(value) || isRecord(value);

function programmeIdOf(standing: Standing): string {
  if (isRecord(standing)) return standing.programme;
  return (isActor(standing) ? standing.getSnapshot() : standing).context.programme?.id;
}

/** The programme that something is held against. */
export const programmeFor = (standing: Standing, { programme }: MatcherOptions): Programme =>
  programme ?? programmeOf(programmeIdOf(standing));

/** The snapshot where something stands; a record is played as it happened. */
export function snapshotOf(standing: Standing, options: MatcherOptions): CycleSnapshot {
  if (!isRecord(standing)) {
    const snapshot = isActor(standing) ? standing.getSnapshot() : standing;
    return snapshotIn(enforcedFor(programmeFor(standing, options)), snapshot);
  }
  const { asOf } = options;
  return replay(programmeFor(standing, options), standing, asOf === undefined ? {} : { asOf });
}

/** Thrown where a matcher is given what it cannot judge. */
export function cannotJudge(
  takes: (typeof matcherTakesTexts)['judged' | 'standing' | 'sent'],
  matcher: string,
  received: unknown,
): TypeError {
  const json = JSON.stringify(received) ?? String(received);
  const found = json.length > 80 ? `${json.slice(0, 77)}...` : json;
  return new TypeError(say(takes, { matcher, found }));
}
