import * as fc from 'fast-check';
import { audit, ccm2011, defineRecord, type Programme, type TreatyRecord } from 'intersessional';
import { describe, expect, it } from 'vitest';
import real from '../../../conformance/records/ccm-2011.json' with { type: 'json' };
import whole from '../../../conformance/records/ccm-2011-model.json' with { type: 'json' };
import { instrument } from '../../../src/machines/ready.ts';
import { FORM_2011 } from '../../../src/rules/form.ts';
import { MutantAudits } from '../../../src/testing/mutation/beside.ts';
import { type Mutant, mutantsOf, mutated } from '../../../src/testing/mutation/index.ts';
import { busy, someCloseRecord } from '../../support/replayed.ts';
import { toy } from '../../support/toy.ts';

const SEED = 20110627;
const records = [real, whole].map((each) => defineRecord(each));

/** Every audit alone: each mutant is a programme of its own, which nobody has used. */
const alone = (programme: Programme, mutant: Mutant, record: TreatyRecord): string =>
  JSON.stringify(audit(mutated(programme, mutant), record));

const every = <T>(list: readonly T[], step: number): readonly T[] => list.filter((_, i) => i % step === 0);

describe(`audits under mutants, beside their programme (seed ${SEED})`, () => {
  it('are those of each mutant alone, on the two records', () => {
    const audits = new MutantAudits(ccm2011);
    const kinds = new Set<string>();
    for (const mutant of every(mutantsOf(ccm2011), 7)) {
      const of = audits.of(mutant);
      kinds.add(mutant.kind);
      for (const record of records)
        expect(JSON.stringify(of(record)), mutant.id).toBe(alone(ccm2011, mutant, record));
    }
    expect(kinds.size).toBeGreaterThanOrEqual(7);
  }, 120_000);

  it('are those of each mutant alone, on records drawn by chance, complete or not', () => {
    const kits = [toy, busy].map((programme) => ({
      programme,
      audits: new MutantAudits(programme),
      mutants: mutantsOf(programme),
    }));
    let different = 0;
    const runs = fc.property(
      fc.constantFrom(...kits),
      fc.nat(),
      someCloseRecord(6),
      fc.boolean(),
      ({ programme, audits, mutants }, nth, events, complete) => {
        const mutant = mutants[nth % mutants.length] as Mutant;
        const record = {
          programme: programme.id,
          complete,
          events: events.filter((event) => FORM_2011.read(event) !== undefined),
        };
        const beside = JSON.stringify(audits.of(mutant)(record));
        expect(beside, mutant.id).toBe(alone(programme, mutant, record));
        if (beside !== JSON.stringify(audit(programme, record))) different++;
      },
    );
    fc.assert(runs, { seed: SEED, numRuns: 400 });
    expect(different).toBeGreaterThan(40);
  }, 120_000);

  it('are those of each mutant alone, if the programme itself was changed for a test', () => {
    const [mutant] = mutantsOf(ccm2011) as [Mutant];
    const without = instrument(ccm2011, { adapt: (ready) => ({ ...ready, strict: false }) });
    const [record] = records as [TreatyRecord];
    expect(JSON.stringify(new MutantAudits(without).of(mutant)(record))).toBe(alone(without, mutant, record));
  });

  it('are those of each mutant alone, if it changes more of the chart than rules, or the names', () => {
    const [, record] = records as [TreatyRecord, TreatyRecord];
    const [first] = mutantsOf(ccm2011) as [Mutant];
    const changes: readonly Mutant['change'][] = [
      { data: { names: { 'UNDP-BCPR': ['the Bureau'] } } },
      { data: { firstMeeting: undefined } },
      {
        hooks: {
          chart: (chart) => {
            const { 'coordination.held': _, ...on } = (chart as unknown as { on: Record<string, unknown> })
              .on;
            return { ...chart, on };
          },
        },
      },
    ];
    for (const change of changes) {
      const mutant = { ...first, change };
      expect(JSON.stringify(new MutantAudits(ccm2011).of(mutant)(record))).toBe(
        alone(ccm2011, mutant, record),
      );
    }
  });
});
