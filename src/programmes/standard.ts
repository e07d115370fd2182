import { VOCABULARY_2011 } from './ccm-2011.vocabulary.ts';
import { asStandard, type Vocabulary } from './vocabulary.ts';

/**
 * The vocabulary where no programme is at hand: a record is read before its programme is known, and a constraint or a
 * step of a test names none. Programmes that bring no cycle have it wherever it is loaded.
 */
export const DEFAULT_VOCABULARY: Vocabulary = /* @__PURE__ */ asStandard(VOCABULARY_2011);
