import { VERBS } from '../../compliance/finding.ts';
import { same } from '../../language/relations.ts';
import type { Json } from '../../language/terms.ts';
import {
  capital,
  diffAsideTexts,
  diffFieldTexts,
  diffPartTexts,
  diffProvisionTexts,
  say,
  sentences,
  valueLabel,
} from '../../messages/index.ts';
import { HEADING } from '../../programmes/heading.ts';
import type { Provision } from '../../programmes/programme.ts';
import type { Vocabulary } from '../../programmes/vocabulary.ts';
import type { Difference } from './changes.ts';
import { programmeLabel, programmeValue } from './programmeWords.ts';

/** A value of two trees that is not the same in both; its field dotted. */
interface Leaf {
  readonly field: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

type Tree = { readonly [key: string]: Json };

/** An object whose fields are worth naming one by one: no list, no span. */
const isTree = (value: Json | undefined): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('from' in value);

const keysOf = (before: Tree, after: Tree): readonly string[] => [
  ...new Set([...Object.keys(before), ...Object.keys(after)]),
];

/** Collects the leaves in which two values differ. A tree that only one side has is compared with an empty one. */
function leavesOf(before: Json | undefined, after: Json | undefined, field = ''): readonly Leaf[] {
  if (same(before, after)) return [];
  const [old, young] = [before ?? (isTree(after) ? {} : before), after ?? (isTree(before) ? {} : after)];
  if (!isTree(old) || !isTree(young)) return [{ field, before, after }];
  return keysOf(old, young).flatMap((key) =>
    leavesOf(old[key], young[key], field === '' ? key : `${field}.${key}`),
  );
}

/** Puts a text that ends as a sentence does into quotes. */
const inSentence = (text: string): string =>
  /[.!?]$/.test(text) ? say(diffFieldTexts.quoted, { text }) : text;

type Said = (value: Json | undefined) => string;

/** Says which members only one of two lists has. */
function membersWords(field: string, before: readonly Json[], after: readonly Json[], words: Said): string {
  const beyond = (a: readonly Json[], b: readonly Json[]) =>
    a.filter((member) => !b.some((other) => same(member, other)));
  const [gone, fresh] = [beyond(before, after), beyond(after, before)];
  const [removed, added] = [words(gone), words(fresh)];
  if (gone.length > 0 && fresh.length > 0) return say(diffFieldTexts.replaced, { field, removed, added });
  if (gone.length > 0) return say(diffFieldTexts.removed, { field, value: removed });
  return fresh.length > 0
    ? say(diffFieldTexts.added, { field, value: added })
    : say(diffFieldTexts.reordered, { field });
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

function leafWords({ field: path, before, after }: Leaf, field: string): string {
  const words: Said = (value) => inSentence(programmeValue(value ?? null, path));
  if (isList(before) && isList(after)) return membersWords(field, before, after, words);
  if (before === undefined) return say(diffFieldTexts.added, { field, value: words(after) });
  if (after === undefined) return say(diffFieldTexts.removed, { field, value: words(before) });
  return say(diffFieldTexts.becomes, { field, before: words(before), after: words(after) });
}

/** Says in which fields two values differ, each in a sentence: `Days: 27 June 2011 becomes 28 June 2011. City: Geneva becomes Bern.` */
export const fieldsWords = (before: Json | undefined, after: Json | undefined, field = ''): string =>
  sentences(
    ...leavesOf(before, after, field).map((leaf) => leafWords(leaf, capital(programmeLabel(leaf.field)))),
  );

/** The fields of a provision in one tree, its parameters beside them. */
function treeOf({ with: params, ...fields }: Provision): Json {
  return { ...fields, ...params } as unknown as Json;
}

function provisionWords({ kind, before, after }: Difference, { rules }: Vocabulary): string {
  const provision = (before ?? after) as unknown as Provision;
  const { paragraph, force, rule } = provision;
  const texts = diffProvisionTexts[VERBS[force]];
  const said = { paragraph, rule: rules[rule]?.asks ?? rule };
  if (kind !== 'changed') return say(texts[kind], said);
  const changes = fieldsWords(treeOf(provision), treeOf(after as unknown as Provision));
  return say(texts.changed, { ...said, changes });
}

/** Says a difference in the draft of a decision, by its path `drafts.intersessional.span`. */
function draftWords({ path = '', paragraphs, before, after }: Difference): string {
  const [, name = '', field = ''] = path.split('.');
  const decision = valueLabel(name);
  const head =
    paragraphs.length === 0
      ? say(diffPartTexts.draft, { decision })
      : say(diffPartTexts.draftCited, { decision, paragraphs });
  return sentences(head, fieldsWords(before, after, field));
}

function offerWords({ path = '', paragraphs, before, after }: Difference): string {
  const country = valueLabel(path.slice(path.indexOf('.') + 1));
  const head =
    paragraphs.length === 0
      ? say(diffPartTexts.offer, { country })
      : say(diffPartTexts.offerCited, { country, paragraphs });
  return sentences(head, fieldsWords(before, after));
}

/** Says a difference in the names, the source and the First Meeting of a programme. */
function programmeWords({ path = '', before, after }: Difference): string {
  if (path.startsWith('names.'))
    return leafWords({ field: path, before, after }, say(diffPartTexts.otherNames, { name: path.slice(6) }));
  return path === HEADING
    ? sentences(diffPartTexts[HEADING], fieldsWords(before, after))
    : fieldsWords(before, after, path);
}

/** Returns a difference as sentences for a person, in the vocabulary of its programmes. */
export function differenceWords(difference: Difference, vocabulary: Vocabulary): string {
  const { of, kind, paragraphs, before, after } = difference;
  if (of === 'provision') return provisionWords(difference, vocabulary);
  if (of === 'draft') return draftWords(difference);
  if (of === 'offer') return offerWords(difference);
  if (of === 'programme') return programmeWords(difference);
  const reason = String(after ?? before);
  return say(diffAsideTexts[kind], { paragraph: paragraphs.join(), reason });
}
