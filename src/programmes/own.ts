import { canonical } from '../model/canonical.ts';
import type { ProgrammeIdentity } from '../model/facts.ts';
import { frozenCopy } from '../model/frozen.ts';
import { hashOf } from '../model/hash.ts';
import { memoize } from '../model/memoize.ts';
import type { Programme } from './programme.ts';

const OWN = /* @__PURE__ */ new WeakMap<Programme, Programme>();

/** The data of the copies: nobody else can write to them. */
const DATA = /* @__PURE__ */ new WeakMap<Programme, Record<string, unknown>>();

/**
 * Returns a deeply frozen copy of a programme. Hooks that tests put on the programme under a symbol are copied, and can
 * be added to the copy later.
 */
export function heldCopy<P extends Programme>(programme: P): P {
  const data = { ...frozenCopy({ ...programme }) } as Record<string, unknown>;
  const own = {} as P;
  for (const key of Object.keys(data)) {
    Object.defineProperty(own, key, { get: () => data[key], enumerable: true });
  }
  for (const symbol of Object.getOwnPropertySymbols(programme)) {
    Object.defineProperty(
      own,
      symbol,
      Object.getOwnPropertyDescriptor(programme, symbol) as PropertyDescriptor,
    );
  }
  OWN.set(own, own);
  DATA.set(own, data);
  return own;
}

/** Changes the data of a copy that nobody has used yet: for tests that put a fault into a programme. */
export const alter = (own: Programme, data: Partial<Programme>): void => {
  Object.assign(DATA.get(own) ?? {}, frozenCopy(data));
};

/** The copy of a programme that is held for it, made at its first use: what is done to the programme does not reach it. */
export function ownOf(programme: Programme): Programme {
  let own = OWN.get(programme);
  if (own === undefined) {
    own = heldCopy(programme);
    OWN.set(programme, own);
  }
  return own;
}

/** The identity of a programme: its hash is of what is judged by it, and not of titles, reasons and sources. */
export const identityOf = /* @__PURE__ */ memoize((programme: Programme): ProgrammeIdentity => {
  const { id, firstMeeting, drafts, offers, provisions, names, cycle } = ownOf(programme);
  return Object.freeze({
    id,
    hash: hashOf(canonical({ firstMeeting, drafts, offers, provisions, names, cycle })),
  });
});
