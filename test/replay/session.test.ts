import { describe, expect, it } from 'vitest';
import { newSession, sessionFor } from '../../src/replay/session.ts';
import { busy } from '../support/replayed.ts';
import { toy } from '../support/toy.ts';

const theme = (name: string) => ({ on: '2001-06-01', type: 'theme.discussed', theme: name });

describe('sessions', () => {
  it('have tools of one player, and are new each time that a new one is made', () => {
    for (const complete of [true, false]) {
      const { replayer, reading, orders } = newSession(toy, complete);
      expect([replayer.programme, replayer.complete]).toEqual([toy, complete]);
      expect(orders.replayer).toBe(replayer);
      expect(reading.entriesOf([theme('a')])?.[0]?.eventClass).toBe(
        replayer.eventClasses.of(theme('a') as never),
      );
      expect(newSession(toy, complete).replayer).not.toBe(replayer);
    }
  });

  it('are one for all records of a programme that are complete, and one for the others', () => {
    const [whole, partly] = [sessionFor(toy, true), sessionFor(toy, false)];
    expect(whole.replayer.complete).toBe(true);
    expect(partly.replayer.complete).toBe(false);
    expect(sessionFor(toy, true)).toBe(whole);
    expect(sessionFor(toy, false)).toBe(partly);
    expect(sessionFor(busy, true)).not.toBe(whole);
    expect(sessionFor(busy, true)).toBe(sessionFor(busy, true));
  });

  it('are forgotten once they have met too much: events, letters, places of the chart and plans together', () => {
    const MOST = 20_000;
    const session = sessionFor(busy, false);
    const known = () => session.reading.size + session.replayer.size + session.orders.size;
    const add = (count: number, name: string) =>
      Array.from({ length: count }, (_, i) => session.orders.shared.set(`${name}${i}`, {} as never));
    session.reading.entriesOf(Array.from({ length: 500 }, (_, i) => theme(`t${i}`)));
    expect(session.reading.size).toBe(500);
    expect(session.replayer.size).toBeGreaterThan(500);
    add(MOST - known(), 'plan ');
    expect(known()).toBe(MOST);
    expect(sessionFor(busy, false)).toBe(session);
    add(1, 'one more');
    expect(sessionFor(busy, false)).not.toBe(session);
    expect(sessionFor(busy, false)).toBe(sessionFor(busy, false));
  });
});
