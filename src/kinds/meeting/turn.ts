import { all, type Condition, factAt, given, not } from '../../language/index.ts';
import type { CycleDeclared } from '../declared.ts';
import { sequenceOf } from '../flow.ts';
import { isComplete, sittingOf } from './sittings.ts';

/** A meeting of a sequence opens while none before it sits, and none after it was held. */
export function turnOf(cycle: CycleDeclared, meeting: string): readonly Condition[] {
  const { earlier, later } = sequenceOf(cycle, meeting);
  const sits = (each: string) =>
    all(isComplete, given(factAt(`${each}.opened`)), sittingOf(cycle, each).sits);
  return [...earlier.map(sits), ...later.map((each) => given(factAt(`${each}.opened`)))].map(not);
}
