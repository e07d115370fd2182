/** Mutants are tried on this project's tests, and its own programme is one of those that they reach. */
import assert from 'node:assert/strict';
import { ccm2011, withMachine } from 'intersessional';
import { mutantsOf, suiteSurvivors } from 'intersessional/testing/mutation';

const NOTICED = 'A5/tabled-text/dropped';
const UNNOTICED = 'A5/languages-provided/dropped';

async function killers(programme) {
  const mutants = mutantsOf(programme).filter(({ id }) => id === NOTICED || id === UNNOTICED);
  const { tried } = await suiteSurvivors(programme, { mutants });
  return Object.fromEntries(tried.map(({ mutant, killedBy }) => [mutant.id, killedBy]));
}

for (const programme of [ccm2011, withMachine({ ...ccm2011, id: 'own' })]) {
  assert.deepEqual(await killers(programme), {
    [NOTICED]: 'holds the decision on languages to the text on the table',
    [UNNOTICED]: undefined,
  });
}
