import { type Draft, Immer, type Patch } from 'immer';
import { simulationExpectedTexts } from '../../messages/index.ts';
import { MalformedError, parse } from '../../model/problems.ts';
import type { TreatyRecord } from '../../model/record.ts';
import { recordSchemaOf } from '../../model/recordSchema.ts';
import type { Programme } from '../../programmes/programme.ts';
import { programmeSchema } from '../../programmes/schema.ts';
import { vocabularyOf } from '../../programmes/vocabulary.ts';
import { patchesBetween } from './patches.ts';

/** An immer recipe: it edits what it is given. */
export type Recipe<T> = (draft: Draft<T>) => void;

/** A branch: what is otherwise in it, as edits of the record, of the programme, or of both. */
export interface Branch {
  readonly name: string;
  readonly record?: Recipe<TreatyRecord>;
  readonly programme?: Recipe<Programme>;
}

/** The changes of a branch, as patches to be applied in order: one for each difference. */
export interface Patches {
  readonly record: readonly Patch[];
  readonly programme: readonly Patch[];
}

/** A record and a programme, after the edits of a branch. */
export interface Edited {
  readonly record: TreatyRecord;
  readonly programme: Programme;
  readonly patches: Patches;
}

const immer = new Immer({ autoFreeze: false });

function edited<T extends object>(base: T, recipe: Recipe<T> | undefined): readonly [T, readonly Patch[]] {
  if (recipe === undefined) return [base, []];
  const next = immer.produce(base, (draft: Draft<T>) => void recipe(draft)) as T;
  return [next, patchesBetween(base, next)];
}

/**
 * A record and a programme after the edits of a branch. A programme that is not edited stays the same object.
 *
 * @throws MalformedError, with the path in the branch, for edits after which either does not have its form any more.
 */
export function editedBy(
  { name, ...recipes }: Branch,
  index: number,
  { record, programme }: Omit<Edited, 'patches'>,
): Edited {
  if (name === '')
    throw new MalformedError([
      { path: `branches[${index}].name`, expected: simulationExpectedTexts.name, found: '""' },
    ]);
  const [newProgramme, ofProgramme] = edited({ ...programme }, recipes.programme);
  const isSame = ofProgramme.length === 0;
  const parsed = isSame ? programme : parse(programmeSchema, newProgramme, ['branches', index, 'programme']);
  const [newRecord, ofRecord] = edited(record, recipes.record);
  const schema = recordSchemaOf(vocabularyOf(programme).form);
  const its = recipes.record ? parse(schema, newRecord, ['branches', index, 'record']) : record;
  return {
    programme: parsed,
    record: isSame ? its : { ...its, programme: parsed.id },
    patches: { record: ofRecord, programme: ofProgramme },
  };
}
