import type {
  ActDeclared,
  CycleDeclared,
  DecisionsDeclared,
  HolderDeclared,
  MeetingDeclared,
  OfficeDeclared,
  Plan,
  RuleDeclared,
} from '../../kinds/declared.ts';
import { namesValue } from '../../kinds/sentences.ts';
import { add, count, type Effect, set } from '../../language/effects.ts';
import type { Fields } from '../../model/fields/declared.ts';
import type { Programme, Provision } from '../programme.ts';
import { fieldsOf, recordName } from './fields.ts';
import {
  type ActFile,
  type DecisionFile,
  type FieldsFile,
  MEETING_FORMATS,
  type MeetingFile,
  type OfficeFile,
  type PlanFile,
  type ProgrammeFile,
  type ProvisionFile,
  type RecordsFile,
} from './file.ts';
import { type Made, templateOf } from './uses.ts';
import { windowOf } from './windows.ts';

/*
 * A programme of format 2 becomes one of format 1, which brings its cycle: everything else reads only this. What a file
 * leaves to the library is said here, once.
 */

type Named<T> = Readonly<Record<string, T>>;

const mapped = <A, B>(named: Named<A> = {}, of: (value: A, name: string) => B): Named<B> =>
  Object.fromEntries(Object.entries(named).map(([name, value]) => [name, of(value, name)]));

/** Tells whether there is any of what can be named: of none, a cycle says nothing. */
const hasAny = (named: object = {}): boolean => Object.keys(named).length > 0;

/** The fields that the opening of every meeting can have, beside its days and its place. */
const OPENING: Fields = {
  venue: 'text?',
  president: 'officer?',
  chair: { optional: { fields: { office: 'text?', country: 'country?' } } },
  languages: 'languages?',
  format: { optional: { choice: MEETING_FORMATS } },
  ceremonialSpan: 'span?',
};

/** The fields of a decision that fixes a meeting. */
const FIXING: Fields = {
  span: 'span?',
  window: 'span?',
  city: 'city?',
  country: 'country?',
  president: 'officer?',
  held: 'boolean?',
};

const planOf = ({ days, window, city, country, format }: PlanFile): Plan => ({
  ...(days && { span: days }),
  ...(window && { window: windowOf(window) }),
  ...(city && { city }),
  ...(country && { country }),
  ...(format && { format }),
});

/** Returns the decision that has something to do with a meeting. */
const decisionThat = (file: ProgrammeFile, has: (decision: DecisionFile) => boolean): string | undefined =>
  Object.entries(file.decisions ?? {}).find(([, decision]) => has(decision))?.[0];

/** Returns since when a meeting decides nothing, if a provision says so: the decision that says it, or the start. */
function decidesNothingSince(file: ProgrammeFile, meeting: string): string | undefined {
  const asks = file.provisions?.find(
    ({ use, with: given }) => use === 'decides-nothing' && given?.meeting === meeting,
  );
  if (asks === undefined) return undefined;
  const since = bindsOf(file, asks);
  return since === 'never' ? 'start' : since;
}

/** The names by which something can be sent to a meeting: its label, with and without its article, and the others. */
const recipientNames = ({ label, names = [] }: MeetingFile): readonly string[] => [
  ...(label === undefined ? [] : [...new Set([label, label.replace(/^the /i, '')])]),
  ...names,
];

function meetingOf(file: ProgrammeFile, name: string, declared: MeetingFile): MeetingDeclared {
  const { label, plan, opens = {}, foreseen, offers } = declared;
  const names = file.recommendations?.to === name ? recipientNames(declared) : declared.names;
  const fixedBy = decisionThat(file, ({ fixes }) => fixes === name);
  const presidedBy = decisionThat(file, ({ names: office }) => office === `${name}.president`);
  const idle = decidesNothingSince(file, name);
  const heldBy = typeof foreseen === 'object' ? foreseen.byDecision : 'never';
  return {
    days: 'span',
    blanks: true,
    convened: 'ahead',
    opens: { ...OPENING, ...fieldsOf(opens) },
    ...(label && { label }),
    ...(fixedBy && { fixedBy }),
    ...(presidedBy && { presidedBy }),
    ...(plan && { plan: planOf(plan) }),
    ...(foreseen !== undefined && { heldBy }),
    ...(offers && { offered: true as const }),
    ...(names && { names }),
    ...(idle && { decidesNothingSince: idle }),
  };
}

const meetingsOf = ({ at }: DecisionFile): readonly string[] =>
  [at].flat().filter((each) => each !== 'before');

function termsOf({ fixes, names, terms = {} }: DecisionFile): Fields {
  const president: Fields = names ? { president: 'officer?' } : {};
  return { ...(fixes ? FIXING : president), ...fieldsOf(terms) };
}

function decisionsOf({ decisions = {} }: ProgrammeFile): DecisionsDeclared {
  const named = Object.entries(decisions).flatMap(([name, { names }]) => (names ? [[name, names]] : []));
  const labels = Object.entries(decisions).flatMap(([name, { label }]) => (label ? [[name, label]] : []));
  return {
    at: mapped(decisions, meetingsOf),
    of: Object.keys(decisions),
    ...(labels.length > 0 && { labels: Object.fromEntries(labels) }),
    ...(named.length > 0 && { names: Object.fromEntries(named) }),
    terms: mapped(decisions, termsOf),
  };
}

/** Returns the text of a decision as a record has it. */
const textOf = ({ text = {} }: DecisionFile): object =>
  Object.fromEntries(
    Object.entries(text)
      .filter(([name]) => name !== 'holders')
      .map(([name, value]) => [recordName(name), name === 'window' ? windowOf(value as never) : value]),
  );

function officeOf(file: ProgrammeFile, name: string, { label, seats = 1, per }: OfficeFile): OfficeDeclared {
  const filling = Object.values(file.decisions ?? {}).filter(({ fills }) => fills === name);
  const holdersOf = (isBefore: boolean) =>
    filling
      .filter(({ at }) => (at === 'before') === isBefore)
      .flatMap(({ text }) => (text?.holders ?? []) as readonly HolderDeclared[]);
  const [filled, filledLater] = [holdersOf(true), holdersOf(false)];
  const filledBy = decisionThat(file, ({ fills }) => fills === name);
  return {
    seats: per ?? seats,
    ...(per && typeof seats === 'number' && seats > 1 && { each: seats }),
    ...(label && { label }),
    ...(filledBy && { filledBy }),
    ...(filled.length > 0 && { filled }),
    ...(filledLater.length > 0 && { fills: filledLater }),
  };
}

const effectOf = (records: RecordsFile, fields: FieldsFile = {}): Effect => {
  const named = (name: string) => recordName(name, fields[name]);
  if ('count' in records) return count(records.count, 'on');
  return 'add' in records
    ? add(records.add, named(records.of))
    : set(records.set, named(records.from ?? 'on'));
};

const actOf = ({ label, fields, at, records = [] }: ActFile): ActDeclared => ({
  ...(label && { label }),
  ...(at && { at }),
  ...(fields && { fields: fieldsOf(fields) }),
  records: [records].flat().map((each) => effectOf(each, fields)),
});

/** Returns since when a provision binds, if it does not say so: since the decision of its paragraph, or from the start. */
function bindsOf({ decisions = {} }: ProgrammeFile, provision: ProvisionFile): string {
  const { paragraph, force, bindsFrom } = provision;
  if (bindsFrom !== undefined) return bindsFrom;
  if (force === 'should' || force === 'may') return 'never';
  return Object.keys(decisions).find((name) => decisions[name]?.paragraph === paragraph) ?? 'start';
}

/** A use of a template in a file: the provision, what comes of it, and the id of its rule. */
export interface Use {
  readonly index: number;
  readonly id: string;
  readonly provision: ProvisionFile;
  readonly made: Made;
}

/** Returns the uses of a file, each with an id of its own: the one that it gives, else paragraph and template. */
export function usesOf(file: ProgrammeFile): readonly Use[] {
  const known = new Map<string, number>();
  return (file.provisions ?? []).flatMap((provision, index) => {
    const { use, with: given = {}, id } = provision;
    const made = [templateOf(use).make(given as never, file)].flat();
    return made.map((each) => {
      const name = id ?? `${provision.paragraph}-${each.use}`;
      const times = (known.get(name) ?? 0) + 1;
      known.set(name, times);
      return { index, provision, made: each, id: times === 1 ? name : `${name}-${times}` };
    });
  });
}

const ruleOf = ({ provision: { asks }, made }: Use): RuleDeclared => ({
  use: made.use,
  ...(made.with && { with: made.with }),
  ...(Object.keys(made.params ?? {}).some((param) => namesValue(made.use, param)) && { says: made.params }),
  ...(asks && { asks }),
});

function provisionOf(file: ProgrammeFile, { id, provision, made }: Use): Provision {
  const { paragraph, force, enforcement, assumes } = provision;
  const binds = made.ofAdoption && !provision.bindsFrom ? 'start' : bindsOf(file, provision);
  return {
    paragraph,
    force,
    rule: id,
    binds,
    ...(enforcement && { lets: 'through' }),
    ...(made.ofAdoption && { condition: 'adoption' }),
    ...(made.params && { with: made.params }),
    ...(assumes && { assumes }),
  } as unknown as Provision;
}

/** A reason for a paragraph that nothing rests on, where the file gives none. */
export const asideOf = (file: ProgrammeFile, why: string): Programme['aside'] => {
  const carried = new Set(file.provisions?.map(({ paragraph }) => paragraph));
  return Object.keys(file.statements)
    .filter((paragraph) => !carried.has(paragraph))
    .map((paragraph) => ({ paragraph, why: file.aside?.[paragraph] ?? why }));
};

/** Returns the cycle of a file. */
export function cycleOf(file: ProgrammeFile): CycleDeclared {
  const { meetings, decisions, recommendations, offices, acts = {} } = file;
  const isOffered = Object.values(meetings).some(({ offers }) => offers);
  return {
    meetings: mapped(meetings, (meeting, name) => meetingOf(file, name, meeting)),
    flow: file.flow ?? Object.keys(meetings),
    unknowns: true,
    ...(hasAny(decisions) && { decisions: decisionsOf(file) }),
    ...(recommendations && {
      recommendations: {
        ...recommendations,
        subjects: Object.fromEntries(recommendations.subjects.map((subject) => [subject, {}])),
      },
    }),
    ...(hasAny(offices) && { offices: mapped(offices, (office, name) => officeOf(file, name, office)) }),
    acts: { ...(isOffered && { 'host.offered': {} }), ...mapped(acts, actOf) },
    rules: Object.fromEntries(usesOf(file).map((use) => [use.id, ruleOf(use)])),
  };
}

/** Returns the programme of a file in format 1, as plain data. */
export function closedOf(file: ProgrammeFile, nothingRests: string): Programme {
  const { id, title, papers = {}, starts, names, offers = [], statements, decisions } = file;
  const [paper] = Object.values(papers);
  return {
    id,
    title,
    source: paper?.url ?? paper?.title ?? title,
    ...(starts && { starts }),
    ...(names && { names }),
    statements,
    cycle: cycleOf(file),
    drafts: mapped(decisions, textOf),
    offers: offers.map((offer) => ({ ...offer, window: windowOf(offer.window) })),
    provisions: usesOf(file).map((use) => provisionOf(file, use)),
    aside: asideOf(file, nothingRests),
  } as unknown as Programme;
}
