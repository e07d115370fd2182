import { memoize } from '../model/memoize.ts';
import type { Programme } from '../programmes/programme.ts';
import { EntryReader } from './entryReader.ts';
import { Orders } from './orders.ts';
import { IncrementalReplayer } from './replayer.ts';

/** The tools that replay all complete, or all incomplete, records of one programme, with their caches. */
export interface Session {
  readonly replayer: IncrementalReplayer;
  readonly reading: Pick<EntryReader, 'entriesOf' | 'size'>;
  readonly orders: Orders;
}

/** The most cached entries; beyond this number the session starts afresh. */
const MOST_KEPT = 20_000;

/** Returns a session with empty caches. */
export function newSession(programme: Programme, complete: boolean): Session {
  const replayer = new IncrementalReplayer(programme, complete);
  return { replayer, reading: new EntryReader(replayer), orders: new Orders(replayer) };
}

/** The sessions of a programme, by completeness. */
export const sessionsOf = /* @__PURE__ */ memoize((_programme: Programme) => new Map<boolean, Session>());

/** Returns the session shared by all complete, or all incomplete, records of a programme. */
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
