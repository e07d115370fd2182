import type { EventTemplate } from '../../analysis/template.ts';
import { edgesOfChart } from '../../kernel/alphabet/askedRelations.ts';
import { type CandidateEvent, madeEventsOf } from '../../kernel/alphabet/candidates.ts';
import { sameKind } from '../../kernel/alphabet/comparisons.ts';
import type { CycleDeclared } from '../../kinds/declared.ts';
import type { Effect } from '../../language/effects.ts';
import { readsOf } from '../../language/reads.ts';
import { preparedFor } from '../../machines/prepared.ts';
import { provisionsOf } from '../../machines/provisions.ts';
import type { EventType } from '../../model/events.ts';
import type { Facts } from '../../model/facts.ts';
import type { Decision, DecisionTerms } from '../../model/known.ts';
import { memoize } from '../../model/memoize.ts';
import { getPath } from '../../model/path.ts';
import { canRefuse } from '../../programmes/forces.ts';
import type { Programme } from '../../programmes/programme.ts';
import { vocabularyOf } from '../../programmes/vocabulary.ts';

const madeFor = /* @__PURE__ */ memoize((programme: Programme): readonly CandidateEvent[] =>
  madeEventsOf(programme).candidates(),
);

/**
 * Tells whether an event has an effect: it moves the cycle, a provision is asked of it, or it puts something on record.
 */
function matters(programme: Programme, event: EventTemplate): boolean {
  const edges = edgesOfChart(preparedFor(programme).chart.machine, event);
  return (
    vocabularyOf(programme).effects[event.type] !== undefined ||
    edges.some(({ targets, params }) => targets.length > 0 || params.rules.length > 0)
  );
}

/** The meeting that recommends closes once it has agreed on recommendations: nobody else agrees (A3). */
function closingLast(
  { recommendations }: CycleDeclared,
  made: readonly CandidateEvent[],
): readonly CandidateEvent[] {
  if (recommendations === undefined) return made;
  const closes = made.filter(({ event }) => (event.type as string) === `${recommendations.from}.closed`);
  const others = made.filter((each) => !closes.includes(each));
  const last = others.findLastIndex(({ event }) => event.type === 'recommendation.agreed');
  return [...others.slice(0, last + 1), ...closes, ...others.slice(last + 1)];
}

/** The events of a cycle as its programme has them, in the order of the cycle; what nothing comes of is left out. */
export const canonicalOf = /* @__PURE__ */ memoize((programme: Programme): readonly EventTemplate[] =>
  closingLast(vocabularyOf(programme).cycle, madeFor(programme))
    .filter(({ role, event }) => role === 'canonical' && matters(programme, event))
    .map(({ event }) => event),
);

/** Returns the events of a programme that are counted by what can refuse another: it may take several of them. */
export const countedFor = /* @__PURE__ */ memoize((programme: Programme) =>
  memoize((template: EventTemplate): readonly EventTemplate[] => {
    const { machine } = preparedFor(programme).chart;
    const asked = new Set(edgesOfChart(machine, template).flatMap(({ params }) => params.rules));
    const read = provisionsOf(programme)
      .filter(({ provision }) => asked.has(provision.rule) && canRefuse(provision))
      .flatMap(({ rule }) => readsOf(rule.condition).map(({ path }) => path));
    const { effects } = vocabularyOf(programme);
    const isRead = (path: Effect['path']) =>
      read.some((each) => each.every((key, i) => key === path[i]) && each.length === path.length);
    return canonicalOf(programme).filter(({ type }) =>
      effects[type]?.some(({ change, path }) => change === 'count' && isRead(path)),
    );
  }),
);

/** The decisions of 2011 whose adopted terms say what an event is to be, beside those that fix a meeting. */
const DECIDED: { readonly [T in EventType]?: readonly Decision[] } = {
  'contribution.received': ['conferenceSupport'],
  'support.arranged': ['conferenceSupport'],
  'interpretation.arranged': ['languages'],
  'intersessional.opened': ['languages'],
};

/** Returns the decision that fixes the meeting which an event convenes or opens. */
function fixing({ meetings }: CycleDeclared, { type }: EventTemplate): readonly string[] {
  const [meeting = '', step = ''] = type.split('.');
  const decision = meetings[meeting]?.fixedBy;
  return decision !== undefined && ['convened', 'opened'].includes(step) ? [decision] : [];
}

/** The terms adopted, as far as the event has fields of their names. */
function decidedFor(programme: Programme, template: EventTemplate, { decisions }: Facts): object {
  const { cycle } = vocabularyOf(programme);
  const terms = [...fixing(cycle, template), ...(DECIDED[template.type] ?? [])]
    .map((decision) => decisions[decision as Decision])
    .filter((decision) => decision?.adopted !== undefined)
    .flatMap((decision) => Object.entries(decision.terms));
  return Object.fromEntries(terms.filter(([field]) => field in template));
}

/** The chair is of the State that presides. */
function chairFor(template: EventTemplate, facts: Facts): object {
  const chair = getPath(template, ['chair']);
  const country = getPath(facts, ['firstMeeting', 'president', 'country']);
  return typeof chair === 'object' && country !== undefined ? { chair: { ...chair, country } } : {};
}

/** An event as it was decided since; without its day. */
export const asDecided = (programme: Programme, template: EventTemplate, facts: Facts): EventTemplate =>
  ({ ...template, ...decidedFor(programme, template, facts), ...chairFor(template, facts) }) as EventTemplate;

/** Known fields that tell an event from others of its type. */
export type Hint = { readonly type: EventType } & { readonly [field: string]: unknown };

/** An event as the programme, and what was decided since, have it; without its day. */
export function templateFor(programme: Programme, facts: Facts, hint: Hint): EventTemplate {
  const fits = ({ event }: CandidateEvent) => sameKind({ ...event, ...hint } as EventTemplate, event);
  const template = madeFor(programme).find(fits)?.event;
  return asDecided(programme, template ?? ({ type: hint.type } as EventTemplate), facts);
}

/** The text of a decision with every field: as it lies on the table, its blanks filled as the programme would. */
export const textFor = <D extends Decision>(
  programme: Programme,
  facts: Facts,
  decision: D,
): DecisionTerms[D] => ({
  ...(madeEventsOf(programme).textOf(decision) as DecisionTerms[D]),
  ...facts.decisions[decision]?.terms,
});
