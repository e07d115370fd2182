import { effectsIn, fieldsOfEffect } from '../../analysis/effects.ts';
import type { EventTemplate } from '../../analysis/template.ts';
import { ownDays } from '../../kernel/ground/meetingDays.ts';
import type { Condition } from '../../language/conditions.ts';
import type { Effect } from '../../language/effects.ts';
import { fieldsOf } from '../../language/reads.ts';
import { conditionsOn, type Edge, edgesOfType } from '../../machines/chart.ts';
import { dayNumber } from '../../model/calendar.ts';
import type { EventType } from '../../model/events.ts';
import { cached } from '../../model/memoize.ts';
import type { EventClass } from '../../replay/eventClasses.ts';
import { type Mask, maskOf, meet, NOTHING, union, without } from '../../replay/masks.ts';
import { mayEnable } from '../../replay/movementPairs.ts';
import type { IncrementalReplayer } from '../../replay/replayer.ts';
import { identityFields } from '../identity.ts';
import type { EditSpace } from './editSpace.ts';
import { bears, isOwn, isSame, type Landmark } from './landmark.ts';
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
  /** The fields that can be changed and that anything looks at, and what depends on each. */
  readonly fields: readonly string[];
  readonly byField: readonly FieldReach[];
  /** The fields, and the slots, that decide on whether it has a place. */
  readonly placing: ReadonlySet<string>;
  readonly placeReads: Mask;
  /** The first day on which it can stand. */
  readonly from: number;
}

const NO_FIELDS: ReadonlySet<string> = new Set();

/** The name of the field that holds a dotted one. */
export const topOf = (field: string): string => field.split('.')[0] as string;

/** The fields that conditions look at, but for the day. */
const fieldsAskedIn = (conditions: readonly Condition[]): ReadonlySet<string> =>
  new Set(
    conditions
      .flatMap(fieldsOf)
      .filter((field) => field !== 'on')
      .map(topOf),
  );

/** The first day of an event that stands only on days of its own. */
function firstDayOf(event: EventClass['event']): number {
  const own = ownDays(event as unknown as EventTemplate);
  return own === undefined ? Number.NEGATIVE_INFINITY : dayNumber(own.from);
}

/** Keeps what edits of events can touch, by event class. */
export class Reaches {
  readonly #player: IncrementalReplayer;
  readonly #editSpace: EditSpace;
  readonly #known = new Map<EventClass, Reach>();

  constructor(player: IncrementalReplayer, editSpace: EditSpace) {
    this.#player = player;
    this.#editSpace = editSpace;
  }

  of(eventClass: EventClass): Reach {
    return cached(this.#known, eventClass, () => this.#make(eventClass));
  }

  #make(eventClass: EventClass): Reach {
    const { event, edges } = eventClass;
    const effects = effectsIn(this.#player.programme).ofType(event.type);
    const placing = fieldsAskedIn(conditionsOn(this.#edgesOf(event.type)));
    const reachOf = (field: string): FieldReach => ({
      writes: this.#slotsOf(
        effects.filter((each) => fieldsOfEffect(each).map(topOf).includes(field)),
        event,
      ),
      places: placing.has(field),
    });
    const identity = identityFields(event.type);
    const fields = this.#player.eventClasses
      .fieldsOf(event.type)
      .filter((field) => !identity.includes(field));
    return {
      eventClass,
      writes: this.#slotsOf(effects, event),
      fields,
      byField: fields.map(reachOf),
      placing,
      placeReads: this.#player.eventClasses.placeReadsOn(eventClass, edges),
      from: firstDayOf(event),
    };
  }

  /** Every edge of the chart for events of a type, whatever their fields are. */
  #edgesOf(type: EventType): readonly Edge[] {
    return edgesOfType(this.#player.prepared.chart.machine.root as Edge['source'], type);
  }

  /**
   * Returns the fields that decide on whether a provision is asked about an event; `undefined` if its place does.
   */
  askedBy(eventClass: EventClass, provision: number): ReadonlySet<string> | undefined {
    const asks = (edge: Edge) => this.#player.asks(edge, provision);
    if (!eventClass.edges.every(asks)) return undefined;
    return this.#edgesOf(eventClass.type).every(asks) ? NO_FIELDS : this.of(eventClass).placing;
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
    const day = Math.min(edited.day, entry?.day ?? edited.day);
    return touches(landmark, reach, day, entry !== undefined && this.mayAdd(landmark, edited.eventClass));
  }

  /** Tells whether an event could add what the list of a landmark lacks, as it is or with a field changed. */
  mayAdd({ lacks }: Landmark, eventClass: EventClass): boolean {
    if (lacks === undefined) return true;
    const added = this.#editSpace.addedBy(eventClass).get(lacks.slot);
    const slot = maskOf([lacks.slot]);
    return (
      added === undefined ||
      lacks.isIn(added) ||
      this.of(eventClass).byField.some((each) => meet(each.writes, slot))
    );
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
  if (isRead(landmark, own.writes, entry.day)) return true;
  const isUnplaced = () => landmark.unplaced.some((each) => isSame(each, entry));
  return own.places && (isUnplaced() || moves(landmark, reach, entry.day));
}

/**
 * Tells whether an event that comes or goes, on this day or later, can bear on a landmark. `adds`: it may add what a
 * list lacks.
 */
export function touches(landmark: Landmark, reach: Reach, from: number, adds: boolean): boolean {
  const { lacks } = landmark;
  const writes = lacks && !adds ? without(reach.writes, maskOf([lacks.slot])) : reach.writes;
  return isRead(landmark, writes, from) || moves(landmark, reach, from);
}

const isRead = ({ reads }: Landmark, writes: Mask, from: number): boolean =>
  reads.some(({ slots, reader }) => from <= reader.day && meet(writes, slots));

const moves = ({ movements }: Landmark, { eventClass }: Reach, from: number): boolean =>
  movements.some(
    ({ movement, until, enters }) =>
      from <= until && (enters ? mayEnable : bears)(eventClass.movement, movement),
  );
