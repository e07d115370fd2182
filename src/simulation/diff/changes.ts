import { readsOf } from '../../language/reads.ts';
import { same } from '../../language/relations.ts';
import type { Json } from '../../language/terms.ts';
import type { RuleId } from '../../model/known.ts';
import { getPath } from '../../model/path.ts';
import { HEADING, headingOf } from '../../programmes/heading.ts';
import type { Programme, Provision } from '../../programmes/programme.ts';
import { vocabularyOf } from '../../programmes/vocabulary.ts';

/** A part of a programme that the other programme lacks, or has with other values. */
export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly of: 'provision' | 'draft' | 'offer' | 'aside' | 'programme';
  /** The paragraphs that it is about; none for what no paragraph is about, such as the title. */
  readonly paragraphs: readonly string[];
  /** `provision`: its rule. */
  readonly rule?: RuleId;
  /** Its path: `drafts.intersessional.span`, `offers.LB`, `title`. */
  readonly path?: string;
  readonly before?: Json;
  readonly after?: Json;
}

/** A difference, and how the first programme becomes one with only this of the second. */
export interface Edit {
  readonly difference: Difference;
  /** The provisions, by index: of the first programme, gone; of the second, new. */
  readonly gone?: number;
  readonly fresh?: number;
  /** The first programme with this change of what stands at the start. */
  readonly start?: (programme: Programme) => Programme;
}

const keyOf = ({ paragraph, rule }: Provision): string => `${paragraph} ${rule}`;

/** Returns the indices of provisions in one list that are not, in the same form, in the other. */
function unmatched(own: readonly Provision[], others: readonly Provision[]): readonly number[] {
  const left = [...others];
  return own.flatMap((provision, i) => {
    const match = left.findIndex((other) => same(other, provision));
    if (match >= 0) left.splice(match, 1);
    return match >= 0 ? [] : [i];
  });
}

const asJson = (value: unknown): Json => value as Json;

function provisionEdit(
  provision: Provision,
  kind: Difference['kind'],
  before?: Provision,
  after?: Provision,
) {
  const { paragraph, rule } = provision;
  return {
    kind,
    of: 'provision' as const,
    paragraphs: [paragraph],
    rule,
    ...(before && { before: asJson(before) }),
    ...(after && { after: asJson(after) }),
  };
}

/** Provisions that were added, dropped or changed; paragraph and rule tell which is which. */
function provisionEdits(
  { provisions: first }: Programme,
  { provisions: second }: Programme,
): readonly Edit[] {
  const fresh = [...unmatched(second, first)];
  const edits = unmatched(first, second).map((gone): Edit => {
    const before = first[gone] as Provision;
    const match = fresh.findIndex((i) => keyOf(second[i] as Provision) === keyOf(before));
    if (match < 0) return { difference: provisionEdit(before, 'removed', before), gone };
    const [index = 0] = fresh.splice(match, 1);
    const after = second[index] as Provision;
    return { difference: provisionEdit(before, 'changed', before, after), gone, fresh: index };
  });
  const added = fresh.map((index): Edit => {
    const after = second[index] as Provision;
    return { difference: provisionEdit(after, 'added', undefined, after), fresh: index };
  });
  return [...edits, ...added];
}

const kindOf = (before: unknown, after: unknown): Difference['kind'] =>
  before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';

/** The difference between two values that can be absent. */
const between = (before: unknown, after: unknown) => ({
  kind: kindOf(before, after),
  ...(before !== undefined && { before: asJson(before) }),
  ...(after !== undefined && { after: asJson(after) }),
});

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)];

/** The paragraphs whose rule holds something against a field of the text of a decision. */
const paragraphsOfField = ({ provisions }: Programme, decision: string, field: string): readonly string[] =>
  provisions
    .filter(({ with: given }) => given?.decision === decision)
    .filter(({ with: given }) => [given?.fields].flat().some((name) => String(name).split('.')[0] === field))
    .map(({ paragraph }) => paragraph);

/** Every field of a decision's text that is not the same, in the order of the decisions. */
function draftEdits(first: Programme, second: Programme): readonly Edit[] {
  const decisions = new Set([first, second].flatMap((each) => vocabularyOf(each).decisions));
  return [...decisions].flatMap((decision) => {
    const [before, after] = [first, second].map(
      ({ drafts }) => drafts[decision] as Readonly<Record<string, unknown>>,
    );
    return distinct([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]).flatMap(
      (field): readonly Edit[] => {
        const [old, young] = [before?.[field], after?.[field]];
        if (same(old, young)) return [];
        const paragraphs = distinct(
          [first, second].flatMap((each) => paragraphsOfField(each, decision, field)),
        );
        const path = `drafts.${decision}.${field}`;
        return [
          {
            difference: { of: 'draft', paragraphs, path, ...between(old, young) },
            start: (programme) => ({
              ...programme,
              drafts: {
                ...programme.drafts,
                [decision]: withField(programme.drafts[decision], field, young),
              },
            }),
          },
        ];
      },
    );
  });
}

function withField(text: object, field: string, value: unknown): object {
  const { [field as keyof typeof text]: _old, ...rest } = text;
  return value === undefined ? rest : { ...rest, [field]: value };
}

/** The paragraphs whose rule looks at the offers. */
const paragraphsOfOffers = (programme: Programme): readonly string[] =>
  programme.provisions
    .filter(({ rule }) =>
      readsOf(vocabularyOf(programme).rules[rule].condition).some(({ path }) => path[0] === 'offers'),
    )
    .map(({ paragraph }) => paragraph);

/** Offers to host, by country. */
function offerEdits(first: Programme, second: Programme): readonly Edit[] {
  const paragraphs = distinct([first, second].flatMap(paragraphsOfOffers));
  const countries = distinct([first, second].flatMap(({ offers }) => offers.map(({ country }) => country)));
  return countries.flatMap((country): readonly Edit[] => {
    const [before, after] = [first, second].map(({ offers }) =>
      offers.findLast((each) => each.country === country),
    );
    if (same(before, after)) return [];
    return [
      {
        difference: { of: 'offer', paragraphs, path: `offers.${country}`, ...between(before, after) },
        start: ({ offers, ...programme }) => ({
          ...programme,
          offers: [...offers.filter((each) => each.country !== country), ...(after ? [after] : [])],
        }),
      },
    ];
  });
}

/** Returns the differences in paragraphs that are set aside because no rule carries them. */
function asideEdits(first: Programme, second: Programme): readonly Edit[] {
  const whyOf = ({ aside }: Programme, paragraph: string) =>
    aside.filter((each) => each.paragraph === paragraph).map(({ why }) => why)[0];
  const paragraphs = distinct(
    [first, second].flatMap(({ aside }) => aside.map(({ paragraph }) => paragraph)),
  );
  return paragraphs.flatMap((paragraph): readonly Edit[] => {
    const [before, after] = [whyOf(first, paragraph), whyOf(second, paragraph)];
    return before === after
      ? []
      : [{ difference: { of: 'aside', paragraphs: [paragraph], path: 'aside', ...between(before, after) } }];
  });
}

/** The fields with the names of a programme, its source and its first day. */
const NAMES = ['id', 'title', 'source', 'starts'] as const;

const nameEdits = (first: Programme, second: Programme): readonly Edit[] =>
  NAMES.filter((name) => getPath(first, [name]) !== getPath(second, [name])).map((name) => ({
    difference: { of: 'programme', paragraphs: [], path: name, ...between(first[name], second[name]) },
  }));

/** When and where the first meeting is foreseen: its days decide what has a place. */
function headingEdits(...programmes: readonly [Programme, Programme]): readonly Edit[] {
  const [before, after] = programmes.map(headingOf);
  if (same(before, after)) return [];
  return [
    {
      difference: { of: 'programme', paragraphs: [], path: HEADING, ...between(before, after) },
      start: (programme) => ({ ...programme, [HEADING]: after }),
    },
  ];
}

/** The names that a programme gives to a thing beside its own. */
const otherNameEdits = ({ names: first = {} }: Programme, { names: second = {} }: Programme) =>
  distinct([...Object.keys(first), ...Object.keys(second)])
    .filter((name) => !same(first[name], second[name]))
    .map(
      (name): Edit => ({
        difference: {
          of: 'programme',
          paragraphs: [],
          path: `names.${name}`,
          ...between(first[name], second[name]),
        },
      }),
    );

/** Everything in which two programmes differ. The order of provisions tells nothing apart. */
export const editsBetween = (first: Programme, second: Programme): readonly Edit[] => [
  ...nameEdits(first, second),
  ...headingEdits(first, second),
  ...otherNameEdits(first, second),
  ...draftEdits(first, second),
  ...offerEdits(first, second),
  ...provisionEdits(first, second),
  ...asideEdits(first, second),
];
