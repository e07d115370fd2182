import { ocelExpectedTexts, plainLabels, say } from '../../messages/index.ts';
import { foundText } from '../../model/problems.ts';
import type { Words } from '../../programmes/words.ts';
import { assembled, type FileValue } from '../fields/assemble.ts';
import { dayFrom, START_OF_A_DAY } from '../fields/days.ts';
import { shapesOf } from '../fields/shapes.ts';
import type { Problems, Spot } from '../problems.ts';
import type { ReadEvent } from './model.ts';
import type { Objects } from './objects.ts';
import { BY_TYPE, meetingOf, RECORD, referenceOf } from './references.ts';
import { entryAt, type NamedValue, valuesOf } from './values.ts';

type Relationship = ReadEvent['relationships'][number];

/** An event of a log while it is read, against the objects. */
export class EventReader {
  readonly #objects: Objects;
  readonly #problems: Problems;

  constructor(objects: Objects, problems: Problems) {
    this.#objects = objects;
    this.#problems = problems;
  }

  /** The id of the record that an event is of. */
  recordOf({ relationships }: ReadEvent, index: number): string | undefined {
    const ids = relationships.filter(({ qualifier }) => qualifier === RECORD).map(({ objectId }) => objectId);
    const [id] = ids;
    if (ids.length === 1 && id !== undefined && this.#objects.get(id)?.type === RECORD) return id;
    const expected = say(ocelExpectedTexts.oneRecord, { type: RECORD });
    const spot = { path: `events[${index}].relationships` };
    return this.#problems.add(
      spot,
      expected,
      ids.length === 0 ? plainLabels.none : foundText(ids.join(', ')),
    );
  }

  /** The meeting that an event is about by its type is said again by a relationship. */
  #checkMeeting(meeting: string | undefined, { objectId }: Relationship, at: Spot): void {
    const object = this.#objects.get(objectId);
    if (object?.type === 'meeting' && object.name === meeting) return;
    const expected = meeting ? say(ocelExpectedTexts.meeting, { meeting }) : ocelExpectedTexts.noQualifier;
    this.#problems.add(at, expected, foundText(objectId));
  }

  /** The value that a relationship gives, or nothing where an attribute gives the same. */
  #referred(
    { objectId, qualifier }: Relationship,
    expected: string | undefined,
    known: ReadonlyMap<string, NamedValue>,
    at: Spot,
  ): readonly FileValue[] {
    const object = this.#objects.get(objectId);
    const attribute = known.get(qualifier);
    if (expected === undefined) this.#problems.add(at, ocelExpectedTexts.qualifier, foundText(qualifier));
    else if (object?.type !== expected || object.name === undefined) {
      this.#problems.add(at, say(ocelExpectedTexts.named, { type: expected }), foundText(objectId));
    } else if (attribute === undefined) return [{ path: qualifier.split('.'), raw: object.name, at }];
    else if (attribute.raw !== object.name) {
      const value = foundText(attribute.raw);
      const same = say(ocelExpectedTexts.sameAsAttribute, { name: qualifier, value });
      this.#problems.add(at, same, foundText(object.name));
    }
    return [];
  }

  #references(
    { type, relationships }: ReadEvent,
    index: number,
    words: Words,
    known: ReadonlyMap<string, NamedValue>,
  ) {
    return relationships.flatMap((each, i) => {
      const at = { path: `events[${index}].relationships[${i}]` };
      if (each.qualifier === RECORD) return [];
      if (each.qualifier !== BY_TYPE)
        return this.#referred(each, referenceOf(words, each.qualifier), known, at);
      this.#checkMeeting(meetingOf(words, type), each, at);
      return [];
    });
  }

  /** The event of a record that an event of the log is: its attributes, and what only its relationships say. */
  event(event: ReadEvent, index: number, words: Words): object {
    const { type, time } = event;
    const on = dayFrom(time);
    if (on === undefined)
      this.#problems.add({ path: `events[${index}].time` }, START_OF_A_DAY, foundText(time));
    const { events, eventType } = shapesOf(words);
    const shape = events.get(type);
    if (shape === undefined) {
      const spot = { path: `events[${index}].type` };
      return this.#problems.add(spot, eventType, foundText(type)) ?? {};
    }
    const values = valuesOf(event.attributes);
    const known = new Map(values.map((value) => [value.name, value]));
    const own = values.map((value) => entryAt(value, 'events', index));
    const entries = [...own, ...this.#references(event, index, words, known)];
    return { on, type, ...assembled(entries, shape, this.#problems) };
  }
}
