import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnknownDuty, silenceFindings } from '../../src/analysis/duties.ts';
import { binds } from '../../src/machines/provisions.ts';
import { dayNumber } from '../../src/model/calendar.ts';
import { costOf, FREE } from '../../src/replay/cost.ts';
import { eachBit } from '../../src/replay/masks.ts';
import { silenceName, slotsOfSilence } from '../../src/replay/silenceCosts.ts';
import { newKits, rowOf, someBefore, someCloseRecord } from '../support/replayed.ts';

const SEED = 20101112;
const kits = newKits();
const someKit = fc.constantFrom(...kits);
const someAsOf = fc
  .constantFrom('2001-03-02', '2001-06-01', '2001-06-03', '2001-07-31', '2001-08-01')
  .map(dayNumber);
const someRecord = fc.oneof(someBefore, someCloseRecord(6));

describe(`endings (seed ${SEED})`, () => {
  it('there is one for each paragraph that silence, or a duty, can be heard of', () => {
    for (const { player, orders } of kits) {
      const heard = player.provisions.filter(
        ({ silence, rule }) => silence !== undefined || rule.due !== undefined,
      );
      const paragraphs = [...new Set(heard.map(({ provision }) => provision.paragraph))];
      expect(orders.silenceCosts.map(({ paragraph }) => paragraph)).toEqual(paragraphs);
    }
  });

  it('cost what silence says of their provisions: of one paragraph one breach, and each undetermined finding', () => {
    const counts = { free: 0, failed: 0, unknown: 0, reported: 0 };
    fc.assert(
      fc.property(someKit, someRecord, someAsOf, ({ player, orders }, events, asOf) => {
        const row = rowOf(player, events);
        const date = player.dateOf(asOf);
        const facts = player.snapshotOf(row, 0, asOf).context;
        for (const { paragraph, costAt, namesAt } of orders.silenceCosts) {
          const own = player.provisions.filter(({ provision }) => provision.paragraph === paragraph);
          const heard = silenceFindings(own, facts, date);
          const isBinding = (each: (typeof heard)[number]) =>
            each.ready.strict && binds(each.ready, facts) !== false;
          const breaches = heard.filter((each) => each.outcome === 'failed' && isBinding(each)).length;
          const reported = heard.filter((each) => each.outcome === 'failed' && !isBinding(each)).length;
          const undetermined = heard.filter(({ outcome }) => outcome === 'cantTell').length;
          const isOpen =
            heard.some((each) => each.outcome === 'cantTell' && isBinding(each)) ||
            own.some((each) => isUnknownDuty(each, facts, date));
          const verdict = breaches > 0 ? 2 : isOpen ? 1 : 0;
          const cost = costAt(row, asOf);
          expect(cost).toEqual(costOf(0, verdict, 0, Number(breaches > 0), 0, undetermined, reported));
          expect(costAt(row.slice(), asOf)).toBe(cost);
          expect(cost === FREE).toBe(heard.length === 0 && verdict === 0);
          expect(namesAt(row, asOf)).toEqual(
            heard.map(({ ready, outcome }) => `silence ${paragraph} ${ready.rule.id} ${outcome}`),
          );
          counts.free += Number(cost === FREE);
          counts.failed += breaches;
          counts.unknown += Number(verdict === 1);
          counts.reported += reported;
        }
      }),
      { seed: SEED, numRuns: 250 },
    );
    for (const [name, count] of Object.entries(counts)) expect([name, count > 5]).toEqual([name, true]);
  });

  it('depend on the slots that they read, and on the day', () => {
    fc.assert(
      fc.property(someKit, someRecord, someRecord, someAsOf, ({ player, orders }, a, b, asOf) => {
        const [row, other] = [rowOf(player, a), rowOf(player, b)];
        for (const { reads, costAt, namesAt } of orders.silenceCosts) {
          const read = new Set<number>();
          eachBit(reads, (slot) => read.add(slot));
          const mixed = row.map((id, i) => (i > 0 && read.has(i - 1) ? id : (other[i] as number)));
          expect(namesAt(mixed, asOf)).toEqual(namesAt(row, asOf));
          expect(costAt(mixed, asOf)).toEqual(costAt(row, asOf));
        }
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('read no slot but those of silence, of the adoptions and of the conditions of their provisions', () => {
    for (const { player, orders } of kits) {
      for (const { paragraph, reads } of orders.silenceCosts) {
        const own = player.provisions.filter(
          ({ provision, silence, rule }) =>
            provision.paragraph === paragraph && (silence !== undefined || rule.due !== undefined),
        );
        const slots = new Set(slotsOfSilence(player, own));
        const read: number[] = [];
        eachBit(reads, (slot) => read.push(slot));
        expect(read).toEqual([...slots].sort((a, b) => a - b));
        for (const { rule, provision } of own) {
          for (const slot of player.factTable.slotsOf(rule.condition)) expect(slots.has(slot)).toBe(true);
          const adopted = ['decisions', provision.binds, 'adopted'];
          for (const slot of player.factTable.slotsAt(adopted)) expect(slots.has(slot)).toBe(true);
        }
      }
    }
  });

  it('a finding of silence is named by its paragraph, its rule and its outcome', () => {
    expect(silenceName('rule', '1.2', 'failed')).toBe('silence 1.2 rule failed');
  });
});
