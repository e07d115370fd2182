import type { EventTemplate } from '../../analysis/template.ts';
import { alphabetForm, callbackForm, limitForm, optionsBy } from '../../kernel/optionForms.ts';
import { booleanForm, optionalForm } from '../../model/form.ts';
import { checkProgramme } from '../../programmes/check.ts';
import type { Programme } from '../../programmes/programme.ts';
import { type Vocabulary, vocabularyOf } from '../../programmes/vocabulary.ts';
import { type Difference, type Edit, editsBetween } from './changes.ts';
import { type Compared, ReceptionComparison } from './comparison.ts';
import { differenceWords } from './words.ts';

/** The options of `diff`. */
export interface DiffOptions {
  /** The events that can happen (default: as either programme has them, and departures from it). */
  readonly alphabet?: readonly EventTemplate[];
  /** The most pairs of states to visit in one search (default 1,000,000). */
  readonly limit?: number;
  /** `false`: no sequence for each change by itself, only for all of them together (default `true`). */
  readonly each?: boolean;
  /** Told before each comparison: how many have been made, and how many there are. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** One change from the first programme to the second, and what comes of it by itself. */
export interface Change extends Difference, Partial<Compared> {
  /** One sentence for a person. */
  readonly because: string;
}

/** The differences between two programmes, as data and in the events that they receive. */
export interface Diff extends Compared {
  /** The ids of the two programmes. */
  readonly programmes: readonly [first: string, second: string];
  /** True if the two programmes are equal as data. */
  readonly same: boolean;
  readonly changes: readonly Change[];
}

const LIMIT = 1_000_000;

const diffOptionsIn = (vocabulary: Vocabulary) => ({
  alphabet: optionalForm(alphabetForm(vocabulary)),
  limit: optionalForm(limitForm),
  each: optionalForm(booleanForm),
  onProgress: callbackForm,
});

/** Tells whether an edit could change how any event is received. */
const bears = ({ start, gone, fresh }: Edit): boolean =>
  start !== undefined || gone !== undefined || fresh !== undefined;

const NOTHING: Compared = { witness: null, complete: true };

/**
 * Compares two programmes: what changed, by paragraph, and for each change the shortest sequence that one of them
 * accepts and the other refuses, found by exploring both side by side. If a change makes no event refused, `diff` gives
 * the shortest sequence with a different report. Each sequence is confirmed by playing it on the machines of both.
 *
 * @throws MalformedError for an option that there is not, and for what cannot be a programme.
 *
 * @example
 * ```ts
 * import { ccm2011, withMachine } from 'intersessional';
 * import { diff } from 'intersessional/simulation';
 * const provisions = ccm2011.provisions.filter(({ rule }) => rule === 'key-decisions-settled');
 * const closing = withMachine({ ...ccm2011, provisions });
 * const { changes } = diff(closing, withMachine({ ...ccm2011, provisions: [] }));
 * console.log(changes.map(({ paragraphs, witness }) => `${paragraphs}: ${witness?.accepts}`));
 * ```
 * ```text
 * [ '9.1: second' ]
 * ```
 */
export function diff(first: Programme, second: Programme, options: DiffOptions = {}): Diff {
  checkProgramme(first);
  checkProgramme(second);
  const forms = diffOptionsIn(vocabularyOf(first));
  const { alphabet: letters, limit: most = LIMIT, each = true } = optionsBy<DiffOptions>(forms, options);
  const { onProgress } = options;
  const edits = editsBetween(first, second);
  const bearing = edits.filter(bears);
  const comparison =
    bearing.length > 0
      ? new ReceptionComparison([first, second], bearing, { alphabet: letters, limit: most })
      : undefined;
  const total = 1 + (each && bearing.length > 1 ? bearing.length : 0);
  let done = 0;
  const compared = (some: readonly Edit[]): Compared => {
    if (comparison === undefined || some.length === 0) return NOTHING;
    onProgress?.(done++, total);
    return comparison.of(some);
  };
  const all = compared(bearing);
  const ofEach = (edit: Edit): Compared =>
    bearing.length === 1 && bears(edit) ? all : compared([edit].filter(bears));
  return {
    programmes: [first.id, second.id],
    same: edits.length === 0,
    changes: edits.map((edit) => ({
      ...edit.difference,
      because: differenceWords(edit.difference, vocabularyOf(first)),
      ...(each && ofEach(edit)),
    })),
    ...all,
  };
}
