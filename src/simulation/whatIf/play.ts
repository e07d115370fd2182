import { type Audit, audit, type ProvisionStatus, replay } from '../../compliance/audit.ts';
import { type Duty, dutiesOf, silences } from '../../compliance/duties.ts';
import type { Finding } from '../../compliance/finding.ts';
import type { ReceptionKind } from '../../compliance/reception.ts';
import { submit } from '../../compliance/submit.ts';
import { verdictOf } from '../../compliance/verdict.ts';
import { stagesIn } from '../../machines/chart.ts';
import type { CycleSnapshot } from '../../machines/cycle.ts';
import { onMachine } from '../../machines/prepared.ts';
import type { IsoDate } from '../../model/calendar.ts';
import type { TreatyEvent } from '../../model/events.ts';
import type { TreatyRecord } from '../../model/record.ts';
import { identityOf } from '../../programmes/own.ts';
import type { Programme } from '../../programmes/programme.ts';

/** An event and how it was received, with the findings that failed or are undetermined. */
export interface PlayedEvent {
  readonly event: TreatyEvent;
  readonly reception: ReceptionKind;
  readonly findings: readonly Finding[];
}

/** The result of playing a branch. */
export interface Played
  extends Pick<Audit, 'verdict' | 'asOf' | 'findings' | 'duties' | 'stage' | 'provisions'> {
  /** In the order of the record. */
  readonly events: readonly PlayedEvent[];
}

/** A branch that was played, and where it ends. */
export interface PlayedBranch {
  readonly played: Played;
  readonly snapshot: CycleSnapshot;
}

/** A record, played as it happened: a breach is reported and the record goes on. */
export function playRecord(
  programme: Programme,
  record: TreatyRecord,
  asOf: IsoDate | undefined,
): PlayedBranch {
  const options = asOf === undefined ? {} : { asOf };
  const { programme: _id, receptions, conforming: _conforming, ...rest } = audit(programme, record, options);
  const events = receptions.map(({ index, reception, findings }) => ({
    event: record.events[index] as TreatyEvent,
    reception,
    findings,
  }));
  return { played: { ...rest, events }, snapshot: replay(programme, record, options) };
}

const isTelling = ({ outcome }: Finding): boolean => outcome === 'failed' || outcome === 'cantTell';

interface Sent {
  readonly event: TreatyEvent;
  readonly reception: ReceptionKind;
  readonly all: readonly Finding[];
}

function statusesOf(programme: Programme, findings: readonly Finding[]) {
  const of = (paragraph: string): ProvisionStatus => {
    const own = findings.filter(({ provision }) => provision === paragraph).map(({ outcome }) => outcome);
    const worst = (['failed', 'cantTell', 'passed'] as const).find((outcome) => own.includes(outcome));
    return worst ?? 'notReached';
  };
  return Object.fromEntries([
    ...programme.provisions.map(({ paragraph }) => [paragraph, of(paragraph)] as const),
    ...programme.aside.map(({ paragraph }) => [paragraph, 'notModelled'] as const),
  ]);
}

/** The same place in the chart and on record, on the machine of a programme. */
const moved = (programme: Programme, { value, context }: CycleSnapshot): CycleSnapshot =>
  onMachine(programme, { value, context: { ...context, programme: identityOf(programme) } });

/** Events sent after a snapshot, one by one: what is refused does not happen. */
export function playEvents(
  programme: Programme,
  from: CycleSnapshot,
  events: readonly TreatyEvent[],
  until: IsoDate | undefined,
): PlayedBranch {
  let snapshot = moved(programme, from);
  const sent = events
    .filter(({ on }) => until === undefined || on <= until)
    .map((event): Sent => {
      const { reception, findings, snapshot: next } = submit(programme, snapshot, event);
      snapshot = next;
      return { event, reception, all: findings };
    });
  const facts = snapshot.context;
  const asOf = until ?? events.at(-1)?.on ?? facts.on ?? null;
  const silent = asOf === null ? [] : silences(programme, facts, asOf);
  const all = [...sent.flatMap((each) => each.all), ...silent];
  const duties: readonly Duty[] = dutiesOf(programme, facts, asOf ?? '');
  return {
    snapshot,
    played: {
      verdict: verdictOf({
        isOutOfPlace: sent.some(({ reception }) => reception !== 'accepted'),
        isDoubtful: false,
        findings: all,
        duties: [],
      }),
      asOf,
      events: sent.map(({ event, reception, all: findings }) => ({
        event,
        reception,
        findings: findings.filter(isTelling),
      })),
      findings: all.filter(isTelling),
      duties,
      stage: stagesIn(snapshot),
      provisions: statusesOf(programme, all),
    },
  };
}
