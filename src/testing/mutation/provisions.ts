import type { Json, Programme, Provision } from '../../index.ts';
import { faultTexts, mutantTexts, say } from '../../messages/index.ts';
import { isStrict } from '../../programmes/forces.ts';
import type { Mutant } from './mutant.ts';
import { variantsOf } from './values.ts';

type Variant = Omit<Mutant, 'paragraphs' | 'rule' | 'change' | 'id'> & {
  readonly what: string;
  readonly provision: Provision | undefined;
};

const nameOf = ({ paragraph, rule }: Provision): string => `${paragraph}/${rule}`;

/** A recommendation taken for an obligation, or the other way round. */
function forces(provision: Provision): readonly Variant[] {
  const strict = isStrict(provision.force);
  const force = strict ? 'should' : 'shall';
  const binds = !strict && provision.binds === 'never' ? 'start' : provision.binds;
  return [
    {
      kind: 'force',
      what: `is-${force}`,
      says: say(faultTexts.force, { force: provision.force, other: force }),
      provision: { ...provision, force, binds },
    },
  ];
}

const SINCE = { start: faultTexts.bindsFromStart, never: faultTexts.neverBinds } as const;

const bindings = (provision: Provision): readonly Variant[] =>
  (['start', 'never'] as const)
    .filter((binds) => binds !== provision.binds)
    .map((binds) => ({
      kind: 'binds',
      what: `binds-${binds}`,
      says: SINCE[binds],
      provision: { ...provision, binds },
    }));

const letting = ({ lets, ...provision }: Provision): readonly Variant[] =>
  lets === undefined ? [] : [{ kind: 'force', what: 'refuses', says: faultTexts.refuses, provision }];

const parameters = (provision: Provision): readonly Variant[] =>
  variantsOf((provision.with ?? {}) as Json).map(({ kind, what, says, value }) => ({
    kind,
    what,
    says,
    provision: { ...provision, with: value as NonNullable<Provision['with']> },
  }));

const variants = (provision: Provision): readonly Variant[] => [
  { kind: 'provision', what: 'dropped', says: faultTexts.dropped, provision: undefined },
  ...forces(provision),
  ...bindings(provision),
  ...letting(provision),
  ...parameters(provision),
];

/** Every provision dropped, with another force, binding otherwise, with other parameters. */
export const provisionMutants = ({ provisions }: Programme): readonly Mutant[] =>
  provisions.flatMap((each, index) =>
    variants(each).map(({ kind, what, says, provision }) => ({
      id: `${nameOf(each)}/${what}`,
      kind,
      paragraphs: [each.paragraph],
      rule: each.rule,
      says: say(mutantTexts.provision, { paragraph: each.paragraph, rule: each.rule, fault: says }),
      change: {
        data: { provisions: provisions.flatMap((other, i) => (i !== index ? other : (provision ?? []))) },
      },
    })),
  );
