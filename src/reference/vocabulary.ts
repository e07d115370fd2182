import { DEFAULT_VOCABULARY } from '../programmes/standard.ts';
import type { Vocabulary } from '../programmes/vocabulary.ts';

/** The vocabulary that the reference describes. The schemas are of records of any programme, which is not at hand. */
export const VOCABULARY: Vocabulary = DEFAULT_VOCABULARY;
