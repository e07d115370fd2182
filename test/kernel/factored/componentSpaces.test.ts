import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventTemplate } from '../../../src/analysis/template.ts';
import { spacesFor } from '../../../src/kernel/factored/componentSpaces.ts';
import { componentsOf } from '../../../src/kernel/factored/componentViews.ts';
import { countOf, difference, type ProductSubset } from '../../../src/kernel/factored/coreachable.ts';
import { transitionSystemsOf } from '../../../src/kernel/ground/restriction.ts';
import { resetCertainlyDeadVariables } from '../../../src/kernel/reduce/deadVariables.ts';
import { minimise } from '../../../src/kernel/reduce/quotient.ts';
import { boxesAt, type Explored, explored } from '../../support/boxes.ts';
import { grounded, letters, moreLetters, toy } from '../../support/toy.ts';

const SEED = 20101112;

const OPTIONS = { alphabet: moreLetters, observe: 'all', keepsDays: true } as const;

const { over } = transitionSystemsOf(toy, OPTIONS);

/** Parts of the alphabet: the first is that of the toy, with which the others share. */
const PARTS: readonly (readonly EventTemplate[])[] = [
  letters,
  moreLetters,
  ...fc
    .sample(fc.subarray([...moreLetters], { minLength: 1, maxLength: 4 }), { seed: SEED, numRuns: 6 })
    .map((more) => [...new Set([...letters, ...more])]),
  [],
];

/** The number of states in boxes. */
function sizeOf({ explorer, found }: Explored): bigint {
  const pieces = found.boxes.flatMap((box, i): readonly ProductSubset[] =>
    difference(
      explorer,
      box,
      found.boxes.slice(0, i).filter(({ controlState }) => controlState === box.controlState),
    ),
  );
  return countOf(pieces);
}

describe.each([false, true])(
  `spaces of parts of one whole (seed ${SEED}, shared variable: %s)`,
  (isShared) => {
    const parts = PARTS.map((alphabet) =>
      explored(resetCertainlyDeadVariables(minimise(over(alphabet))), isShared),
    );

    it('are the same spaces', () => {
      const [first, ...others] = parts.map(({ found }) => componentsOf(found.decomposition).sets);
      for (const sets of others) expect(sets).toBe(first);
    });

    it('have the states that each part has by itself', () => {
      for (const part of parts) {
        expect(part.found.complete).toBe(true);
        expect(sizeOf(part)).toBe(BigInt(part.states.length));
        for (const state of part.states.slice(0, 500)) expect(boxesAt(part, state).length).toBeGreaterThan(0);
      }
    });

    it('are as many as those of a system of these events alone', () => {
      for (const [i, alphabet] of PARTS.entries()) {
        const alone = explored(
          resetCertainlyDeadVariables(minimise(grounded({ ...OPTIONS, alphabet }))),
          isShared,
        );
        expect(sizeOf(parts[i] as Explored)).toBe(sizeOf(alone));
      }
    });
  },
);

describe('spaces of a system that is no part', () => {
  it('are its own', () => {
    const quotient = minimise(grounded(OPTIONS));
    expect(spacesFor(quotient)).not.toBe(spacesFor(quotient));
  });
});
