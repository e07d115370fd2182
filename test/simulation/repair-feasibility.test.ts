import { ccm2011, type TreatyEvent } from 'intersessional';
import { alphabetOf } from 'intersessional/simulation';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { AuditedDays, decides } from '../../src/replay/day.ts';
import { entryOf } from '../../src/replay/entries.ts';
import { Orders } from '../../src/replay/orders.ts';
import { IncrementalReplayer } from '../../src/replay/replayer.ts';
import { Feasibility } from '../../src/simulation/repair/feasibility.ts';
import { model } from '../support/records.ts';

const SEED = 2011;
const DAYS = 100;

describe('a day that is called infeasible', { timeout: 60_000 }, () => {
  it(`is so for the audit, on ${DAYS} days of chance, seed ${SEED}`, () => {
    const player = new IncrementalReplayer(ccm2011, true);
    const [feasibility, audited] = [
      new Feasibility(player, false),
      new AuditedDays(player, new Orders(player)),
    ];
    const random = xoroshiro128plus(SEED);
    const under = (most: number) => uniformInt(random, 0, most - 1);
    const alphabet = alphabetOf(ccm2011).map(({ event }) => event);
    let infeasible = 0;
    for (let i = 0; i < DAYS; i++) {
      const row = player.start.slice();
      const past = model.events.slice(0, under(model.events.length - 4));
      for (const each of past) {
        const { eventClass, day } = entryOf(player.eventClasses, each);
        player.apply(player.step(row, 0, eventClass, day), row, 0);
      }
      const { on } = past.at(-1) ?? { on: '2010-06-01' };
      const next = model.events.slice(past.length, past.length + 2);
      const chance = [1, 2].map(() => alphabet[under(alphabet.length)]);
      const day = [...next, ...chance].map((event) =>
        entryOf(player.eventClasses, { ...event, on } as TreatyEvent),
      );
      if (!feasibility.isInfeasible(day, row)) continue;
      infeasible++;
      expect(audited.play(day, row.slice(), () => new Set()).some(decides)).toBe(true);
    }
    expect(infeasible).toBeGreaterThan(10);
    expect(infeasible).toBeLessThan(DAYS);
  });
});
