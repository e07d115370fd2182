import { type MeaningOf, meaningAmong } from '../language/relations.ts';
import { NO_NAMES } from '../model/names.ts';
import type { Programme } from './programme.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Returns the meaning of relations under a programme: things are known by any of the names that it gives them. */
export const meaningIn = (programme: Programme): MeaningOf =>
  meaningAmong(programme.names ?? NO_NAMES)(vocabularyOf(programme).facts.growing);
