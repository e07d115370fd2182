import type { RuleDeclared } from '../../kinds/declared.ts';
import { recordName } from './fields.ts';
import type { ConditionFile, ProgrammeFile, WindowFile } from './file.ts';
import { windowOf } from './windows.ts';

/*
 * The templates of format 2: what a provision gives to each, and the rule that comes of it. A use says in one place what
 * format 1 says twice, to a rule and to its provision.
 */

/** The things that a use is given: the name of something, or a value; and the form of each. */
interface Kinds {
  readonly meeting: string;
  readonly decision: string;
  readonly decisions: readonly string[];
  readonly office: string;
  /** One office, or several. */
  readonly offices: string | readonly string[];
  readonly subjects: readonly string[];
  readonly step: string;
  readonly type: string;
  readonly fact: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly number: number;
  readonly languages: readonly string[];
  readonly value: unknown;
  readonly date: string;
  readonly window: WindowFile;
  readonly proposed: 'decided' | 'held';
  readonly condition: ConditionFile;
}

export type GivenKind = keyof Kinds;
type Slot = GivenKind | `${GivenKind}?`;
type Slots = Readonly<Record<string, Slot>>;

/** The parameters of a use, by the slots of its template. */
type Given<S extends Slots> = {
  readonly [Name in keyof S]: S[Name] extends `${infer Kind extends GivenKind}?`
    ? Kinds[Kind] | undefined
    : S[Name] extends GivenKind
      ? Kinds[S[Name]]
      : never;
};

/** A rule that comes of a use, with the parameters that its provision gives to it. */
export interface Made extends Pick<RuleDeclared, 'use' | 'with'> {
  readonly params?: Readonly<Record<string, unknown>> | undefined;
  /** It is asked of an adoption itself. */
  readonly ofAdoption?: true | undefined;
}

/** A template: what it is given, `?` where that can be left out, and what it makes of it. */
export interface UseTemplate<S extends Slots = Slots> {
  readonly given: S;
  readonly make: (given: never, file: ProgrammeFile) => Made | readonly Made[];
}

const template = <const S extends Slots>(
  given: S,
  make: (given: Given<S>, file: ProgrammeFile) => Made | readonly Made[],
): UseTemplate<S> => ({ given, make });

/** A template that the library has under the same name, and that takes the same. */
const same = <const S extends Slots>(use: string, given: S): UseTemplate<S> =>
  template(given, (with_) => ({ use, with: with_ as object }));

const OF_MEETING = { meeting: 'meeting' } as const;
const BY_STEP = { fact: 'fact', by: 'step' } as const;

/** The changes that acts make to a fact. */
function changesOf({ acts = {} }: ProgrammeFile, fact: string): readonly string[] {
  const records = Object.values(acts).flatMap((act) => [act.records ?? []].flat());
  return records.flatMap((each) =>
    Object.entries(each).flatMap(([change, path]) => (path === fact ? [change] : [])),
  );
}

/** A template about a fact and a value: the name of its parameter tells what is asked, and has its own sentence. */
const ofFact =
  <Value>(use: string, form: string) =>
  (fact: string, by: string, param: string, value: Value): Made => ({
    use,
    with: { fact, by, param, form },
    params: { [param]: value },
  });

const atLeast = ofFact<number>('at-least', 'amount');
const covers = ofFact<readonly string[]>('covers', 'texts');

/** Something is on record: a number is not nothing, a list not empty, and anything else is there. */
function onRecord({ fact, by }: Given<typeof BY_STEP>, file: ProgrammeFile): Made {
  const changes = changesOf(file, fact);
  if (changes.includes('count')) return atLeast(fact, by, 'one', 1);
  return { use: changes.includes('add') ? 'some' : 'on-record', with: { fact, by } };
}

/** The name in a record of a field of an event. */
const fieldIn = ({ acts = {} }: ProgrammeFile, type: string, name: string): string =>
  recordName(name, acts[type]?.fields?.[name]);

const PROPOSED = { ...OF_MEETING, within: 'window?', before: 'date?', of: 'proposed?' } as const;

/** The days decided for a meeting, or those on which it is held, lie in a time or before a day. */
function days({ meeting, within, before, of = 'decided' }: Given<typeof PROPOSED>): Made {
  const is = within === undefined ? 'before' : 'within';
  const params = within === undefined ? { before } : { within: windowOf(within) };
  return { use: `days-${of}`, with: { meeting, is }, params };
}

/** The templates, by name. */
export const USES = {
  held: same('held', OF_MEETING),
  convened: same('convened', OF_MEETING),
  kept: same('kept', OF_MEETING),
  unchanged: same('unchanged', OF_MEETING),
  'closed-in-time': same('closed-in-time', OF_MEETING),
  presides: template(OF_MEETING, (with_) => ({ use: 'presides-as-decided', with: with_ })),
  chaired: template({ ...OF_MEETING, by: 'offices' }, ({ meeting, by }) => ({
    use: 'chaired-by',
    with: { meeting },
    params: { offices: [by].flat() },
  })),
  'decides-nothing': same('decides-nothing', OF_MEETING),
  foreseen: same('foreseen', OF_MEETING),
  'last-half-day': same('last-half-day', { ...OF_MEETING, act: 'type' }),
  'while-open': same('while-open', { ...OF_MEETING, act: 'type', field: 'name', is: 'name' }),
  'in-languages': template({ ...OF_MEETING, languages: 'languages' }, ({ meeting, languages }) => ({
    use: 'held-in-languages',
    with: { meeting },
    params: { languages },
  })),
  follows: template({ ...OF_MEETING, days: 'fact' }, (with_) => ({ use: 'follows-days', with: with_ })),
  days: template(PROPOSED, days),
  offer: template(OF_MEETING, (with_) => [
    { use: 'offer-covers-decision', with: with_ },
    { use: 'offer-covers-meeting', with: with_ },
  ]),
  consensus: template({ decision: 'decision' }, (params) => ({ use: 'consensus', params, ofAdoption: true })),
  text: template({ decision: 'decision', fields: 'names' }, ({ decision, fields }) => ({
    use: 'text-on-the-table',
    params: { decision, fields: fields.map((name) => recordName(name)) },
    ofAdoption: true,
  })),
  needs: template({ decision: 'decision', of: 'decisions' }, ({ decision, of }) => ({
    use: 'needs',
    with: { decision, of },
    params: { needing: of },
    ofAdoption: true,
  })),
  taken: same('taken', { by: 'step', of: 'decisions' }),
  settled: same('settled', { by: 'step', of: 'decisions' }),
  agreed: template({ subjects: 'subjects', decision: 'decision?' }, ({ subjects, decision }) =>
    decision === undefined
      ? covers('recommendations.agreed', 'recommendations.transmitted', 'subjects', subjects)
      : { use: 'agreed-as-decided', with: { decision, subjects } },
  ),
  transmitted: template({}, () => ({ use: 'transmitted' })),
  'on-record': template(BY_STEP, onRecord),
  'at-least': template({ ...BY_STEP, number: 'number' }, ({ fact, by, number }) =>
    atLeast(fact, by, 'number', number),
  ),
  covers: template({ ...BY_STEP, all: 'names' }, ({ fact, by, all }) => covers(fact, by, 'all', all)),
  'paid-from': template({ ...BY_STEP, fund: 'name' }, ({ fact, by, fund }) =>
    covers(fact, by, 'fund', [fund]),
  ),
  'field-is': template({ on: 'type', field: 'name', is: 'value' }, ({ on, field, is }, file) => ({
    use: 'field-is',
    with: { on, field: fieldIn(file, on, field), is },
  })),
  'one-of': template({ on: 'type', field: 'name', of: 'names' }, ({ on, field, of }, file) => ({
    use: 'field-one-of',
    with: { on, field: fieldIn(file, on, field), of },
  })),
  'seats-filled': same('seats-filled', { office: 'office', by: 'step' }),
  condition: same('condition', { on: 'type?', by: 'step?', condition: 'condition' }),
} as const;

/** The names of the templates, and of all that is given to one of them. */
export type UseName = keyof typeof USES;
export type GivenName = { [U in UseName]: keyof (typeof USES)[U]['given'] }[UseName];

/** The kinds of thing, where some of them are known by name. */
type Known<Things> = Omit<Kinds, keyof Things> & Things;

/** The parameters of a use of a template, where the names of things are known. */
export type GivenTo<Name extends UseName, Things> =
  (typeof USES)[Name] extends UseTemplate<infer S> ? GivenAmong<S, Known<Things>> : never;

type Optional<S> = { [K in keyof S]: S[K] extends `${string}?` ? K : never }[keyof S];

type GivenAmong<S, Among> = {
  readonly [K in Exclude<keyof S, Optional<S>>]: S[K] extends keyof Among ? Among[S[K]] : never;
} & {
  readonly [K in Optional<S>]?: S[K] extends `${infer Kind extends Extract<keyof Among, string>}?`
    ? Among[Kind]
    : never;
};

/** Returns a template by its name. */
export const templateOf = (use: string): UseTemplate => USES[use as keyof typeof USES];
