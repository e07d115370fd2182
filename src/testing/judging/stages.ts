import { nodesIn, stageName } from '../../machines/chart.ts';
import { preparedFor } from '../../machines/prepared.ts';
import type { Programme } from '../../programmes/programme.ts';

/** The names of all stages of a programme's chart: their paths. */
export const stagesOf = (programme: Programme): readonly string[] =>
  nodesIn(preparedFor(programme).chart.machine.root as never)
    .map(stageName)
    .filter((name) => name !== '');

/** Tells whether a stage is the one named, or inside it. */
export const isIn = (stage: string) => (innermost: string) =>
  innermost === stage || innermost.startsWith(`${stage}.`);
