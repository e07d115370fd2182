import type { Mask } from '../../replay/masks.ts';
import type { Movement } from '../../replay/movement.ts';
import { mayDisable, mayEnable } from '../../replay/movementPairs.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { RepairEvent, Violation } from './trace.ts';

/*
 * Landmarks, as planning calls them: sets of edits of which every repair makes one. Each event that a repair leaves as
 * it is has its place in the repaired record and goes on record there. So a provision that fails on such an event is
 * met only by an edit of the event, or of something that the provision reads, up to the day of the event.
 */

/** Slots that are read, and the last day on which an event that writes them matters. */
export interface TimedReads {
  readonly slots: Mask;
  readonly reader: RepairEvent;
}

/** A movement of the chart, and the last day on which one that bears on it matters. */
export interface TimedMovement {
  readonly movement: Movement;
  readonly until: number;
  /** True if only a move into a state that takes the event matters. */
  readonly enters: boolean;
}

/** The edits of which a repair makes at least one, by what they touch. */
export interface Landmark {
  /** The event that is judged. */
  readonly entry: RepairEvent;
  /** The provision that fails, by index, or `PLACE`. */
  readonly provision: number;
  /** The fields of that event that are looked at. */
  readonly fields: ReadonlySet<string>;
  readonly reads: readonly TimedReads[];
  /** The moves of the chart that decide on a place in question. */
  readonly movements: readonly TimedMovement[];
  /** Events without a place, of which a change may give them one. */
  readonly unplaced: readonly RepairEvent[];
  /** A list that can only help, and lacks a member. */
  readonly lacks: Diagnosis['lacks'];
}

/** Tells whether a movement can give or take the places of another. */
export const bears = (own: Movement, other: Movement): boolean =>
  own.moves.length > 0 && (mayDisable(own, other) || mayEnable(own, other));

/** The provision of a landmark that asks for a place. */
export const PLACE = -1;

/** Tells whether a landmark asks for a place. */
export const isPlace = ({ provision }: Landmark): boolean => provision === PLACE;

/** Tells whether two entries are the same event, edited or not. */
export const isSame = (a: RepairEvent, b: RepairEvent): boolean =>
  a === b || (a.origin >= 0 && a.origin === b.origin);

/** Tells whether the event of a landmark is this one. */
export const isOwn = ({ entry }: Landmark, other: RepairEvent | undefined): boolean =>
  other !== undefined && isSame(entry, other);

/** Tells whether a landmark is about the same finding as a violation with one provision. */
export const isAbout = (landmark: Landmark, { entry, misplaced, provisions }: Violation): boolean =>
  landmark.provision === (misplaced ? PLACE : provisions[0]) && isOwn(landmark, entry);

/** Tells whether a landmark is complete though events before it have no place: it asks for no more than one move. */
export const isSure = ({ movements }: Landmark): boolean => movements.every(({ enters }) => enters);
