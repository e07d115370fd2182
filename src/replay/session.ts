import { memoize } from '../model/once.ts';
import type { Programme } from '../programmes/programme.ts';
import { Orders } from './orders.ts';
import { Player } from './player.ts';
import { Reading } from './reading.ts';

/** The tools that play all complete, or all incomplete, records of one programme. They remember what they found. */
export interface Session {
  readonly player: Player;
  readonly reading: Reading;
  readonly orders: Orders;
}

/** How many different events are kept before all is forgotten. */
const MOST_KEPT = 20_000;

/** A session that knows nothing yet. */
export function newSession(programme: Programme, complete: boolean): Session {
  const player = new Player(programme, complete);
  return { player, reading: new Reading(player), orders: new Orders(player) };
}

const sessionsOf = /* @__PURE__ */ memoize((_programme: Programme) => new Map<boolean, Session>());

/** The session that all records of one kind share. */
export function sessionFor(programme: Programme, complete: boolean): Session {
  const sessions = sessionsOf(programme);
  let session = sessions.get(complete);
  if (session === undefined || session.reading.size + session.player.size + session.orders.size > MOST_KEPT) {
    session = newSession(programme, complete);
    sessions.set(complete, session);
  }
  return session;
}
