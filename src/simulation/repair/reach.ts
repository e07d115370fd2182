import { readsOfProvision } from '../../analysis/provisions.ts';
import type { EventTemplate } from '../../analysis/template.ts';
import { ownDays } from '../../kernel/ground/meetingDays.ts';
import { type Edge, edgesFrom, nodesIn } from '../../machines/chart.ts';
import { EFFECTS, type Effect } from '../../machines/effects.ts';
import type { ReadyProvision } from '../../machines/provisions.ts';
import { dayNumber } from '../../model/calendar.ts';
import type { EventType } from '../../model/events.ts';
import { type EventClass, ownRead } from '../../replay/eventClasses.ts';
import { type Mask, maskOf, meet, NOTHING, union, without } from '../../replay/masks.ts';
import { mayEnable } from '../../replay/movementPairs.ts';
import type { IncrementalReplayer } from '../../replay/replayer.ts';
import type { Condition } from '../../rules/language/conditions.ts';
import { type FactRead, fieldsOf, readsOf } from '../../rules/language/reads.ts';
import { partsOf, type TermData } from '../../rules/language/terms.ts';
import type { EditSpace } from './editSpace.ts';
import { bears, isOwn, type Landmark } from './landmark.ts';
import type { AppliedEdit } from './solutions.ts';
import type { RepairEvent } from './trace.ts';

/** The slots that depend on a field of an event, and true if the place of the event does. */
interface FieldReach {
  readonly writes: Mask;
  readonly places: boolean;
}

/** All that an edit of an event could touch, whatever else is changed of it. */
export interface Reach {
  readonly eventClass: EventClass;
  readonly writes: Mask;
  /** The fields that anything looks at, and what depends on each. */
  readonly fields: readonly string[];
  readonly byField: readonly FieldReach[];
  /** The fields, and the slots, that decide on whether it has a place. */
  readonly placing: ReadonlySet<string>;
  readonly placeReads: Mask;
  /** The first day on which such an event can stand. */
  readonly from: number;
}

/** What a provision looks at, asked about an event. */
interface Question {
  readonly fields: ReadonlySet<string>;
  readonly reads: Mask;
}

/** The name of the field that holds a dotted one. */
const topOf = (field: string): string => field.split('.')[0] as string;

/** The conditions of edges on what they take. */
const placesOf = (edges: readonly Edge[]): readonly Condition[] =>
  edges.flatMap(({ params }) => (params.where ? [params.where] : []));

/** The fields that conditions look at, but for the day. */
const fieldsIn = (conditions: readonly Condition[]): ReadonlySet<string> =>
  new Set(
    conditions
      .flatMap(fieldsOf)
      .filter((field) => field !== 'on')
      .map(topOf),
  );

const eventFields = (term: TermData): readonly string[] =>
  'event' in term ? [term.event] : partsOf(term).flatMap(eventFields);

const fieldsOfEffect = ({ path, from, if: condition }: Effect): readonly string[] =>
  [
    ...path.flatMap((key) => (typeof key === 'string' ? [] : eventFields(key))),
    ...eventFields(from),
    ...(condition ? fieldsOf(condition) : []),
  ].map(topOf);

/** The first day on which an event of an opening's own days can stand, given the first day that is named anywhere. */
function firstDayOf(event: EventClass['event'], firstNamed: number): number {
  const own = ownDays(event as unknown as EventTemplate);
  return own === undefined ? Number.NEGATIVE_INFINITY : Math.min(firstNamed, dayNumber(own.from));
}

/** Keeps what edits of events can touch, by event class. */
export class Reaches {
  readonly #player: IncrementalReplayer;
  readonly #editSpace: EditSpace;
  readonly #firstNamed: number;
  readonly #known = new Map<EventClass, Reach>();
  readonly #questions = new Map<EventClass, Map<number, Question | undefined>>();

  /** `firstNamed`: the first day that a field names anywhere. An opening stands on days that it names. */
  constructor(player: IncrementalReplayer, editSpace: EditSpace, firstNamed: number) {
    this.#player = player;
    this.#editSpace = editSpace;
    this.#firstNamed = firstNamed;
  }

  of(eventClass: EventClass): Reach {
    let reach = this.#known.get(eventClass);
    if (reach === undefined) {
      reach = this.#make(eventClass);
      this.#known.set(eventClass, reach);
    }
    return reach;
  }

  #make(eventClass: EventClass): Reach {
    const { event, edges } = eventClass;
    const effects = EFFECTS[event.type] ?? [];
    const placing = fieldsIn(placesOf(this.#edgesOf(event.type)));
    const reachOf = (field: string): FieldReach => ({
      writes: this.#slotsOf(
        effects.filter((each) => fieldsOfEffect(each).includes(field)),
        event,
      ),
      places: placing.has(field),
    });
    const fields = this.#player.eventClasses.fieldsOf(event.type);
    return {
      eventClass,
      writes: this.#slotsOf(effects, event),
      fields,
      byField: fields.map(reachOf),
      placing,
      placeReads: this.#slotsRead(placesOf(edges).flatMap(readsOf), event),
      from: firstDayOf(event, this.#firstNamed),
    };
  }

  /** Every edge of the chart for events of a type, whatever their fields are. */
  #edgesOf(type: EventType): readonly Edge[] {
    const nodes = nodesIn(this.#player.prepared.machine.root as Edge['source']);
    return nodes.flatMap((node) => edgesFrom(node).get(type) ?? []);
  }

  #slotsRead(reads: readonly FactRead[], event: EventClass['event']): Mask {
    const own = reads.map((read) => ownRead(read, event));
    return maskOf(own.flatMap(({ path }) => this.#player.factTable.slotsAt(path)));
  }

  /** Returns what a provision looks at; `undefined` if it depends on the place of an event if it is asked. */
  questionOf(eventClass: EventClass, provision: number): Question | undefined {
    const known = this.#questions.get(eventClass) ?? new Map<number, Question | undefined>();
    this.#questions.set(eventClass, known);
    if (!known.has(provision)) known.set(provision, this.#ask(eventClass, provision));
    return known.get(provision);
  }

  #ask({ event, edges, type }: EventClass, provision: number): Question | undefined {
    const asks = (edge: Edge) => this.#player.asks(edge, provision);
    if (!edges.every(asks)) return undefined;
    const ready = this.#player.provisions[provision] as ReadyProvision;
    const all = this.#edgesOf(type);
    const conditions = [ready.rule.condition, ...(all.every(asks) ? [] : placesOf(all))];
    return { fields: fieldsIn(conditions), reads: this.#slotsRead(readsOfProvision(ready), event) };
  }

  /** Returns every slot that some effects of an event can write, whatever its other fields are. */
  #slotsOf(effects: readonly Effect[], event: EventClass['event']): Mask {
    const slots = effects.map((each) => maskOf(this.#player.factTable.slotsAt(knownPath(each, event))));
    return slots.reduce(union, NOTHING);
  }

  /** Tells whether an edit is one of a landmark. */
  isIn(landmark: Landmark, { candidate: { kind, field, entry: old }, entry }: AppliedEdit): boolean {
    const edited = (old ?? entry) as RepairEvent;
    const reach = this.of(edited.eventClass);
    if (kind === 'change')
      return changes(landmark, reach, edited, reach.fields.indexOf(topOf(field as string)));
    if (isOwn(landmark, old)) return true;
    return this.touches(landmark, reach, Math.min(edited.day, entry?.day ?? edited.day), kind !== 'delete');
  }

  /** Tells whether an event that comes or goes, on this day or later, can bear on a landmark. */
  touches(landmark: Landmark, reach: Reach, from: number, comes: boolean): boolean {
    const { lacks } = landmark;
    const isOther = lacks !== undefined && !(comes && this.#mayAdd(reach.eventClass, lacks));
    const writes = isOther ? without(reach.writes, maskOf([lacks.slot])) : reach.writes;
    return isRead(landmark, writes, from) || moves(landmark, reach, from);
  }

  /** Tells whether an event could add what a list lacks. */
  #mayAdd(eventClass: EventClass, { slot, isIn }: NonNullable<Landmark['lacks']>): boolean {
    const added = this.#editSpace.addedBy(eventClass).get(slot);
    return added === undefined || isIn(added);
  }
}

/** The path that an effect writes, up to the first key that the event decides. */
function knownPath({ path }: Effect, event: EventClass['event']): readonly string[] {
  const keys: string[] = [];
  for (const key of path) {
    if (typeof key === 'string') keys.push(key);
    else if ('event' in key && key.event === 'decision' && 'decision' in event) keys.push(event.decision);
    else break;
  }
  return keys;
}

/** Tells whether a change of a field, by its index, can bear on a landmark. */
export function changes(landmark: Landmark, reach: Reach, entry: RepairEvent, field: number): boolean {
  const own = reach.byField[field];
  if (own === undefined) return false;
  if (isOwn(landmark, entry) && landmark.fields.has(reach.fields[field] as string)) return true;
  return isRead(landmark, own.writes, entry.day) || (own.places && moves(landmark, reach, entry.day));
}

const isRead = ({ reads }: Landmark, writes: Mask, from: number): boolean =>
  reads.some(({ slots, reader }) => from <= reader.day && meet(writes, slots));

const moves = ({ movements }: Landmark, { eventClass }: Reach, from: number): boolean =>
  movements.some(
    ({ movement, until, enters }) =>
      from <= until && (enters ? mayEnable : bears)(eventClass.movement, movement),
  );
