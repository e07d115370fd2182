import { effectsIn } from '../../analysis/effects.ts';
import type { EventTemplate } from '../../analysis/template.ts';
import { ownDays } from '../../kernel/ground/meetingDays.ts';
import { read } from '../../language/compile.ts';
import type { Effect } from '../../language/effects.ts';
import { fieldsOf } from '../../language/reads.ts';
import { same } from '../../language/relations.ts';
import type { TermData } from '../../language/terms.ts';
import { dayNumber } from '../../model/calendar.ts';
import type { TreatyEvent } from '../../model/events.ts';
import { UNREAD } from '../../model/facts.ts';
import { fieldsIn, getPath, overlaps, type Path, setPath } from '../../model/path.ts';
import type { EventClass } from '../../replay/eventClasses.ts';
import { type Mask, maskOf, meet } from '../../replay/masks.ts';
import type { IncrementalReplayer } from '../../replay/replayer.ts';
import { identityFields } from '../identity.ts';
import { type Costs, costOf, type EditKind, touched } from './costs.ts';
import type { Diagnoser, Diagnosis, RequiredValue } from './diagnosis.ts';
import type { EditSpace, Offered } from './editSpace.ts';
import type { RepairEvent, Trace } from './trace.ts';

/** An edit, with the days on which it can be made, the best first. */
export interface CandidateEdit {
  readonly kind: EditKind;
  readonly cost: number;
  /** The event that is deleted, moved or changed; unset for an insertion. */
  readonly entry?: RepairEvent;
  /** The event after the edit, to be dated for each of the days; unset for a deletion. */
  readonly event?: TreatyEvent;
  readonly letter?: EventClass;
  /** The field that is changed, dotted. */
  readonly field?: string;
  readonly days: readonly number[];
  readonly departs: boolean;
}

const eventPath = (term: TermData): Path | undefined => ('event' in term ? term.event.split('.') : undefined);

/** The fields of an event that go on record where a diagnosis looks, and at which facts they end up. */
function* writtenFields(
  event: TreatyEvent,
  { facts, reads }: Diagnosis,
  player: IncrementalReplayer,
): Iterable<readonly [Path, Path]> {
  for (const { effect, path: fact, value, ofDay } of effectsIn(player.programme).effectsOf(event)) {
    const field = eventPath(effect.from);
    if (field === undefined || ofDay) continue;
    if (!meet(reads, maskAt(player, fact))) continue;
    for (const inner of fieldsIn(value)) {
      const whole = [...fact, ...inner];
      if (facts.some((looked) => overlaps(looked, whole))) yield [[...field, ...inner], whole];
    }
  }
}

/** The fields of an event that decide where it goes on record, and whether; not those that say which event it is. */
function placingFields(event: TreatyEvent, { programme }: IncrementalReplayer): readonly string[] {
  const fields = effectsIn(programme)
    .ofType(event.type)
    .flatMap(({ path, if: condition }) => [
      ...path.flatMap((key) => (typeof key === 'string' || !('event' in key) ? [] : [key.event])),
      ...(condition ? fieldsOf(condition) : []),
    ]);
  const identity = identityFields(event.type);
  return [...new Set(fields)].filter((field) => !identity.includes(field));
}

const maskAt = (player: IncrementalReplayer, path: Path): Mask => maskOf(player.factTable.slotsAt(path));

/** The value that a required gives an event through one of its effects: by field; `undefined`: it is about something else. */
function granted(
  event: TreatyEvent,
  { path, from }: Effect,
  required: RequiredValue,
): readonly RequiredValue[] | undefined {
  const field = eventPath(from);
  if (field === undefined || field[0] === 'on' || required.path.length < path.length) return undefined;
  const named: RequiredValue[] = [];
  for (const [i, key] of path.entries()) {
    const wanted = required.path[i] as string;
    if (typeof key === 'string' ? key !== wanted : read(key, null)(event as never, UNREAD) !== wanted) {
      const inKey = typeof key === 'string' ? undefined : eventPath(key);
      if (inKey === undefined || inKey[0] === 'decision') return undefined;
      named.push({ path: inKey, value: wanted });
    }
  }
  return [...named, { path: [...field, ...required.path.slice(path.length)], value: required.value }];
}

/** Finds what can be done about a diagnosis. */
export class Candidates {
  readonly #player: IncrementalReplayer;
  readonly #editSpace: EditSpace;
  readonly #diagnoser: Diagnoser;
  readonly #costs: Costs;
  readonly kinds: readonly EditKind[];

  constructor(
    player: IncrementalReplayer,
    editSpace: EditSpace,
    diagnoser: Diagnoser,
    costs: Costs,
    kinds: readonly EditKind[],
  ) {
    this.#player = player;
    this.#editSpace = editSpace;
    this.#diagnoser = diagnoser;
    this.#costs = costs;
    this.kinds = kinds;
  }

  /** Every edit that could bear on a diagnosis and costs no more than there is, the cheapest first. */
  *for(
    diagnosis: Diagnosis,
    trace: Trace,
    days: readonly number[],
    most: () => number,
  ): Iterable<CandidateEdit> {
    const onRecord = ordered(this.#ofRecord(diagnosis, trace, days));
    const { insert } = this.#costs.edits;
    for (const candidate of onRecord) if (candidate.cost < insert) yield candidate;
    const rest = onRecord.filter(({ cost }) => cost >= insert);
    yield* ordered([...rest, ...(insert <= most() ? this.#insertions(diagnosis, days, most()) : [])]);
  }

  #ofRecord(diagnosis: Diagnosis, trace: Trace, days: readonly number[]): readonly CandidateEdit[] {
    const found: CandidateEdit[] = [];
    const { entry: own, day } = diagnosis.violation;
    for (const { entries } of trace.days) {
      for (const entry of entries) {
        if (entry.origin < 0) continue;
        if (entry === own) this.#ofOwn(entry, diagnosis, days, found);
        else if (own === undefined || entry.day <= day) this.#ofEarlier(entry, diagnosis, days, found);
        else this.#ofLater(entry, diagnosis, days, found);
      }
    }
    return found.filter(({ kind }) => this.kinds.includes(kind));
  }

  #cost(kind: EditKind, ...letters: readonly EventClass[]): number {
    return Math.max(...letters.map((letter) => costOf(this.#costs, kind, touched(this.#player, letter))));
  }

  /** Keeps the days on which an event can stand: an opening stands on a day of its own span. */
  #standingOn(event: TreatyEvent, days: readonly number[]): readonly number[] {
    const own = ownDays(event as unknown as EventTemplate);
    if (own === undefined) return days;
    const [from, to] = [dayNumber(own.from), dayNumber(own.to)];
    const inside = days.filter((day) => from <= day && day <= to);
    return inside.filter(
      (day) => this.#editSpace.form.read({ ...event, on: this.#player.dateOf(day) }) !== undefined,
    );
  }

  #delete(entry: RepairEvent, found: CandidateEdit[]): void {
    if (entry.done.length > 0) return;
    found.push({
      kind: 'delete',
      cost: this.#cost('delete', entry.eventClass),
      entry,
      days: [entry.day],
      departs: false,
    });
  }

  #move(entry: RepairEvent, days: readonly number[], found: CandidateEdit[]): void {
    if (entry.done.includes('on')) return;
    const { event, eventClass } = entry;
    const others = this.#standingOn(event, days).filter((day) => day !== entry.day);
    if (others.length === 0) return;
    const near = others.sort((a, b) => Math.abs(a - entry.day) - Math.abs(b - entry.day) || a - b);
    found.push({
      kind: 'move',
      cost: this.#cost('move', eventClass),
      entry,
      event,
      letter: eventClass,
      days: near,
      departs: false,
    });
  }

  /** Changes one field of an event; never into another event. */
  #change(entry: RepairEvent, path: Path, value: unknown, found: CandidateEdit[]): void {
    const field = path.join('.');
    if (identityFields(entry.event.type).includes(field)) return;
    if (entry.done.includes(field) || same(getPath(entry.event, path), value)) return;
    const event = setPath(entry.event, path, value);
    const letter = this.#player.eventClasses.of(event);
    if (letter === entry.eventClass || !this.#editSpace.isEvent(event, letter)) return;
    if (this.#standingOn(event, [entry.day]).length === 0) return;
    const cost = this.#cost('change', entry.eventClass, letter);
    found.push({ kind: 'change', cost, entry, event, letter, field, days: [entry.day], departs: false });
  }

  #ofOwn(entry: RepairEvent, diagnosis: Diagnosis, days: readonly number[], found: CandidateEdit[]): void {
    this.#delete(entry, found);
    this.#move(entry, [...days], found);
    const seen = new Set<string>();
    const change = (path: Path, value: unknown) => {
      const key = `${path.join('.')} ${JSON.stringify(value)}`;
      if (!seen.has(key)) this.#change(entry, path, value, found);
      seen.add(key);
    };
    for (const { path, value } of diagnosis.requiredFields) change(path, value);
    for (const field of new Set([
      ...diagnosis.fields,
      ...diagnosis.requiredFields.map(({ path }) => path.join('.')),
    ])) {
      const path = field.split('.');
      for (const value of this.#editSpace.valuesOf(entry.event, field)) change(path, value);
      change(path, undefined);
    }
  }

  #ofEarlier(
    entry: RepairEvent,
    diagnosis: Diagnosis,
    days: readonly number[],
    found: CandidateEdit[],
  ): void {
    const { eventClass } = entry;
    const harms =
      this.#diagnoser.harms(eventClass, diagnosis) || this.#diagnoser.moves(eventClass, diagnosis);
    const touches = meet(eventClass.footprint.writes, diagnosis.reads);
    if (harms) {
      this.#delete(entry, found);
      this.#move(entry, [...days], found);
    } else if (touches) {
      const until = diagnosis.violation.day;
      this.#move(
        entry,
        days.filter((day) => day <= until),
        found,
      );
    }
    if (touches) this.#changesOf(entry, diagnosis, found);
    this.#changesTo(entry, diagnosis, found);
  }

  #ofLater(entry: RepairEvent, diagnosis: Diagnosis, days: readonly number[], found: CandidateEdit[]): void {
    const { eventClass } = entry;
    if (!this.#diagnoser.bears(eventClass, diagnosis) && !this.#diagnoser.moves(eventClass, diagnosis))
      return;
    this.#move(
      entry,
      days.filter((day) => day <= diagnosis.violation.day),
      found,
    );
  }

  /** Changes of what another event puts on record. */
  #changesOf(entry: RepairEvent, diagnosis: Diagnosis, found: CandidateEdit[]): void {
    const { event } = entry;
    for (const [field, fact] of writtenFields(event, diagnosis, this.#player)) {
      const values = [
        ...this.#editSpace.valuesOf(event, field.join('.')),
        ...diagnosis.requiredFacts
          .filter(({ path }) => path.join() === fact.join())
          .map(({ value }) => value),
        ...this.#withLacking(getPath(event, field), diagnosis),
        undefined,
      ];
      const seen = new Set<string | undefined>();
      for (const value of values) {
        if (!seen.has(JSON.stringify(value))) this.#change(entry, field, value, found);
        seen.add(JSON.stringify(value));
      }
    }
  }

  /** Changes after which an event goes on record elsewhere, where the diagnosis looks. */
  #changesTo(entry: RepairEvent, diagnosis: Diagnosis, found: CandidateEdit[]): void {
    const { event, eventClass } = entry;
    for (const field of placingFields(event, this.#player)) {
      for (const value of this.#editSpace.valuesOf(event, field)) {
        const other = this.#player.eventClasses.of(setPath(event, field.split('.'), value));
        if (other !== eventClass && this.#diagnoser.bears(other, diagnosis)) {
          this.#change(entry, field.split('.'), value, found);
        }
      }
    }
  }

  #withLacking(value: unknown, { lacks }: Diagnosis): readonly unknown[] {
    return lacks && Array.isArray(value) ? [[...value, lacks.member]] : [];
  }

  #insertions(diagnosis: Diagnosis, days: readonly number[], most: number): readonly CandidateEdit[] {
    if (!this.kinds.includes('insert')) return [];
    const found: CandidateEdit[] = [];
    const { entry, day } = diagnosis.violation;
    const possible = entry === undefined ? [...days] : days.filter((each) => each <= day);
    const near = possible.sort((a, b) => b - a);
    const seen = new Set<EventClass>();
    for (const offered of this.#editSpace.offered) {
      if (
        !this.#diagnoser.bears(offered.letter, diagnosis) &&
        !this.#diagnoser.moves(offered.letter, diagnosis)
      )
        continue;
      if (this.#cost('insert', offered.letter) > most) continue;
      for (const { event, letter, departs } of this.#fitted(offered, diagnosis)) {
        if (seen.has(letter) || !this.#editSpace.isEvent(event, letter)) continue;
        seen.add(letter);
        found.push({
          kind: 'insert',
          cost: this.#cost('insert', letter),
          event,
          letter,
          days: this.#standingOn(event, near),
          departs,
        });
      }
    }
    return found;
  }

  /** An event that is offered, and as it would have to be for what is on record and what is asked. */
  #fitted(offered: Offered, diagnosis: Diagnosis): readonly Offered[] {
    const events = [
      ...this.#diagnoser.asAsked(offered.event, offered.letter, diagnosis.violation.before),
      ...this.#asWanted(offered.event, diagnosis),
    ];
    return [
      offered,
      ...events.map((event) => ({ ...offered, event, letter: this.#player.eventClasses.of(event) })),
    ];
  }

  /** The event that puts on record what is wanted there. */
  #asWanted(event: TreatyEvent, { allRequiredFacts }: Diagnosis): readonly TreatyEvent[] {
    const grants = effectsIn(this.#player.programme)
      .ofType(event.type)
      .flatMap((effect) => allRequiredFacts.flatMap((required) => granted(event, effect, required) ?? []));
    return grants.length === 0
      ? []
      : [grants.reduce((made, { path, value }) => setPath(made, path, value), event)];
  }
}

const ordered = (candidates: readonly CandidateEdit[]): readonly CandidateEdit[] =>
  [...candidates].sort((a, b) => a.cost - b.cost || Number(a.departs) - Number(b.departs));

/** The days on which events can be put: those of the record, one or two between them, and the ends of what is decided. */
export function daysFor(trace: Trace, dates: readonly string[]): readonly number[] {
  const own = trace.days.map(({ day }) => day);
  const days = new Set(own);
  own.forEach((day, i) => {
    const next = own[i + 1];
    if (next === undefined || next > day + 1) days.add(day + 1);
    if (next !== undefined && next > day + 2) days.add(next - 1);
  });
  if (own[0] !== undefined) days.add(own[0] - 1);
  for (const date of dates) {
    const day = dayNumber(date);
    for (const each of [day - 1, day, day + 1]) days.add(each);
  }
  return [...days].sort((a, b) => a - b);
}
