import { effectsIn } from '../../analysis/effects.ts';
import type { EventTemplate } from '../../analysis/template.ts';
import { alphabetOf } from '../../kernel/alphabet.ts';
import { ownDays } from '../../kernel/ground/meetingDays.ts';
import type { EventForm } from '../../model/eventForm.ts';
import type { EventType, TreatyEvent } from '../../model/events.ts';
import { fieldsIn, getPath } from '../../model/path.ts';
import { vocabularyOf } from '../../programmes/vocabulary.ts';
import type { EventClass } from '../../replay/eventClasses.ts';
import type { IncrementalReplayer } from '../../replay/replayer.ts';

/** An event that can be inserted. */
export interface Offered {
  readonly event: TreatyEvent;
  readonly letter: EventClass;
  /** True if the event is not as the programme has it. */
  readonly departs: boolean;
}

const ANY_DAY = '2001-01-01';

const variantOf = (event: TreatyEvent): string => ('decision' in event ? event.decision : '');

/** The events that a repair can make use of: those of the programme's alphabet, and the values of their fields. */
export class EditSpace {
  readonly offered: readonly Offered[];
  readonly form: EventForm;
  readonly #player: IncrementalReplayer;
  readonly #values = new Map<string, Map<string, unknown>>();
  readonly #formed = new WeakMap<EventClass, boolean>();
  readonly #added = new Map<EventClass, ReadonlyMap<number, readonly unknown[]>>();

  constructor(player: IncrementalReplayer) {
    this.#player = player;
    this.form = vocabularyOf(player.programme).form;
    this.offered = alphabetOf(player.programme).map(({ event, deviates }) => {
      const dated = { on: ANY_DAY, ...event } as unknown as TreatyEvent;
      return { event: dated, letter: player.eventClasses.of(dated), departs: deviates };
    });
    for (const { event } of this.offered) this.#collect(event);
  }

  #collect(event: TreatyEvent): void {
    const { on: _on, type, ...fields } = event as { on: string; type: EventType };
    for (const path of fieldsIn(fields)) {
      const value = getPath(fields, path);
      const key = `${type} ${variantOf(event)} ${path.join('.')}`;
      const values = this.#values.get(key) ?? new Map<string, unknown>();
      this.#values.set(key, values.set(JSON.stringify(value), value));
    }
  }

  /** The values that the alphabet has for a field of an event, by its dotted path. */
  valuesOf(event: TreatyEvent, field: string): readonly unknown[] {
    const key = `${event.type} ${variantOf(event)} ${field}`;
    return [...(this.#values.get(key)?.values() ?? [])];
  }

  /** Tells whether an event is well formed on some day: an opening is so on its own days only. */
  isEvent(event: TreatyEvent, letter: EventClass): boolean {
    let isEvent = this.#formed.get(letter);
    if (isEvent === undefined) {
      const on = ownDays(event as unknown as EventTemplate)?.from ?? ANY_DAY;
      isEvent = this.form.read({ ...event, on }) !== undefined && this.#lacksNothing(event);
      this.#formed.set(letter, isEvent);
    }
    return isEvent;
  }

  #lacksNothing(event: TreatyEvent): boolean {
    return !this.#player.complete || this.form.missingFields(event).length === 0;
  }

  /** Returns the members that an event adds to lists on record, by slot. */
  addedBy(letter: EventClass): ReadonlyMap<number, readonly unknown[]> {
    let added = this.#added.get(letter);
    if (added === undefined) {
      added = new Map(
        effectsIn(this.#player.programme)
          .effectsOf(letter.event)
          .filter(({ change }) => change === 'add')
          .flatMap(({ path, value }) =>
            this.#player.factTable.slotsAt(path).map((slot) => [slot, [value].flat()] as const),
          ),
      );
      this.#added.set(letter, added);
    }
    return added;
  }
}
