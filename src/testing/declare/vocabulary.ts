import { DEFAULT_VOCABULARY, type Vocabulary } from '../../programmes/vocabulary.ts';

/** The vocabulary of constraints, which name no programme. */
export const VOCABULARY: Vocabulary = DEFAULT_VOCABULARY;
