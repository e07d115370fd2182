import { memoize } from '../model/memoize.ts';
import type { Programme } from '../programmes/programme.ts';
import { EntryReader } from './entryReader.ts';
import { Orders } from './orders.ts';
import { IncrementalReplayer } from './replayer.ts';

/** The tools that play all complete, or all incomplete, records of one programme. They remember what they found. */
export interface Session {
  readonly replayer: IncrementalReplayer;
  readonly reading: EntryReader;
  readonly orders: Orders;
}

/** How many different events are kept before all is forgotten. */
const MOST_KEPT = 20_000;

/** A session that knows nothing yet. */
export function newSession(programme: Programme, complete: boolean): Session {
  const replayer = new IncrementalReplayer(programme, complete);
  return { replayer, reading: new EntryReader(replayer), orders: new Orders(replayer) };
}

const sessionsOf = /* @__PURE__ */ memoize((_programme: Programme) => new Map<boolean, Session>());

/** The session that all records of one kind share. */
export function sessionFor(programme: Programme, complete: boolean): Session {
  const sessions = sessionsOf(programme);
  let session = sessions.get(complete);
  if (
    session === undefined ||
    session.reading.size + session.replayer.size + session.orders.size > MOST_KEPT
  ) {
    session = newSession(programme, complete);
    sessions.set(complete, session);
  }
  return session;
}
