import type { Json, Programme, Provision } from '../../index.ts';
import { readsOf } from '../../language/reads.ts';
import { provisionsOf } from '../../machines/provisions.ts';
import { faultTexts, mutantTexts, say, valueLabel } from '../../messages/index.ts';
import type { Mutant } from './mutant.ts';
import { variantsOf } from './values.ts';

const unique = (provisions: readonly Provision[]): readonly string[] => [
  ...new Set(provisions.map(({ paragraph }) => paragraph)),
];

/** The paragraphs that rest on an offer to host. */
const restingOnOffers = (programme: Programme): readonly string[] =>
  unique(
    provisionsOf(programme)
      .filter(({ rule }) => readsOf(rule.condition).some(({ path }) => path[0] === 'offers'))
      .map(({ provision }) => provision),
  );

/** The provisions whose rules look at the text of a decision. */
const readingText = (programme: Programme, decision: string): readonly Provision[] =>
  provisionsOf(programme)
    .filter(({ rule }) =>
      readsOf(rule.condition).some(
        ({ path: [root, of, part] }) => `${root}.${of}.${part}` === `decisions.${decision}.terms`,
      ),
    )
    .map(({ provision }) => provision);

/** The paragraphs that carry a field of a decision's text: by what they name or, if none names the decision, read. */
function carrying(programme: Programme, decision: string, field: string): readonly string[] {
  const named = programme.provisions.filter((each) => each.with?.decision === decision);
  const about = named.length > 0 ? named : readingText(programme, decision);
  const naming = about.filter(({ with: given }) => (given?.fields as string[] | undefined)?.includes(field));
  return unique(naming.length > 0 ? naming : about);
}

const offerMutants = (programme: Programme): readonly Mutant[] =>
  programme.offers.flatMap((offer, index) => {
    const mutant = (kind: Mutant['kind'], what: string, says: string, changed: readonly object[]) => ({
      id: `offers/${offer.country}/${what}`,
      kind,
      paragraphs: restingOnOffers(programme),
      says: say(mutantTexts.offer, { country: valueLabel(offer.country), fault: says }),
      change: {
        data: {
          offers: programme.offers.flatMap((o, i) => (i !== index ? o : changed)),
        } as Partial<Programme>,
      },
    });
    return [
      mutant('provision', 'dropped', faultTexts.offerDropped, []),
      ...variantsOf(offer as unknown as Json).map(({ kind, what, says, value }) =>
        mutant(kind, what, says, [value as object]),
      ),
    ];
  });

const draftMutants = (programme: Programme): readonly Mutant[] =>
  Object.entries(programme.drafts).flatMap(([decision, draft]) =>
    variantsOf(draft as Json).map(({ kind, what, says, value }) => ({
      id: `drafts/${decision}/${what}`,
      kind,
      paragraphs: carrying(programme, decision, what.match(/^\w+/)?.[0] ?? ''),
      says: say(mutantTexts.draft, { decision: valueLabel(decision), fault: says }),
      change: { data: { drafts: { ...programme.drafts, [decision]: value } } as Partial<Programme> },
    })),
  );

/** The texts and the offers that stand at the start, with one thing about them changed that a paragraph rests on. */
export const textMutants = (programme: Programme): readonly Mutant[] =>
  [...draftMutants(programme), ...offerMutants(programme)].filter(({ paragraphs }) => paragraphs.length > 0);
