/*
 * A small app of a secretariat: it keeps the file of a cycle, and plans what is still to come.
 */
import {
  begin,
  ccm2011,
  type IsoDate,
  type ReceptionKind,
  submit,
  type TreatyEvent,
  type TreatyRecord,
} from 'intersessional';

/** The file of a cycle: what happened goes in; what may not happen stays out, with the reasons. */
export class CycleFile {
  #snapshot = begin(ccm2011);
  readonly #events: TreatyEvent[] = [];

  /** Enters an event, if the procedure lets it pass. */
  enter(event: TreatyEvent): { readonly reception: ReceptionKind; readonly reasons: readonly string[] } {
    const { reception, findings, snapshot } = submit(ccm2011, this.#snapshot, event);
    const reasons = findings.filter(({ outcome }) => outcome === 'failed').map(({ because }) => because);
    if (reception === 'accepted') {
      this.#snapshot = snapshot;
      this.#events.push(event);
    }
    return { reception, reasons };
  }

  getSnapshot() {
    return this.#snapshot;
  }

  get record(): TreatyRecord {
    return { programme: ccm2011.id, events: this.#events };
  }
}

/** The interpreters whom the conference service has under contract in 2011. */
export const UNDER_CONTRACT: readonly string[] = ['en', 'fr'];

/** The interpretation that the app books by itself: of everyone under contract. */
export const bookInterpretation = (on: IsoDate): TreatyEvent => ({
  on,
  type: 'interpretation.arranged',
  languages: UNDER_CONTRACT,
});

/** The plan of a cycle: the record as it would be, with the bookings of the app in it. */
export const planned = (record: TreatyRecord): TreatyRecord => ({
  ...record,
  title: 'The plan of the secretariat',
  events: record.events.map((event) =>
    event.type === 'interpretation.arranged' ? bookInterpretation(event.on) : event,
  ),
});
