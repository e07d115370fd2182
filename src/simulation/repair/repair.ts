import type { Patch } from 'immer';
import * as z from 'zod';
import { type AuditOptions, audit, type Verdict } from '../../compliance/audit.ts';
import { decides } from '../../compliance/finding.ts';
import { datesIn } from '../../kernel/ground/days.ts';
import { callback, limit, optionsOf } from '../../kernel/options.ts';
import { simulationExpectedTexts } from '../../messages/index.ts';
import { dayNumber, type IsoDate } from '../../model/calendar.ts';
import type { TreatyEvent } from '../../model/events.ts';
import type { RuleId } from '../../model/known.ts';
import { memoize } from '../../model/memoize.ts';
import { MalformedError, parse } from '../../model/problems.ts';
import type { TreatyRecord } from '../../model/record.ts';
import { recordSchemaOf } from '../../model/recordSchema.ts';
import { asOfOptions } from '../../model/strictOptions.ts';
import { checkProgramme } from '../../programmes/check.ts';
import type { Programme, ProvisionForce } from '../../programmes/programme.ts';
import { vocabularyOf } from '../../programmes/vocabulary.ts';
import type { AuditedDays } from '../../replay/day.ts';
import type { LogEntry } from '../../replay/entries.ts';
import { soundRecordOf, typesOf } from '../../replay/entryReader.ts';
import { DayReadsCache } from '../../replay/order.ts';
import type { Orders } from '../../replay/orders.ts';
import type { IncrementalReplayer } from '../../replay/replayer.ts';
import type { Silences } from '../../replay/silence.ts';
import { Checking, type Tools, toolsFor } from '../check.ts';
import { Budget } from './budget.ts';
import { Candidates } from './candidates.ts';
import { COSTS, type Costs, EDIT_KINDS, type EditKind } from './costs.ts';
import { Diagnoser } from './diagnosis.ts';
import { EditSpace } from './editSpace.ts';
import { patched, patchesOf } from './edits.ts';
import { type Fix, fixOf, reasonOf } from './explain.ts';
import { Feasibility } from './feasibility.ts';
import { Reaches } from './reach.ts';
import { type Found, RepairSearch } from './search.ts';
import { type AppliedEdit, type Solution, signatureOf } from './solutions.ts';
import {
  type DayCache,
  type EventsOfDay,
  type RepairEvent,
  Replayer,
  type Trace,
  violationsOf,
} from './trace.ts';

/** The options of `repair`. */
export interface RepairOptions extends AuditOptions {
  /** `should`: what is only reported has to be met as well (default `shall`: what the verdict rests on). */
  readonly asked?: 'shall' | 'should';
  /** The most repairs to return (default 3). */
  readonly most?: number;
  /** The points by which a repair may be dearer than the cheapest (default 0: the cheapest only). */
  readonly within?: number;
  /** The costs of edits (default `COSTS`). */
  readonly costs?: Costs;
  /** The kinds of edit that may be made (default: all). */
  readonly kinds?: readonly EditKind[];
  /**
   * The most records to try (default 2,000), which also bounds the events evaluated: the best order of a day with many
   * events takes many evaluations. `proven` tells if the limit was enough.
   */
  readonly limit?: number;
  /** Told how many records were tried so far, at each of them. */
  readonly onProgress?: (tried: number) => void;
}

const { points: POINTS } = simulationExpectedTexts;
const points = z.number(POINTS).min(0, POINTS);
const forces = z.strictObject({ shall: points, should: points });

export const repairOptions = asOfOptions.extend({
  asked: z.enum(['shall', 'should']).optional(),
  most: limit.optional(),
  within: points.optional(),
  costs: z
    .strictObject({ edits: z.record(z.enum(EDIT_KINDS), points), touching: forces, leaving: forces })
    .optional(),
  kinds: z.array(z.enum(EDIT_KINDS)).optional(),
  limit: limit.optional(),
  onProgress: callback(),
});

/** One edit of a repair. */
export interface RepairEdit extends Fix {
  readonly kind: EditKind;
  /** The index of the event in the record as it was given; unset: it is inserted. */
  readonly event?: number;
  /** The event as it stood; unset: it is inserted. */
  readonly before?: TreatyEvent;
  /** The event as it is to stand; unset: it is taken away. */
  readonly after?: TreatyEvent;
  /** `change`: the field, dotted. */
  readonly field?: string;
  readonly cost: number;
  /** The violations that it fixes, in sentences. */
  readonly because: string;
}

/** A provision that no verdict rests on, and that edits leave unmet. */
export interface Left {
  readonly provision: string;
  readonly rule: RuleId;
  readonly force: ProvisionForce;
}

/** Edits that make a record comply. */
export interface Repair {
  /** In points: the edits, and what they leave unmet. */
  readonly cost: number;
  readonly edits: readonly RepairEdit[];
  readonly leaves: readonly Left[];
  /** The verdict of `audit` on the repaired record: `compliant`; for an incomplete record perhaps `cannotTell`. */
  readonly verdict: Verdict;
  /** The paragraphs that stay undetermined, though a verdict would rest on them. */
  readonly cannotTell: readonly string[];
  /** The edits as patches of the record as it was given, to be applied in order. */
  readonly patches: readonly Patch[];
  readonly record: TreatyRecord;
}

/** The repairs of a record. */
export interface Repairs {
  readonly programme: string;
  /** The verdict of `audit` on the record as it was given. */
  readonly verdict: Verdict;
  readonly asOf: IsoDate | null;
  /** The cheapest first. Every one was audited again. */
  readonly repairs: readonly Repair[];
  /** True if no cheaper repair is left untried. */
  readonly proven: boolean;
  /** The number of records tried. */
  readonly tried: number;
}

const LIMIT = 2000;
const MOST = 3;
const MOST_KEPT = 100_000;

/** Makes the tools of a search, once for a player: a record that complies needs none. */
const searchToolsOf = /* @__PURE__ */ memoize((player: IncrementalReplayer) => {
  const editSpace = new EditSpace(player);
  return {
    editSpace,
    diagnoser: new Diagnoser(player, editSpace),
    reaches: new Reaches(player, editSpace),
  };
});

/** The caches that are kept from repair to repair of one programme. */
class RepairContext implements Tools {
  readonly player: IncrementalReplayer;
  readonly reading: Tools['reading'];
  readonly orders: Orders;
  readonly audited: AuditedDays;
  readonly silences: Silences;
  readonly checking: Checking;
  readonly asked: Readonly<Record<'shall' | 'should', DayCache>>;
  readonly dates: readonly IsoDate[];

  constructor(programme: Programme, complete: boolean) {
    const { player, reading, orders, audited, silences } = toolsFor(programme, complete);
    this.orders = orders;
    this.player = player;
    this.reading = reading;
    this.audited = audited;
    this.silences = silences;
    this.checking = new Checking(this);
    const asked = (should: boolean): DayCache => ({
      bearings: new DayReadsCache(player, !should),
      feasibility: new Feasibility(player, should),
      known: new Map(),
    });
    this.asked = { shall: asked(false), should: asked(true) };
    this.dates = datesIn([programme.drafts, programme.offers, programme.provisions]);
  }

  get isFull(): boolean {
    const { shall, should } = this.asked;
    const days = this.audited.size + shall.known.size + should.known.size;
    return this.reading.size + days + this.player.eventClasses.size > MOST_KEPT;
  }
}

const contextsOf = /* @__PURE__ */ memoize((_programme: Programme) => new Map<boolean, RepairContext>());

function contextFor(programme: Programme, complete: boolean): RepairContext {
  const contexts = contextsOf(programme);
  let context = contexts.get(complete);
  if (context === undefined || context.isFull) {
    context = new RepairContext(programme, complete);
    contexts.set(complete, context);
  }
  return context;
}

/** The record's events made ready. */
function entriesOf(programme: Programme, record: TreatyRecord) {
  const sound = soundRecordOf(record, programme);
  const context = contextFor(programme, sound?.complete ?? true);
  const entries = sound && context.reading.entriesOf(sound.events);
  if (entries === undefined) {
    const { programme: id } = parse(recordSchemaOf(vocabularyOf(programme).form), record);
    throw new MalformedError([{ path: 'programme', expected: programme.id, found: JSON.stringify(id) }]);
  }
  return { context, entries };
}

/** The days that are played, as entries. */
function daysOf(entries: readonly LogEntry[], until: number): readonly EventsOfDay[] {
  const days: { readonly day: number; readonly entries: RepairEvent[] }[] = [];
  entries.forEach(({ event, eventClass, day }, origin) => {
    if (day > until) return;
    const entry = { event, eventClass, day, origin, done: [] };
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  });
  return days;
}

/** The result of an audit of a repaired record for which the fast check suffices. */
const COMPLIANT: Pick<Repair, 'verdict' | 'cannotTell'> = { verdict: 'compliant', cannotTell: [] };

const VERDICTS = ['compliant', 'cannotTell', 'notCompliant'] as const satisfies readonly Verdict[];

/** One repair at work. */
class Repairing {
  readonly #record: TreatyRecord;
  readonly #options: RepairOptions;
  readonly #context: RepairContext;
  readonly #replayer: Replayer;
  readonly #root: Trace;
  readonly #budget: Budget;

  constructor(programme: Programme, record: TreatyRecord, options: RepairOptions) {
    const { context, entries } = entriesOf(programme, record);
    const { asOf, asked = 'shall' } = options;
    const last = asOf === undefined ? entries.at(-1)?.day : dayNumber(asOf);
    const demands = {
      should: asked === 'should',
      asOf: last ?? Number.NEGATIVE_INFINITY,
      until: asOf !== undefined,
    };
    this.#budget = new Budget(options.limit ?? LIMIT, options.onProgress);
    this.#record = record;
    this.#options = options;
    this.#context = context;
    const { player, audited, silences } = context;
    const known = context.asked[asked];
    const recorded = () => typesOf(entries);
    this.#replayer = new Replayer(player, audited, silences, known, demands, recorded, this.#budget);
    this.#root = this.#replayer.play(
      daysOf(entries, demands.until ? demands.asOf : Number.POSITIVE_INFINITY),
    );
    this.#budget.begin();
  }

  repairs(): Repairs {
    const { programme } = this.#context.player;
    const { events } = this.#record;
    const { repairs, proven, tried } =
      violationsOf(this.#root).length === 0 ? this.#asItIs() : this.#searched();
    return {
      programme: programme.id,
      verdict: VERDICTS[Math.max(...this.#root.verdicts)] as Verdict,
      asOf: this.#options.asOf ?? events.at(-1)?.on ?? null,
      repairs,
      proven,
      tried,
    };
  }

  #asItIs() {
    const nothing = this.#confirmed({ edits: [], cost: 0, leaves: [], trace: this.#root });
    return { repairs: nothing === undefined ? [] : [nothing], proven: true, tried: 0 };
  }

  /** Searches, and audits what was found; what an audit does not confirm is left out, and the search goes on. */
  #searched() {
    const refuted = new Set<string>();
    for (;;) {
      const { solutions, proven, tried } = this.#search(refuted);
      const before = refuted.size;
      const repairs: Repair[] = [];
      for (const solution of solutions) {
        const isEnough = repairs.length > 0 && this.#budget.isSpent;
        if (isEnough || repairs.length >= (this.#options.most ?? MOST)) break;
        const repair = this.#confirmed(solution);
        if (repair === undefined) refuted.add(signatureOf(solution.edits));
        else repairs.push(repair);
      }
      if (repairs.length > 0 || refuted.size === before) return { repairs, proven, tried };
      if (this.#budget.isSpent) return { repairs, proven: false, tried };
    }
  }

  #search(refuted: ReadonlySet<string>): Found {
    const { player, dates } = this.#context;
    const { editSpace, diagnoser, reaches } = searchToolsOf(player);
    const { costs = COSTS, kinds = EDIT_KINDS, within = 0, most = MOST } = this.#options;
    const candidates = new Candidates(player, editSpace, diagnoser, costs, kinds);
    const facts = player.factTable.factsIn(this.#root.rows, this.#root.days.length * player.width + 1);
    const named = [...new Set([...dates, ...datesIn(facts.decisions), ...datesIn(facts.offers)])];
    const said = this.#record.events.map(({ on: _on, ...fields }) => fields);
    const firstNamed = Math.min(...[...dates, ...datesIn(said)].map(dayNumber));
    const options = { costs, within, most, dates: named, firstNamed, refuted };
    return new RepairSearch(
      this.#replayer,
      diagnoser,
      candidates,
      reaches,
      editSpace,
      this.#root,
      options,
    ).run();
  }

  /** The repair that a solution is, if an audit finds that the record then complies. */
  #confirmed({ edits, cost, leaves }: Solution): Repair | undefined {
    const { player } = this.#context;
    const ordered = inOrder(edits, this.#record);
    const patches = patchesOf(this.#record, ordered, (day) => player.dateOf(day)).flat();
    const record = patches.length === 0 ? this.#record : patched(this.#record, patches);
    const audited = this.#audited(record);
    if (audited === undefined) return undefined;
    return {
      cost,
      edits: ordered.map((each) => this.#editOf(each, ordered)),
      leaves: leaves.map((each) => this.#leftOf(each)),
      ...audited,
      patches,
      record,
    };
  }

  /** Audits a repaired record; `undefined` if it still violates something. */
  #audited(record: TreatyRecord): Pick<Repair, 'verdict' | 'cannotTell'> | undefined {
    const { player, checking } = this.#context;
    const options = this.#asOfFor(record);
    const isAsked = this.#options.asked === 'should';
    if (!isAsked && checking.complies(record.events, options.asOf)) return COMPLIANT;
    if (!isAsked && player.complete) return undefined;
    const { verdict, findings } = audit(player.programme, record, options);
    const isRight = verdict === 'compliant' || (!player.complete && verdict === 'cannotTell');
    const isUnmet = findings.some(({ outcome, order }) => outcome === 'failed' && order === undefined);
    if (!isRight || (isAsked && isUnmet)) return undefined;
    const undetermined = findings.filter((finding) => decides(finding) && finding.outcome === 'cantTell');
    return { verdict, cannotTell: [...new Set(undetermined.map(({ provision }) => provision))] };
  }

  /** A repaired record is held against the day of the record as it was given: silence is not fixed by an earlier end. */
  #asOfFor(record: TreatyRecord): AuditOptions {
    const { asOf } = this.#options;
    if (asOf !== undefined) return { asOf };
    const [given = '', repaired = ''] = [this.#record, record].map(({ events }) => events.at(-1)?.on);
    const last = given > repaired ? given : repaired;
    return last === '' ? {} : { asOf: last };
  }

  #leftOf(provision: number): Left {
    const { paragraph, rule, force } = this.#context.player.provisions[provision]?.provision ?? {};
    return { provision: paragraph, rule, force } as Left;
  }

  #editOf(edit: AppliedEdit, all: readonly AppliedEdit[]): RepairEdit {
    const { candidate, entry } = edit;
    const { player } = this.#context;
    const { origin = -1 } = candidate.entry ?? {};
    const fix = fixOf(player, this.#violationsWithout(edit, all));
    return {
      kind: candidate.kind,
      ...(origin >= 0 && { event: origin, before: this.#record.events[origin] as TreatyEvent }),
      ...(entry && { after: this.#replayer.dated(entry).event }),
      ...(candidate.field !== undefined && { field: candidate.field }),
      cost: candidate.cost,
      ...fix,
      because: reasonOf(player, fix),
    };
  }

  /** Returns the violations that remain if all edits but this one are applied. */
  #violationsWithout(edit: AppliedEdit, all: readonly AppliedEdit[]) {
    if (all.length === 1) return violationsOf(this.#root);
    const days = new Map<number, RepairEvent[]>(
      this.#root.days.map(({ day, entries }) => [day, [...entries]]),
    );
    for (const each of without(edit, all)) put(days, each);
    const filled = [...days].filter(([, entries]) => entries.length > 0).sort(([a], [b]) => a - b);
    return violationsOf(this.#replayer.play(filled.map(([day, entries]) => ({ day, entries }))));
  }
}

/** Puts an edit into days of entries; where an entry was edited twice, the later edit has the earlier in it. */
function put(days: Map<number, RepairEvent[]>, { candidate, entry }: AppliedEdit): void {
  const { kind } = candidate;
  if (kind !== 'insert') {
    for (const [day, entries] of days) {
      days.set(
        day,
        entries.filter(({ origin }) => origin !== candidate.entry?.origin),
      );
    }
  }
  if (entry) days.set(entry.day, [...(days.get(entry.day) ?? []), entry]);
}

const originOf = ({ candidate }: AppliedEdit): number => candidate.entry?.origin ?? -1;

/** The edits in the order of the days that they are about; those of one event in the order in which they were made. */
function inOrder(edits: readonly AppliedEdit[], { events }: TreatyRecord): readonly AppliedEdit[] {
  const dayOf = (each: AppliedEdit) => {
    const on = events[originOf(each)]?.on;
    return on === undefined ? (each.entry?.day ?? 0) : dayNumber(on);
  };
  return [...edits].sort((a, b) => dayOf(a) - dayOf(b));
}

/** The other edits, but for those that build on one. */
const without = (edit: AppliedEdit, all: readonly AppliedEdit[]): readonly AppliedEdit[] =>
  all.filter(
    (each, i) =>
      each !== edit && (originOf(each) < 0 || originOf(each) !== originOf(edit) || i < all.indexOf(edit)),
  );

/**
 * The cheapest edits that make a record comply: events inserted, deleted or moved to another day, fields changed. Every
 * record that is suggested was audited again and complies. Repairs of an incomplete record cover only failures;
 * `cannotTell` lists what is undetermined. A record that complies needs no edit and costs nothing. So does an empty
 * record: there is nothing to judge yet.
 *
 * @throws MalformedError for a record that does not have the form of one, and for an option that there is not.
 *
 * @example
 * ```ts
 * import { ccm2011, defineRecord } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * import { repair } from 'intersessional/simulation';
 * const record = defineRecord(model);
 * const events = record.events.filter(({ type }) => type !== 'recommendations.transmitted');
 * const { repairs } = repair(ccm2011, { ...record, events }, { most: 1, limit: 200 });
 * console.log(repairs[0]?.edits.map(({ kind, after }) => `${kind} ${after?.type}`));
 * ```
 * ```text
 * [ 'insert recommendations.transmitted' ]
 * ```
 */
export const repair = (programme: Programme, record: TreatyRecord, options: RepairOptions = {}): Repairs => {
  checkProgramme(programme);
  optionsOf(repairOptions, options);
  return new Repairing(programme, record, options).repairs();
};
