import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { silenceFindings } from '../../src/analysis/duties.ts';
import { bindingReads, readsOfProvision, readsOfSilence } from '../../src/analysis/provisions.ts';
import { binds, outcomeOf, provisionsOf, type ReadyProvision } from '../../src/machines/provisions.ts';
import type { Facts } from '../../src/model/facts.ts';
import { getPath, overlaps, setPath } from '../../src/model/path.ts';
import { someEvent } from '../support/courses.ts';
import { FACT_PATHS, someFacts } from '../support/facts.ts';
import { moreLetters, toy } from '../support/toy.ts';

const SEED = 20101112;
const options = { seed: SEED, numRuns: 600 };
const provisions = provisionsOf(toy);

/** Facts as they are where they are read, elsewhere as others. */
const mixed = (facts: Facts, others: Facts, reads: readonly { path: readonly string[] }[]): Facts =>
  FACT_PATHS.reduce(
    (mix, path) =>
      reads.some((read) => overlaps(read.path, path)) ? mix : setPath(mix, path, getPath(others, path)),
    facts,
  );

/** Events that a provision is asked of. */
const askedOf = ({ rule }: ReadyProvision) => {
  const due = moreLetters.filter(({ type }) => type === rule.due || type === 'decision.adopted');
  return someEvent(due);
};

describe.each(provisions.map((ready) => [ready.rule.id, ready] as const))(
  `what a provision reads (seed ${SEED}): %s`,
  (_, ready) => {
    it('is all on which its outcome depends, and whether it binds', () => {
      fc.assert(
        fc.property(askedOf(ready), someFacts, someFacts, (event, facts, others) => {
          const mix = mixed(facts, others, readsOfProvision(ready));
          expect(outcomeOf(ready, event, mix)).toBe(outcomeOf(ready, event, facts));
          expect(binds(ready, mix)).toBe(binds(ready, facts));
        }),
        options,
      );
    });

    it('of its binding is all on which it depends whether it binds, and nothing needless', () => {
      const reads = bindingReads(ready);
      fc.assert(
        fc.property(someFacts, someFacts, (facts, others) => {
          expect(binds(ready, mixed(facts, others, reads))).toBe(binds(ready, facts));
        }),
        options,
      );
      for (const { path } of reads) {
        const differs = fc
          .sample(someFacts, { seed: SEED, numRuns: 60 })
          .some(
            (facts) =>
              binds(ready, setPath(facts, path, '2001-01-01')) !==
              binds(ready, setPath(facts, path, undefined)),
          );
        expect(differs).toBe(true);
      }
    });

    it('of silence is all, with its condition and its binding, on which it depends what is heard', () => {
      const reads = [...readsOfSilence(ready), ...readsOfProvision(ready)];
      const heard = (facts: Facts, on: string) =>
        silenceFindings([ready], facts, on).map(({ outcome, decides }) => [outcome, decides]);
      fc.assert(
        fc.property(
          someFacts,
          someFacts,
          fc.constantFrom('2001-05-30', '2001-06-02', '2001-06-05'),
          (facts, others, on) => {
            expect(heard(mixed(facts, others, reads), on)).toEqual(heard(facts, on));
          },
        ),
        options,
      );
    });

    it('of silence has the step that was due, which only helps', () => {
      const { due } = ready.rule;
      const step = readsOfSilence(ready).filter(({ grows }) => grows);
      expect(step.map(({ path }) => path.join('.'))).toEqual(due ? [due] : []);
    });
  },
);
