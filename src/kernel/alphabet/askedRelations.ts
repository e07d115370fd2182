import { effectsIn } from '../../analysis/effects.ts';
import { constantOf } from '../../analysis/readSet.ts';
import type { StageNode } from '../../analysis/stages.ts';
import type { EventTemplate } from '../../analysis/template.ts';
import { compile } from '../../language/compile.ts';
import type { Condition, Relation } from '../../language/conditions.ts';
import { readsOf } from '../../language/reads.ts';
import type { MeaningOf } from '../../language/relations.ts';
import type { Json, TermData } from '../../language/terms.ts';
import { edgesThatCouldTake, nodesIn } from '../../machines/chart.ts';
import type { CycleMachine } from '../../machines/cycle.ts';
import { askedBy } from '../../machines/provisions.ts';
import type { EventType, TreatyEvent } from '../../model/events.ts';
import { UNREAD } from '../../model/facts.ts';
import { meaningIn } from '../../programmes/names.ts';
import type { Programme } from '../../programmes/programme.ts';
import { type Vocabulary, vocabularyOf } from '../../programmes/vocabulary.ts';

/** A relation that a programme evaluates for an event: in a provision, or to decide on an effect of the event. */
export interface AskedRelation {
  readonly by: 'provision' | 'effect';
  readonly asked: EventTemplate;
  readonly relation: Relation;
  /** The parameters of the provision. */
  readonly params: Json;
}

/**
 * Returns the edges of the chart that could ever take an event. Edges that skip a step are left out, because explored
 * sequences take every step.
 */
export const edgesOfChart = ({ root }: CycleMachine, event: EventTemplate) =>
  edgesThatCouldTake(nodesIn(root as StageNode), event as unknown as TreatyEvent).filter(
    ({ params }) => !params.skips,
  );

/** An event with the parameters of a provision and the names of its programme. */
interface Asking extends Pick<AskedRelation, 'asked' | 'params'> {
  readonly meaningOf: MeaningOf;
}

/** Tells whether a condition rules an event out for all facts, such as a rule about another decision. */
function isOut(condition: Condition, asking: Asking): boolean {
  if ('all' in condition) return condition.all.some((part) => isOut(part, asking));
  return readsOf(condition).length === 0 && outcomeOn(condition, asking) === 'failed';
}

const outcomeOn = (condition: Condition, { asked, params, meaningOf }: Asking) =>
  compile(condition, params, meaningOf).outcome(
    asked as unknown as Readonly<Record<string, unknown>>,
    UNREAD,
  );

/** Splits `follows` into one relation for each field that it compares. */
function fieldByField({ is, of, fields }: Relation, { asked, params }: Asking): readonly Relation[] {
  const names = constantOf(fields as TermData, asked, params) as readonly string[];
  return names.map((field) => ({ is, of: of.map((whole) => ({ field, of: whole })) }));
}

/** Returns the relations of a condition that an evaluation for the event can reach. */
function relationsOn(condition: Condition, asking: Asking): readonly Relation[] {
  const within = (parts: readonly Condition[]) => parts.flatMap((part) => relationsOn(part, asking));
  if ('is' in condition) {
    return condition.is === 'follows' ? fieldByField(condition, asking) : [condition];
  }
  if ('not' in condition) return within([condition.not]);
  if (!('when' in condition)) return within('all' in condition ? condition.all : condition.any);
  return isOut(condition.when, asking) ? [] : within([condition.when, condition.then]);
}

/** Returns every relation that a programme evaluates for an event, wherever the chart has a place for the event. */
export function relationsAskedOf(
  programme: Programme,
  machine: CycleMachine,
  asked: EventTemplate,
): readonly AskedRelation[] {
  const question =
    (by: AskedRelation['by'], params: Json) =>
    (relation: Relation): AskedRelation => ({ by, asked, relation, params });
  const meaningOf = meaningIn(programme);
  const provisions = new Set(
    edgesOfChart(machine, asked).flatMap(({ params }) => askedBy(programme)(params)),
  );
  const ofProvisions = [...provisions].flatMap(({ rule, provision: { with: given } }) => {
    const params = (given ?? null) as Json;
    return relationsOn(rule.condition, { asked, params, meaningOf }).map(question('provision', params));
  });
  const ofEffects = effectsIn(programme)
    .conditionsOfEffects(asked.type)
    .flatMap((condition) =>
      relationsOn(condition, { asked, params: null, meaningOf }).map(question('effect', null)),
    );
  return [...ofProvisions, ...ofEffects];
}

/** Returns an event of each kind of a type, without its fields. */
const bare = (type: EventType, { decisions }: Vocabulary): readonly EventTemplate[] =>
  (type === 'decision.adopted'
    ? decisions.map((decision) => ({ type, decision, terms: {} }))
    : [{ type }]) as unknown as readonly EventTemplate[];

/** Returns the relations that a programme evaluates for events of each type, before any event exists. */
export function relationsOfTypes(programme: Programme, machine: CycleMachine): readonly AskedRelation[] {
  const vocabulary = vocabularyOf(programme);
  return vocabulary.eventTypes
    .flatMap((type) => bare(type, vocabulary))
    .flatMap((event) => relationsAskedOf(programme, machine, event));
}
