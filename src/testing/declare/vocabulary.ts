import { admitted } from '../../programmes/check.ts';
import type { Programme } from '../../programmes/programme.ts';
import { DEFAULT_VOCABULARY } from '../../programmes/standard.ts';
import { type Vocabulary, vocabularyOf } from '../../programmes/vocabulary.ts';
import { knownProgrammes } from '../judging/programmes.ts';

/**
 * The programme whose events a constraint is about.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { existence, judge } from 'intersessional/testing/declare';
 * const programme = { ...ccm2011, id: 'ours' };
 * console.log(judge({ programme: 'ours', events: [] }, existence('host.offered'), { programme }).outcome);
 * ```
 * ```text
 * failed
 * ```
 */
export interface ProgrammeOption {
  readonly programme?: Programme | undefined;
}

/** Returns the vocabulary of a programme that is given; without one, that of 2011. */
export const vocabularyIn = ({ programme }: ProgrammeOption): Vocabulary =>
  programme === undefined ? DEFAULT_VOCABULARY : vocabularyOf(admitted(programme));

/** Returns the vocabularies in which an activity can be: of the programme that is given or, without one, of all known. */
export const vocabulariesIn = (options: ProgrammeOption): readonly Vocabulary[] =>
  options.programme === undefined
    ? [...new Set(knownProgrammes().map(vocabularyOf))]
    : [vocabularyIn(options)];

/** Returns the vocabulary of a record: of the programme that is given, or of the known one that the record names. */
export const vocabularyOfRecord = (record: unknown, { programme }: ProgrammeOption): Vocabulary => {
  const { programme: id } = Object(record) as { readonly programme?: unknown };
  return vocabularyIn({ programme: programme ?? knownProgrammes().find((each) => each.id === id) });
};
