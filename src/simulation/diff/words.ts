import { valueWords } from '../../compliance/words.ts';
import { thingLabel, valueLabel } from '../../messages/index.ts';
import type { Provision } from '../../programmes/programme.ts';
import { same } from '../../rules/language/relations.ts';
import type { Json } from '../../rules/language/terms.ts';
import { RULES } from '../../rules/registry.ts';
import type { Difference } from './changes.ts';

/** A value of two trees that is not the same in both; its field dotted. */
interface Leaf {
  readonly field: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** An object whose fields are worth naming one by one: no list, no span. */
const isTree = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('from' in value);

/** Collects the leaves in which two values differ. */
function leavesOf(before: Json | undefined, after: Json | undefined, field = ''): readonly Leaf[] {
  if (same(before, after)) return [];
  if (!isTree(before) || !isTree(after)) return [{ field, before, after }];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => leavesOf(before[key], after[key], field === '' ? key : `${field}.${key}`));
}

const words = (value: Json | undefined): string => (value === undefined ? 'not given' : valueWords(value));

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** Says in words which members only one of two lists has: `without ngos`. */
function membersWords(before: readonly Json[], after: readonly Json[]): string {
  const beyond = (a: readonly Json[], b: readonly Json[]) =>
    a.filter((member) => !b.some((other) => same(member, other)));
  const [gone, fresh] = [beyond(before, after), beyond(after, before)];
  const parts = [
    ...(gone.length > 0 ? [`without ${valueWords(gone)}`] : []),
    ...(fresh.length > 0 ? [`with ${valueWords(fresh)}`] : []),
  ];
  return parts.join(' and ') || 'in another order';
}

function leafWords({ field, before, after }: Leaf): string {
  const name = field === '' ? '' : `${thingLabel(field)} `;
  if (isList(before) && isList(after)) return `${name}${membersWords(before, after)}`;
  return `${name}${words(before)} becomes ${words(after)}`;
}

const listed = (leaves: readonly Leaf[]): string => leaves.map(leafWords).join('; ');

/** Says in which fields two values differ: `span 27 June 2011 becomes 28 June 2011; city Geneva becomes Bern`. */
export const fieldsWords = (before: Json, after: Json): string => listed(leavesOf(before, after));

/** `A4 (shall) asks that the decision adopts the text on the table`. */
const asks = ({ paragraph, force, rule }: Provision, verb = 'asks'): string =>
  `${paragraph} ${verb} (${force}) that ${RULES[rule].asks}`;

function provisionWords({ kind, before, after }: Difference): string {
  const provision = (after ?? before) as unknown as Provision;
  if (kind === 'added') return `${asks(provision, 'now asks')}.`;
  if (kind === 'removed') return `${asks(provision, 'no longer asks')}.`;
  const { with: old, ...own } = before as unknown as Provision;
  const { with: young, ...others } = after as unknown as Provision;
  const leaves = [
    ...leavesOf(own as unknown as Json, others as unknown as Json),
    ...leavesOf((old ?? {}) as Json, (young ?? {}) as Json),
  ];
  return `${asks(before as unknown as Provision)}: ${listed(leaves)}.`;
}

const cited = ({ paragraphs }: Difference): string =>
  paragraphs.length === 0 ? '' : ` (${paragraphs.join(', ')})`;

function startWords(difference: Difference, what: string): string {
  const { kind, before, after } = difference;
  if (kind === 'added') return `${what}${cited(difference)} is new: ${words(after)}.`;
  if (kind === 'removed') return `${what}${cited(difference)} is gone: ${words(before)}.`;
  return `${what}${cited(difference)}: ${listed(leavesOf(before, after))}.`;
}

/** `drafts.workProgramme.themes` as `themes of the work programme, as drafted`. */
function draftName(path = ''): string {
  const [, decision = '', field = ''] = path.split('.');
  return `The draft of the decision on ${valueLabel(decision)}, ${valueLabel(field)}`;
}

/** One sentence for a person. */
export function differenceWords(difference: Difference): string {
  const { of, paragraphs, path = '' } = difference;
  if (of === 'provision') return provisionWords(difference);
  if (of === 'draft') return startWords(difference, draftName(path));
  if (of === 'offer') return startWords(difference, `The offer of ${path.slice(path.indexOf('.') + 1)}`);
  const { kind, before, after } = difference;
  if (path.startsWith('names.')) return startWords(difference, `What else ${path.slice(6)} is called`);
  if (of !== 'aside') return `The ${valueLabel(path)}: ${words(before)} becomes ${words(after)}.`;
  const said = `${words(after ?? before)}`;
  const verb = kind === 'removed' ? 'is no longer' : kind === 'added' ? 'is now' : 'is still';
  return `${paragraphs.join()} ${verb} set aside: ${said}`;
}
