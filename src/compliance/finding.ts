import type { DecisiveRelation, Outcome } from '../language/compile.ts';
import { RELATIONS } from '../language/relations.ts';
import type { Json } from '../language/terms.ts';
import { binds, type ReadyProvision } from '../machines/provisions.ts';
import {
  capital,
  differenceTexts,
  findingTexts,
  say,
  sentences,
  thingLabel,
  valueLabel,
} from '../messages/index.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { TreatyEvent } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import type { RuleId } from '../model/known.ts';
import { isStrict } from '../programmes/forces.ts';
import type { ProvisionForce } from '../programmes/programme.ts';
import { valueWords } from './words.ts';

/** The result of a provision for an event, or for the silence in place of an event that was due. */
export interface Finding {
  /** The paragraph that it rests on, such as `A4`. */
  readonly provision: string;
  readonly rule: RuleId;
  readonly force: ProvisionForce;
  /** True if the provision binds by then; on an incomplete record also if that cannot be ruled out. */
  readonly binding: boolean;
  readonly outcome: Outcome;
  /** The values asked for: one, or an object with one for each thing compared. */
  readonly expected: Json;
  /** The values found, in the same shape; `null` where nothing is on record. */
  readonly actual: Json;
  /** One sentence for a person. */
  readonly because: string;
  /** The index of the event in the record; absent outside an audit, and where silence is the breach. */
  readonly event?: number;
  readonly on?: IsoDate;
  /** Asked of an adoption itself: consensus, the text on the table, what the decision presupposes. */
  readonly condition?: 'adoption';
  /** Another order of the same standing lacks this finding. The verdict is the same. */
  readonly order?: 'some';
}

/**
 * Tells whether a finding decides on the verdict: it is of a binding `shall` or `shall not`.
 *
 * @example
 * ```ts
 * import { decides } from 'intersessional';
 * console.log(decides({ force: 'shall', binding: true }));
 * console.log(decides({ force: 'shall', binding: false }));
 * console.log(decides({ force: 'should', binding: true }));
 * ```
 * ```text
 * true
 * false
 * false
 * ```
 */
export const decides = ({ binding, force }: Pick<Finding, 'binding' | 'force'>): boolean =>
  binding && isStrict(force);

function side(parts: readonly DecisiveRelation[], of: 'expected' | 'actual'): Json {
  if (parts.length === 1) return (parts[0] as DecisiveRelation)[of];
  return Object.fromEntries(parts.map((part) => [part.what, part[of]]));
}

/** Nothing, or a relation to nothing, such as `{ within: null }`. */
const isUnknown = (value: Json): boolean =>
  value === null || (typeof value === 'object' && Object.values(value).includes(null));

/** Returns the text for one thing that a finding compares. */
function textFor({ expected, actual }: DecisiveRelation, outcome: Outcome) {
  const isFailed = outcome === 'failed';
  if (actual === null && (!isFailed || expected === RELATIONS.exists.as)) return differenceTexts.absent;
  if (isFailed) return differenceTexts.different;
  return isUnknown(expected) ? differenceTexts.incomparable : differenceTexts.incomplete;
}

/** Says of one thing what was expected, and what is on record. */
function differenceOf(part: DecisiveRelation, outcome: Outcome): string {
  const { what, expected, actual } = part;
  const thing = capital(thingLabel(what));
  const slots = { thing, expected: valueWords(expected), found: valueWords(actual) };
  return say(textFor(part, outcome), slots);
}

/** The verb that a force has in a sentence. */
export const VERBS = {
  shall: 'requires',
  'shall not': 'requires',
  should: 'recommends',
  may: 'allows',
} as const satisfies Readonly<Record<ProvisionForce, keyof typeof findingTexts>>;

function differencesOf(
  ready: ReadyProvision,
  outcome: Outcome,
  parts: readonly DecisiveRelation[],
  facts: Facts,
): string {
  if (outcome !== 'failed' && binds(ready, facts) === undefined)
    return say(differenceTexts.unadopted, { decision: valueLabel(ready.provision.binds) });
  return sentences(...parts.map((part) => differenceOf(part, outcome)));
}

function sentence(
  ready: ReadyProvision,
  outcome: Outcome,
  parts: readonly DecisiveRelation[],
  facts: Facts,
): string {
  const { force, paragraph } = ready.provision;
  const texts = findingTexts[VERBS[force]];
  const said = { paragraph, rule: ready.rule.asks };
  if (outcome === 'passed') return say(texts.passed, said);
  const text = outcome === 'failed' ? texts.failed : texts.cantTell;
  return say(text, { ...said, differences: differencesOf(ready, outcome, parts, facts) });
}

/** The finding of a provision on an event, or on the facts alone where the event never came. */
export function findingOf(
  ready: ReadyProvision,
  outcome: Outcome,
  parts: readonly DecisiveRelation[],
  facts: Facts,
  on: IsoDate,
): Finding {
  const { provision, rule } = ready;
  return {
    provision: provision.paragraph,
    rule: rule.id as RuleId,
    force: provision.force,
    binding: binds(ready, facts) !== false,
    outcome,
    expected: side(parts, 'expected'),
    actual: side(parts, 'actual'),
    because: sentence(ready, outcome, parts, facts),
    ...(provision.condition && { condition: provision.condition }),
    on,
  };
}

/** The finding of a provision on an event that happened. */
export const findingOn = (
  ready: ReadyProvision,
  outcome: Outcome,
  event: TreatyEvent,
  facts: Facts,
): Finding => findingOf(ready, outcome, ready.compiled.parts(event, facts), facts, event.on);
