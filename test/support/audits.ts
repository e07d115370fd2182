import {
  type Audit,
  audit,
  begin,
  type CycleSnapshot,
  ccm2011,
  submit,
  type TreatyEvent,
  type TreatyRecord,
} from 'intersessional';
import { daysOf } from '../../src/replay/entries.ts';
import { sessionFor } from '../../src/replay/session.ts';
import { bruteForce, ordersOf } from '../oracle/audit.ts';
import { everyOrder, listedOrder } from '../oracle/everyOrder.ts';
import type { OracleRecord } from '../oracle/model.ts';
import { mulberry32, type Rng, sequence, smallRecord } from '../oracle/random.ts';
import { FAULTS, PARTINGS } from '../oracle/readings.ts';

/*
 * The audit of random records, held against what must tell the same.
 */

const MOST_ORDERS = 1000;
const VERDICTS = ['compliant', 'cannotTell', 'notCompliant'];
/** Bits of the numbers that the library packs into one. */
const GRAVE = 2 ** 17;
const SLIGHT = 2 ** 26;

/** A record and what differs about it, a line each. */
export interface Differs {
  readonly record: TreatyRecord;
  readonly differences: readonly string[];
}

/** Reads a record of the oracle as the library has it. */
const asRecord = (record: OracleRecord): TreatyRecord => record as unknown as TreatyRecord;

/** Tells whether the library is known to have a record wrong. */
const isFaulty = (record: OracleRecord): boolean => FAULTS.some((fault) => fault.record(record));

const isMissearched = (record: OracleRecord): boolean =>
  FAULTS.some((fault) => fault.inSearch && fault.record(record));

function* drawn(count: number, seed: number, draw: (rng: Rng) => OracleRecord): Generator<OracleRecord> {
  const rng = mulberry32(seed);
  for (let made = 0; made < count; ) {
    const record = draw(rng);
    if ((draw === smallRecord && ordersOf(record) > MOST_ORDERS) || isMissearched(record)) continue;
    made += 1;
    yield record;
  }
}

/** Reads the seven numbers of the order that the library takes. */
function costOf({ events, complete = true }: TreatyRecord): readonly number[] {
  const { orders, reading } = sessionFor(ccm2011, complete);
  const entries = reading.entriesOf(events) as NonNullable<ReturnType<typeof reading.entriesOf>>;
  const { misplaced, verdict, grave, slight } = orders.of(daysOf(entries), undefined).cost;
  return [
    misplaced,
    verdict,
    Math.floor(grave / GRAVE / GRAVE),
    Math.floor(grave / GRAVE) % GRAVE,
    grave % GRAVE,
    Math.floor(slight / SLIGHT),
    slight % SLIGHT,
  ];
}

/** Writes findings as the oracle over all orders has them, each with whether every order has it. */
const findingsOf = ({ findings }: Audit): ReadonlyMap<string, boolean> =>
  new Map(
    findings.map(({ event, provision, rule, outcome, order }) => [
      `${event ?? 'silence'} ${provision} ${rule} ${outcome}`,
      order === undefined,
    ]),
  );

/** Lists findings with their marks. The audit marks no finding of silence (a known fault): there the marks are left out. */
const lines = (findings: ReadonlyMap<string, boolean>): readonly string[] =>
  [...findings].map(([finding, always]) =>
    always || finding.startsWith('silence') ? finding : `${finding} (some)`,
  );

/** Writes what differs about a record, for a person. */
export const printed = ({ record, differences }: Differs): readonly string[] =>
  differences.length === 0 ? [] : [[...differences, JSON.stringify(record)].join('\n')];

/** Lists what one side has and the other lacks. */
function apart(ours: readonly string[], theirs: readonly string[]): readonly string[] {
  return [
    ...ours.filter((each) => !theirs.includes(each)).map((each) => `only the audit: ${each}`),
    ...theirs.filter((each) => !ours.includes(each)).map((each) => `only the oracle: ${each}`),
  ];
}

/** Holds the audit of small random records against every order of each. */
export function* heldAgainstEveryOrder(count: number, seed: number): Generator<Differs> {
  for (const record of drawn(count, seed, smallRecord)) {
    const ours = audit(ccm2011, asRecord(record));
    const theirs = everyOrder(ccm2011, asRecord(record));
    const said = new Map([...theirs.findings].filter(([finding]) => finding.includes(' ')));
    yield {
      record: asRecord(record),
      differences: [
        ...apart([`verdict ${ours.verdict}`], [`verdict ${VERDICTS[theirs.cost[1] ?? 0]}`]),
        ...apart([`cost ${costOf(asRecord(record))}`], [`cost ${theirs.cost}`]),
        ...apart([`search ${ours.search}`], ['search complete']),
        ...apart(lines(findingsOf(ours)), lines(said)),
      ],
    };
  }
}

/** Keeps of events, one after the other, what `submit` accepts. */
function acceptedOf({ events }: TreatyRecord): readonly TreatyEvent[] {
  const kept: TreatyEvent[] = [];
  let snapshot: CycleSnapshot = begin(ccm2011);
  for (const event of events) {
    const answer = submit(ccm2011, snapshot, event);
    if (answer.reception !== 'accepted') continue;
    kept.push(event);
    snapshot = answer.snapshot;
  }
  return kept;
}

/**
 * Holds the audit of random sequences, of which only what `submit` accepts is kept, against `submit`: nothing of them
 * is turned away, and the verdict is none worse than that of the order in which they were accepted. After a cut search,
 * the audit accuses of nothing but what that order is guilty of.
 */
export function* heldAgainstSubmit(count: number, seed: number): Generator<Differs> {
  for (const drawnRecord of drawn(count, seed, sequence)) {
    const record = { ...asRecord(drawnRecord), events: acceptedOf(asRecord(drawnRecord)) };
    const { receptions, search, verdict } = audit(ccm2011, record);
    const turned = receptions.filter(({ reception }) => reception !== 'accepted');
    const most = Math.max(listedOrder(ccm2011, record)[1] ?? 0, search === 'cut' ? 1 : 0);
    yield {
      record,
      differences: [
        ...turned.map(({ index, type, reception }) => `event ${index}, ${type}: ${reception}`),
        ...(VERDICTS.indexOf(verdict) > most
          ? [`search ${search}, ${verdict}, as listed ${VERDICTS[most]}`]
          : []),
      ],
    };
  }
}

/** Takes out of a record the events on which the library and the second model part. */
const comparable = (record: OracleRecord): OracleRecord => ({
  ...record,
  events: record.events.filter((event) => !PARTINGS.some((each) => each.event?.(event, record))),
});

/**
 * Holds the audit of small random records against every order by the second model, but for the readings on which they
 * part: the verdict, the reception of each event, and what becomes of each paragraph.
 */
export function* heldAgainstSecondModel(count: number, seed: number): Generator<Differs> {
  const rng = mulberry32(seed);
  for (let compared = 0; compared < count; ) {
    const record = comparable(smallRecord(rng));
    if (record.events.length === 0 || ordersOf(record) > MOST_ORDERS || isFaulty(record)) continue;
    const [ours, theirs] = [audit(ccm2011, asRecord(record)), bruteForce(record)];
    if (PARTINGS.some((each) => each.record?.(record, ours, theirs))) continue;
    const skipped = PARTINGS.flatMap((each) => each.paragraphs?.(record, ours, theirs) ?? []);
    const kept = (provisions: Readonly<Record<string, string>>) =>
      Object.entries(provisions)
        .filter(([id]) => !skipped.includes(id))
        .map(([id, status]) => `${id} ${status}`);
    const told = (receptions: readonly string[]) => receptions.map((each, i) => `event ${i} ${each}`);
    compared += 1;
    yield {
      record: asRecord(record),
      differences: [
        ...apart([`verdict ${ours.verdict}`], [`verdict ${theirs.verdict}`]),
        ...apart(told(ours.receptions.map(({ reception }) => reception)), told(theirs.receptions)),
        ...apart(kept(ours.provisions), kept(theirs.provisions)),
      ],
    };
  }
}
