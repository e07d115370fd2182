import type { Condition, Json, Programme } from '../../index.ts';
import { compile, wordsOf } from '../../language/compile.ts';
import type { MeaningOf } from '../../language/relations.ts';
import { provisionsOf, type ReadyProvision } from '../../machines/provisions.ts';
import {
  conditionLabels,
  every,
  faultTexts,
  mutantTexts,
  partOfConditionTexts,
  say,
  thingLabel,
} from '../../messages/index.ts';
import { meaningIn } from '../../programmes/names.ts';
import { offOf } from './boundaries.ts';
import { type ChartEdges, isEnsured } from './edges.ts';
import type { Mutant } from './mutant.ts';

interface Variant {
  readonly kind: 'condition' | 'boundary';
  /** The part of the condition, and the change. */
  readonly what: string;
  readonly says: string;
  readonly condition: Condition;
  readonly compiled: ReadyProvision['compiled'];
}

type Put = (part: Condition) => Condition;

/** Tells whether the chart asks this part already, on every edge that asks the rule. */
type IsIdle = (part: Condition) => boolean;

interface Place {
  readonly path: string;
  readonly put: Put;
}

/** Returns the subject of a part of a condition, for a person. */
function topicOf(condition: Condition): string {
  if ('is' in condition) {
    const thing = thingLabel(wordsOf(condition.of[0]));
    return say(partOfConditionTexts.relation, { thing, relation: conditionLabels[condition.is] });
  }
  if ('says' in condition && condition.says)
    return say(partOfConditionTexts.thing, { thing: thingLabel(condition.says.what) });
  if ('not' in condition) return say(partOfConditionTexts.negated, { part: topicOf(condition.not) });
  if ('when' in condition) return topicOf(condition.then);
  const parts = 'all' in condition ? condition.all : condition.any;
  return every(parts.map(topicOf));
}

class Variants {
  readonly #params: Json;
  readonly #isIdle: IsIdle;
  readonly #meaningOf: MeaningOf;
  constructor(programme: Programme, { provision }: ReadyProvision, isIdle: IsIdle) {
    this.#meaningOf = meaningIn(programme);
    this.#params = provision.with ?? null;
    this.#isIdle = isIdle;
  }

  #asking(what: string, says: string, condition: Condition): Variant {
    return {
      kind: 'condition',
      what,
      says,
      condition,
      compiled: compile(condition, this.#params, this.#meaningOf),
    };
  }

  #group(parts: readonly Condition[], of: 'all' | 'any', { path, put }: Place): readonly Variant[] {
    const regroup = (list: readonly Condition[]) => put({ [of]: list } as unknown as Condition);
    return parts.flatMap((part, at) => {
      const here = `${path}${of}[${at}]`;
      const inside = this.of(part, {
        path: `${here}.`,
        put: (changed) => regroup(parts.map((other, i) => (i === at ? changed : other))),
      });
      if (parts.length === 1 || this.#isIdle(part)) return inside;
      const rest = regroup(parts.filter((_, i) => i !== at));
      return [
        this.#asking(`${here}-dropped`, say(faultTexts.partDropped, { part: topicOf(part) }), rest),
        ...inside,
      ];
    });
  }

  /** Each part of a condition dropped, turned round, or a little off. */
  of(condition: Condition, place: Place): readonly Variant[] {
    const { path, put } = place;
    if ('is' in condition) return this.#off(condition, place);
    if ('not' in condition) {
      return [
        this.#asking(
          `${path}not-dropped`,
          say(faultTexts.opposite, { part: topicOf(condition.not) }),
          put(condition.not),
        ),
        ...this.of(condition.not, { path: `${path}not.`, put: (not) => put({ ...condition, not }) }),
      ];
    }
    if ('when' in condition) {
      const dropped = this.#asking(
        `${path}when-dropped`,
        say(faultTexts.always, { part: topicOf(condition.when) }),
        put(condition.then),
      );
      return [
        ...(this.#isIdle(condition.when) ? [] : [dropped]),
        ...this.of(condition.when, { path: `${path}when.`, put: (when) => put({ ...condition, when }) }),
        ...this.of(condition.then, { path: `${path}then.`, put: (then) => put({ ...condition, then }) }),
      ];
    }
    return 'all' in condition
      ? this.#group(condition.all, 'all', {
          path,
          put: (changed) => put({ ...condition, ...changed } as Condition),
        })
      : this.#group(condition.any, 'any', {
          path,
          put: (changed) => put({ ...condition, ...changed } as Condition),
        });
  }

  #off(relation: Extract<Condition, { is: unknown }>, { path, put }: Place): readonly Variant[] {
    const whole = put(relation);
    return offOf(relation, this.#meaningOf(relation)).map(({ what, text, meaning }) => ({
      kind: 'boundary',
      what: `${path}${relation.is}:${what}`,
      says: say(text, { thing: thingLabel(wordsOf(relation.of[0])) }),
      condition: whole,
      compiled: compile(whole, this.#params, (other) =>
        other === relation ? meaning : this.#meaningOf(other),
      ),
    }));
  }
}

/** The condition of each provision with a part dropped, turned round, or a boundary off. */
export const conditionMutants = (programme: Programme, edges: ChartEdges): readonly Mutant[] =>
  provisionsOf(programme).flatMap((ready, index) => {
    const { paragraph, rule } = ready.provision;
    const variants = new Variants(programme, ready, (part) => isEnsured(part, ready, edges));
    return variants
      .of(ready.rule.condition, { path: '', put: (condition) => condition })
      .map(({ kind, what, says, condition, compiled }) => ({
        id: `${paragraph}/${rule}/${what}`,
        kind,
        paragraphs: [paragraph],
        rule,
        says: say(mutantTexts.provision, { paragraph, rule, fault: says }),
        change: {
          hooks: {
            adapt: (other: ReadyProvision, i: number) =>
              i === index ? { ...other, rule: { ...other.rule, condition }, compiled } : other,
          },
        },
      }));
  });
