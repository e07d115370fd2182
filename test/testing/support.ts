import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { expect as jestExpect } from 'expect';
import { recordSchema, type TreatyEvent, type TreatyRecord } from 'intersessional';
import { type CycleMatchers, matchers } from 'intersessional/testing';
import { type ExpectStatic, expect } from 'vitest';
import { wholeModel } from '../../conformance/support/model.ts';

declare module 'expect' {
  // Every declaration of the interface has the same parameters.
  interface Matchers<R, T> extends CycleMatchers<R> {}
}

expect.extend(matchers);

const read = (name: string): TreatyRecord =>
  recordSchema.parse(
    JSON.parse(readFileSync(new URL(`../../conformance/records/${name}.json`, import.meta.url), 'utf8')),
  );

/** A record in which every provision is met. */
export const model = wholeModel();

/** The real record, as far as the sources show: incomplete. */
export const real = read('ccm-2011');

/** A record with the events of a type changed; `undefined`: they are left out. */
export const changed = (
  type: TreatyEvent['type'],
  change: object | undefined,
  record: TreatyRecord = model,
): TreatyRecord => ({
  ...record,
  events: record.events.flatMap((event) => {
    if (event.type !== type) return [event];
    return change === undefined ? [] : [{ ...event, ...change } as TreatyEvent];
  }),
});

/** A record up to just before the first event of a type. */
export const before = (type: TreatyEvent['type'], record: TreatyRecord = model): TreatyRecord => ({
  ...record,
  events: record.events.slice(
    0,
    record.events.findIndex((event) => event.type === type),
  ),
});

/** The first event of a type, with fields changed. */
export const eventOf = (type: TreatyEvent['type'], change: object = {}): TreatyEvent =>
  ({ ...model.events.find((event) => event.type === type), ...change }) as TreatyEvent;

function thrown(check: () => void): string {
  try {
    check();
  } catch (error) {
    return stripVTControlCharacters((error as Error).message);
  }
  throw new Error('The matcher did not fail.');
}

/** The message of a matcher that fails. */
export const said = (check: (expect: ExpectStatic) => void): string => thrown(() => check(expect));

/** The same under Jest. Both runners write to one global list, so that Jest gets the matchers anew. */
export function saidUnderJest(check: (expect: ExpectStatic) => void): string {
  jestExpect.extend(matchers);
  return thrown(() => check(jestExpect as unknown as ExpectStatic));
}
