import {
  ASIDE,
  ASKED,
  type Context,
  contextOf,
  decides,
  type Force,
  type Happening,
  type Judgement,
  leavesOpen,
  type OracleRecord,
  play,
  type State,
  silence,
  start,
  WAITS,
} from './model.ts';

export type Verdict = 'compliant' | 'cannotTell' | 'notCompliant';
const VERDICTS: readonly Verdict[] = ['compliant', 'cannotTell', 'notCompliant'];

export type Reception = 'accepted' | 'refused' | 'misplaced';
export type Status = 'passed' | 'failed' | 'cantTell' | 'notReached' | 'notModelled';

/** A finding of the chosen order; `event` is its index in the record, or `null` for silence. */
export interface OracleFinding extends Judgement {
  readonly event: number | null;
  readonly order?: 'some';
}

export interface Duty {
  readonly provision: string;
  readonly rule: string;
  readonly force: Force;
  readonly status: 'fulfilled' | 'pending' | 'breached' | 'unknown' | 'notTriggered';
}

export interface OracleAudit {
  readonly verdict: Verdict;
  readonly asOf: string;
  /** All events without a place, also those after the end of the cycle. */
  readonly misplaced: number;
  /** Misplaced, verdict, refused, decisive failures, steps inferred, undetermined, reported. */
  readonly cost: readonly number[];
  /** The order chosen, as indices of the record. */
  readonly sequence: readonly number[];
  readonly receptions: readonly Reception[];
  readonly findings: readonly OracleFinding[];
  readonly silent: readonly OracleFinding[];
  readonly provisions: Readonly<Record<string, Status>>;
  readonly duties: readonly Duty[];
  readonly stages: Readonly<Record<'firstMeeting' | 'intersessional' | 'secondMeeting', string>>;
  /** The number of orders of the record, and of the ways in which they end that were followed. */
  readonly orders: number;
  readonly ends: number;
}

/** Writes an event as canonical JSON: keys sorted at every level, without `source` and `note`. */
export function canonical(value: unknown, top = true): string {
  if (Array.isArray(value)) return `[${value.map((each) => canonical(each, false)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([key, field]) => field !== undefined && !(top && (key === 'source' || key === 'note')))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field, false)}`).join(',')}}`;
}

/** One way to have come so far: all orders with one state and one cost, told by the first of them. */
interface Way {
  readonly state: State;
  readonly cost: readonly number[];
  readonly sequence: readonly number[];
  readonly receptions: readonly (readonly [number, Reception])[];
  readonly findings: readonly OracleFinding[];
  readonly passed: readonly string[];
  /** The findings that every one of these orders has. */
  readonly common: ReadonlySet<string>;
}

const keyOf = ({ provision, rule, event }: OracleFinding): string =>
  `${provision} ${rule} ${event ?? 'silence'}`;

const add = (a: readonly number[], b: readonly number[]): number[] =>
  a.map((each, i) => (i === 1 ? Math.max(each, b[i] ?? 0) : each + (b[i] ?? 0)));

/** Compares element by element. */
function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const by = (a[i] ?? 0) - (b[i] ?? 0);
    if (by !== 0) return by;
  }
  return a.length - b.length;
}

const count = <T>(items: readonly T[], test: (item: T) => boolean): number => items.filter(test).length;

/** Says what judgements do to the verdict. */
function verdictOf(judgements: readonly Judgement[]): number {
  if (judgements.some(decides)) return 2;
  return judgements.some(leavesOpen) ? 1 : 0;
}

/** Counts judgements in the seven ways in which orders are compared. */
function costOf(judgements: readonly Judgement[]): number[] {
  const found = judgements.filter((each) => each.duty !== true && each.outcome !== 'passed');
  const decisive = new Set(found.filter(decides).map((each) => each.provision));
  return [
    0,
    verdictOf(judgements),
    0,
    decisive.size,
    0,
    count(found, (each) => each.outcome === 'cantTell'),
    count(found, (each) => each.outcome === 'failed' && !decides(each)),
  ];
}

interface Setting {
  readonly events: readonly Happening[];
  readonly ranks: readonly number[];
  readonly context: Context;
  /** The most misplaced events and the worst verdict of a way that is followed. */
  readonly limit: readonly [number, number];
}

/** Says that a way is within the limit; both numbers only grow along it. */
const isWithin = ({ cost }: Pick<Way, 'cost'>, { limit }: Setting): boolean =>
  (cost[0] ?? 0) <= limit[0] && (cost[1] ?? 0) <= limit[1];

/** Plays one event after a way. */
function step(way: Way, index: number, { events, context }: Setting): Way {
  const event = events[index] as Happening;
  const played = play(way.state, event, context);
  const own = costOf(played.findings);
  own[0] = played.placed ? 0 : 1;
  if (!played.placed && !played.afterEnd) own[1] = 2;
  own[2] = played.refused ? 1 : 0;
  own[4] = played.inferred.length;
  const reception = played.placed ? (played.refused ? 'refused' : 'accepted') : 'misplaced';
  const findings = played.findings.map((each): OracleFinding => ({ ...each, event: index }));
  return {
    state: played.state,
    cost: add(way.cost, own),
    sequence: [...way.sequence, index],
    receptions: [...way.receptions, [index, reception]],
    findings: [...way.findings, ...findings],
    passed: [...way.passed, ...played.passed],
    common: findings.length === 0 ? way.common : new Set([...way.common, ...findings.map(keyOf)]),
  };
}

const both = (a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...a].filter((each) => b.has(each)));

/** Joins two ways of one state and one cost: the one whose sequence comes first tells it. */
function join(a: Way, b: Way, { ranks }: Setting): Way {
  const rank = (way: Way) => way.sequence.map((index) => ranks[index] ?? 0);
  const first = compare(rank(a), rank(b)) <= 0 ? a : b;
  return { ...first, common: both(a.common, b.common) };
}

const written = new WeakMap<object, string>();

/** Writes a part of a state, once. */
function writing(part: unknown): string {
  if (typeof part !== 'object' || part === null) return String(part);
  const known = written.get(part);
  if (known !== undefined) return known;
  const text = JSON.stringify(part);
  written.set(part, text);
  return text;
}

const stateKey = (state: State): string => Object.values(state).map(writing).join('\n');

/**
 * Says that of two ways with one state the first ends better, whatever follows: what follows adds the same
 * to both, and of two verdicts takes the worse.
 */
function beats({ cost: a }: Way, { cost: b }: Way): boolean {
  const [misplacedA = 0, verdictA = 0, ...restA] = a;
  const [misplacedB = 0, verdictB = 0, ...restB] = b;
  if (misplacedA !== misplacedB) return misplacedA < misplacedB;
  return verdictA <= verdictB && compare(restA, restB) < 0;
}

/** Gathers ways by state and cost, and drops a way that another of its state beats. */
class Ways {
  readonly #byState = new Map<string, Way[]>();
  readonly #setting: Setting;

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  add(way: Way): void {
    const key = stateKey(way.state);
    const others = this.#byState.get(key) ?? [];
    if (others.some((other) => beats(other, way))) return;
    const same = others.find((other) => compare(other.cost, way.cost) === 0);
    const joined = same === undefined ? way : join(same, way, this.#setting);
    const rest = others.filter((other) => other !== same && !beats(way, other));
    this.#byState.set(key, [...rest, joined]);
  }

  get all(): readonly Way[] {
    return [...this.#byState.values()].flat();
  }
}

/** Says that an event must wait for an earlier one of the file that is the same but for source and note. */
const waits = (index: number, left: readonly number[], { ranks }: Setting): boolean =>
  left.some((other) => other < index && ranks[other] === ranks[index]);

/** Plays a day in every order: from each set of events already played, each event that is left. */
function playDay(before: readonly Way[], day: readonly number[], setting: Setting): readonly Way[] {
  let now = new Map<string, Ways>();
  const ways = new Ways(setting);
  for (const way of before) ways.add(way);
  now.set(day.join(), ways);
  for (let played = 0; played < day.length; played += 1) {
    const next = new Map<string, Ways>();
    for (const [key, group] of now) {
      const left = key.split(',').map(Number);
      for (const index of left.filter((each) => !waits(each, left, setting))) {
        const rest = left.filter((each) => each !== index).join();
        const target = next.get(rest) ?? new Ways(setting);
        next.set(rest, target);
        for (const way of group.all) {
          const after = step(way, index, setting);
          if (isWithin(after, setting)) target.add(after);
        }
      }
    }
    now = next;
  }
  return [...now.values()].flatMap((each) => each.all);
}

/** Plays a day in every order, one after the other, and shares nothing: what `playDay` must agree with. */
function playDayPlainly(before: readonly Way[], day: readonly number[], setting: Setting): readonly Way[] {
  if (day.length === 0) return before;
  return day
    .filter((index) => !waits(index, day, setting))
    .flatMap((index) => {
      const rest = day.filter((each) => each !== index);
      return playDayPlainly(
        before.map((way) => step(way, index, setting)),
        rest,
        setting,
      );
    });
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

/** Groups the indices of the events by day. */
function daysOf(events: readonly Happening[]): readonly (readonly number[])[] {
  const days = new Map<string, number[]>();
  for (const [index, event] of events.entries()) {
    days.set(event.on, [...(days.get(event.on) ?? []), index]);
  }
  return [...days.values()];
}

/** Counts the orders of a record: the product over its days. */
export const ordersOf = (record: OracleRecord): number =>
  daysOf(record.events).reduce((product, day) => product * factorial(day.length), 1);

/** A whole order, with its silence. */
interface Whole {
  readonly way: Way;
  readonly end: readonly Judgement[];
  readonly cost: readonly number[];
}

/** Adds the silence as of a day to a way through the whole record. */
function whole(way: Way, asOf: string, context: Context): Whole {
  const end = silence(way.state, asOf, context);
  const silent = end
    .filter((each) => each.duty !== true && each.outcome !== 'passed')
    .map((each): OracleFinding => ({ ...each, event: null }));
  const common = new Set([...way.common, ...silent.map(keyOf)]);
  return { way: { ...way, common }, end, cost: add(way.cost, costOf(end)) };
}

/** Tells the state of a paragraph from all that was judged of it. */
function statusOf(
  provision: string,
  judged: readonly Judgement[],
  passed: readonly string[],
  state: State,
): Status {
  const own = judged.filter((each) => each.provision === provision);
  if (own.some((each) => each.outcome === 'failed')) return 'failed';
  if (own.some((each) => each.outcome === 'cantTell')) return 'cantTell';
  const decision = WAITS[provision];
  if (decision !== undefined && state.decisions[decision].stage !== 'adopted') return 'notReached';
  const asked = ASKED[provision] ?? [];
  const met = asked.length > 0 && asked.every((rule) => passed.includes(`${provision} ${rule}`));
  return met ? 'passed' : 'notReached';
}

const SHOULD = ['2.1', '2.2', '3.1', '4.2', '5.1', '6.1', '7.3', '7.4', '8.2', '8.3', 'A2.1', 'A2.2'];

/** Tells where a duty stands, from all that was judged of it. */
function dutyOf(
  provision: string,
  rule: string,
  judged: readonly Judgement[],
  passed: readonly string[],
  state: State,
): Duty {
  const own = judged.filter((each) => each.provision === provision && each.rule === rule);
  const decision = WAITS[provision];
  const force = SHOULD.includes(provision) ? 'should' : 'shall';
  const status = own.some((each) => each.outcome === 'failed')
    ? 'breached'
    : own.some((each) => each.outcome === 'cantTell')
      ? 'unknown'
      : decision !== undefined && state.decisions[decision].stage !== 'adopted'
        ? 'notTriggered'
        : passed.includes(`${provision} ${rule}`)
          ? 'fulfilled'
          : 'pending';
  return { provision, rule, force, status };
}

const BEGIN: Way = {
  state: start(),
  cost: [0, 0, 0, 0, 0, 0, 0],
  sequence: [],
  receptions: [],
  findings: [],
  passed: [],
  common: new Set(),
};

/** Plays all orders that stay within the limit to the end, silence included. */
function wholesWithin(
  days: readonly (readonly number[])[],
  asOf: string,
  setting: Setting,
  plainly: boolean,
) {
  const playOne = plainly ? playDayPlainly : playDay;
  const ways = days.reduce<readonly Way[]>((before, day) => playOne(before, day, setting), [BEGIN]);
  return ways.map((way) => whole(way, asOf, setting.context)).filter((each) => isWithin(each, setting));
}

/**
 * Tries limits from the least on: the two numbers that count first only grow along an order, so that the
 * first limit which an order keeps to the end is the least one, and every least order is among those that
 * keep it.
 */
function leastWholes(days: readonly (readonly number[])[], asOf: string, setting: Setting): readonly Whole[] {
  for (let misplaced = 0; misplaced <= setting.events.length; misplaced += 1) {
    for (const verdict of [0, 1, 2]) {
      const found = wholesWithin(days, asOf, { ...setting, limit: [misplaced, verdict] }, false);
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** Prepares a record as of a day: events after it are left out. */
function settingOf(record: OracleRecord, until: string): Setting {
  const events = record.events.filter((event) => event.on <= until);
  const texts = events.map((event) => canonical(event));
  const alphabet = [...new Set(texts)].sort();
  return {
    events,
    ranks: texts.map((text) => alphabet.indexOf(text)),
    context: contextOf({ ...record, events }),
    limit: [events.length, 2],
  };
}

const lastDay = (record: OracleRecord): string => record.events.at(-1)?.on ?? '0000-01-01';

/**
 * Audits a record by all orders of all days. Orders with one state and one cost are followed as one;
 * `plainly` follows each alone, which is slow and must tell the same.
 */
export function bruteForce(
  record: OracleRecord,
  asOf: string = lastDay(record),
  options: { readonly plainly?: boolean } = {},
): OracleAudit {
  const setting = settingOf(record, asOf);
  const days = daysOf(setting.events);
  const wholes = options.plainly ? wholesWithin(days, asOf, setting, true) : leastWholes(days, asOf, setting);
  const least = wholes.map(({ cost }) => cost).reduce((a, b) => (compare(a, b) <= 0 ? a : b));
  const equal = wholes.filter(({ cost }) => compare(cost, least) === 0);
  return told(equal, asOf, setting, { orders: ordersOf(setting), ends: wholes.length });
}

/**
 * Audits one order of a record, by default the file's: what `submit` has, or an order that another audit
 * took.
 */
export function oneOrder(
  record: OracleRecord,
  asOf: string = lastDay(record),
  sequence?: readonly number[],
): OracleAudit {
  const setting = settingOf(record, asOf);
  const order = sequence ?? [...setting.events.keys()];
  const way = order.reduce((before, index) => step(before, index, setting), BEGIN);
  return told([whole(way, asOf, setting.context)], asOf, setting, { orders: 1, ends: 1 });
}

/** Tells the audit from the orders of the same standing. */
function told(
  equal: readonly Whole[],
  asOf: string,
  setting: Setting,
  counts: { readonly orders: number; readonly ends: number },
): OracleAudit {
  const way = equal.map((each) => each.way).reduce((a, b) => join(a, b, setting));
  const chosen = equal.find((each) => each.way.sequence === way.sequence) as Whole;
  const mark = (finding: OracleFinding): OracleFinding =>
    way.common.has(keyOf(finding)) ? finding : { ...finding, order: 'some' };
  const silent = chosen.end
    .filter((each) => each.outcome !== 'passed' && each.duty !== true)
    .map((each): OracleFinding => ({ ...each, event: null }));
  const judged = [...way.findings, ...chosen.end.filter((each) => each.outcome !== 'passed')];
  const passed = [
    ...way.passed,
    ...chosen.end.filter((each) => each.outcome === 'passed').map((each) => `${each.provision} ${each.rule}`),
  ];
  const receptions: Reception[] = setting.events.map(() => 'accepted');
  for (const [index, reception] of way.receptions) receptions[index] = reception;
  const [misplaced = 0, verdict = 0] = chosen.cost;
  const provisions: Record<string, Status> = {};
  for (const id of Object.keys(ASKED)) provisions[id] = statusOf(id, judged, passed, way.state);
  for (const id of ASIDE) provisions[id] = 'notModelled';
  return {
    verdict: VERDICTS[verdict] ?? 'notCompliant',
    asOf,
    misplaced,
    cost: chosen.cost,
    sequence: way.sequence,
    receptions,
    findings: way.findings.map(mark),
    silent: silent.map(mark),
    provisions,
    duties: Object.entries(ASKED).flatMap(([id, rules]) =>
      rules.map((rule) => dutyOf(id, rule, judged, passed, way.state)),
    ),
    stages: {
      firstMeeting: way.state.first.stage,
      intersessional: way.state.inter.stage,
      secondMeeting: way.state.second.stage,
    },
    ...counts,
  };
}
