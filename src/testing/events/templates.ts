import type { EventTemplate } from '../../analysis/template.ts';
import { edgesOfChart } from '../../kernel/alphabet/askedRelations.ts';
import { type CandidateEvent, madeEventsOf } from '../../kernel/alphabet/candidates.ts';
import { sameKind } from '../../kernel/alphabet/comparisons.ts';
import { preparedFor } from '../../machines/prepared.ts';
import type { EventType } from '../../model/events.ts';
import type { Facts } from '../../model/facts.ts';
import { memoize } from '../../model/memoize.ts';
import { getPath } from '../../model/path.ts';
import type { DecisionTerms } from '../../model/terms.ts';
import type { Decision } from '../../model/vocabulary.ts';
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

/** The intersessional closes once it has agreed on recommendations: nobody else agrees (A3). */
function closingLast(made: readonly CandidateEvent[]): readonly CandidateEvent[] {
  const closes = made.filter(({ event }) => event.type === 'intersessional.closed');
  const others = made.filter((each) => !closes.includes(each));
  const last = others.findLastIndex(({ event }) => event.type === 'recommendation.agreed');
  return [...others.slice(0, last + 1), ...closes, ...others.slice(last + 1)];
}

/** The events of a cycle as its programme has them, in the order of the cycle; what nothing comes of is left out. */
export const canonicalOf = /* @__PURE__ */ memoize((programme: Programme): readonly EventTemplate[] =>
  closingLast(madeFor(programme))
    .filter(({ role, event }) => role === 'canonical' && matters(programme, event))
    .map(({ event }) => event),
);

/** The decisions whose adopted terms say what an event is to be. */
const DECIDED: { readonly [T in EventType]?: readonly Decision[] } = {
  'contribution.received': ['conferenceSupport'],
  'support.arranged': ['conferenceSupport'],
  'interpretation.arranged': ['languages'],
  'intersessional.opened': ['intersessional', 'languages'],
  'secondMeeting.convened': ['nextMeeting'],
  'secondMeeting.opened': ['nextMeeting'],
};

/** The terms adopted, as far as the event has fields of their names. */
function decidedFor(template: EventTemplate, { decisions }: Facts): object {
  const terms = (DECIDED[template.type] ?? [])
    .filter((decision) => decisions[decision].adopted !== undefined)
    .flatMap((decision) => Object.entries(decisions[decision].terms));
  return Object.fromEntries(terms.filter(([field]) => field in template));
}

/** The chair is of the State that presides. */
function chairFor(template: EventTemplate, { firstMeeting: { president } }: Facts): object {
  const chair = getPath(template, ['chair']);
  return typeof chair === 'object' && president ? { chair: { ...chair, country: president.country } } : {};
}

/** An event as it was decided since; without its day. */
export const asDecided = (template: EventTemplate, facts: Facts): EventTemplate =>
  ({ ...template, ...decidedFor(template, facts), ...chairFor(template, facts) }) as EventTemplate;

/** Known fields that tell an event from others of its type. */
export type Hint = { readonly type: EventType } & { readonly [field: string]: unknown };

/** An event as the programme, and what was decided since, have it; without its day. */
export function templateFor(programme: Programme, facts: Facts, hint: Hint): EventTemplate {
  const fits = ({ event }: CandidateEvent) => sameKind({ ...event, ...hint } as EventTemplate, event);
  const template = madeFor(programme).find(fits)?.event;
  return asDecided(template ?? ({ type: hint.type } as EventTemplate), facts);
}

/** The text of a decision with every field: as it lies on the table, its blanks filled as the programme would. */
export const textFor = <D extends Decision>(
  programme: Programme,
  facts: Facts,
  decision: D,
): DecisionTerms[D] => ({
  ...(madeEventsOf(programme).textOf(decision) as DecisionTerms[D]),
  ...facts.decisions[decision].terms,
});
