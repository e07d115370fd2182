import { type MeaningOf, meaningAmong } from '../language/relations.ts';
import { NO_NAMES } from '../model/names.ts';
import type { Programme } from './programme.ts';

/** Returns the meaning of relations under a programme: things are known by any of the names that it gives them. */
export const meaningIn = ({ names = NO_NAMES }: Pick<Programme, 'names'>): MeaningOf => meaningAmong(names);
