import { factLabels, labelOf } from '../messages/index.ts';
import { lengthInDays, type Span } from '../model/calendar.ts';
import { type Facts, UNREAD } from '../model/facts.ts';
import { memoize } from '../model/memoize.ts';
import { NO_NAMES } from '../model/names.ts';
import { getPath } from '../model/path.ts';
import type { Condition, Relation } from './conditions.ts';
import { ALWAYS_GROWING, type MeaningOf, meaningAmong, type RelationMeaning, same } from './relations.ts';
import { isText, type Json, partsOf, type TermData } from './terms.ts';

/** The outcome of a rule; `cantTell`: a fact that the rule needs is not on record. */
export type Outcome = 'passed' | 'failed' | 'inapplicable' | 'cantTell';

/** One relation that decided the outcome: what was looked at, what was expected, what was found. */
export interface DecisiveRelation {
  readonly what: string;
  readonly expected: Json;
  readonly actual: Json;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * A condition made ready: `outcome` is the fast answer, `parts` what decided it. It is put to an event and facts, or to
 * whatever its own parts are put to.
 */
export interface Compiled<E = Fields, F = Facts> {
  readonly outcome: (event: E, facts: F) => Outcome;
  readonly parts: (event: E, facts: F) => readonly DecisiveRelation[];
}

type Read = (event: Fields, facts: Facts) => unknown;

/** The keys of a path as a function of the event and the facts. */
export function readKeys(keys: readonly (string | TermData)[], params: Json) {
  if (keys.every((key) => typeof key === 'string')) return () => keys;
  const reads = keys.map((key) => read(typeof key === 'string' ? { value: key } : key, params));
  return (event: Fields, facts: Facts) => reads.map((key) => key(event, facts)) as string[];
}

function readFact(keys: readonly (string | TermData)[], params: Json): Read {
  const pathOf = readKeys(keys, params);
  return (event, facts) => getPath(facts, pathOf(event, facts));
}

/** A term as a function of the event and the facts; parameters are read here, once. */
export function read(term: TermData, params: Json): Read {
  if ('value' in term) return () => term.value;
  if ('param' in term) {
    const constant = getPath(params, term.param.split('.'));
    return () => constant;
  }
  if ('event' in term) {
    const path = term.event.split('.');
    return (event) => getPath(event, path);
  }
  if ('fact' in term) return readFact(term.fact, params);
  return readWhole(
    term,
    partsOf(term).map((part) => read(part, params)),
  );
}

/** A term that is made of others. */
function readWhole(term: TermData, reads: readonly Read[]): Read {
  const [readFirst] = reads as [Read];
  if ('field' in term) {
    const path = term.field.split('.');
    return (event, facts) => getPath(readFirst(event, facts), path);
  }
  if ('length' in term) {
    return (event, facts) => {
      const found = readFirst(event, facts);
      if (found === undefined || Array.isArray(found)) return found?.length;
      return getPath(found, ['to']) === undefined ? undefined : lengthInDays(found as Span);
    };
  }
  if ('first' in term) {
    return (event, facts) => {
      for (const each of reads) {
        const found = each(event, facts);
        if (found !== undefined) return found;
      }
      return undefined;
    };
  }
  return (event, facts) => {
    const found = reads.map((part) => part(event, facts));
    if (found.includes(undefined)) return undefined;
    return found.filter((each, i) => found.findIndex((other) => same(each, other)) === i);
  };
}

/** Tells whether what a term stands for is a text that may have been amended off an incomplete record. */
type InDoubt = (event: Fields, facts: Facts) => boolean;

const NEVER: InDoubt = () => false;

function textInDoubt(term: TermData, params: Json): InDoubt {
  if ('fact' in term) {
    if (!isText(term.fact)) return NEVER;
    const pathOf = readKeys(term.fact.slice(0, 2), params);
    return (event, facts) => getPath(facts, [...pathOf(event, facts), 'stated']) === undefined;
  }
  const parts = partsOf(term).map((part) => ({
    read: read(part, params),
    inDoubt: textInDoubt(part, params),
  }));
  if (parts.every(({ inDoubt }) => inDoubt === NEVER)) return NEVER;
  if (!('first' in term)) return (event, facts) => parts.some(({ inDoubt }) => inDoubt(event, facts));
  return (event, facts) =>
    parts.find((part) => part.read(event, facts) !== undefined)?.inDoubt(event, facts) ?? false;
}

/** The ends of a span, for a person. */
const ENDS: Readonly<Record<string, string>> = { from: 'first', to: 'last' };

/** The name of a thing for a person: `decisions.languages.terms.span` reads `languages span`. */
export function wordsOf(term: TermData | undefined): string {
  if (term === undefined || 'value' in term) return 'it';
  if ('event' in term) return spaced(term.event.replace(/^terms\./, ''));
  if ('param' in term) return spaced(term.param);
  if ('length' in term) return 'length in days';
  if ('fact' in term) {
    const keys = term.fact.filter((key) => typeof key === 'string');
    return (
      labelOf(factLabels, keys.join('.')) ??
      spaced(keys.filter((key) => !/^(decisions|terms)$/.test(key)).join('.'))
    );
  }
  const whole = wordsOf(partsOf(term).at(-1));
  return 'field' in term ? `${ENDS[term.field] ?? spaced(term.field)} of the ${whole}` : whole;
}

/** `isuEstablishment.opened` as `isu establishment opened`. */
const spaced = (path: string): string =>
  path.replace(/\./g, ' ').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const asJson = (value: unknown): Json => (value ?? null) as Json;

function written(as: string | undefined, expected: Json | undefined): Json {
  if (as === undefined) return expected ?? null;
  return expected === undefined ? as : { [as]: expected };
}

const asMeant = /* @__PURE__ */ meaningAmong(NO_NAMES)(ALWAYS_GROWING);

/** A relation made ready. `open`: what it finds wanting may be there, off an incomplete record. */
function compileRelation(
  { is, of }: Relation,
  params: Json,
  { as, judgesAbsence, ofGrowing, ...meaning }: RelationMeaning,
  asDraft: boolean,
  open = is !== 'given' && (is === 'exists' || ofGrowing === true),
  what = wordsOf(of[0]),
): Compiled {
  const holds = meaning.holds as (found: unknown, expected: unknown) => boolean;
  const reads = of.map((term) => read(term, params)) as [Read, Read?];
  const [readFound, readExpected] = reads;
  const doubts = asDraft || is === 'given' ? [] : of.map((term) => textInDoubt(term, params));
  return {
    outcome(event, facts) {
      const found = readFound(event, facts);
      const expected = readExpected?.(event, facts);
      if (!judgesAbsence && (found === undefined || (readExpected && expected === undefined))) {
        return is === 'follows' ? 'inapplicable' : 'cantTell';
      }
      if (holds(found, expected)) return 'passed';
      if (facts.complete) return 'failed';
      return open || doubts.some((inDoubt) => inDoubt(event, facts)) ? 'cantTell' : 'failed';
    },
    parts(event, facts) {
      const [actual = null, expected] = reads.map((each) => asJson(each?.(event, facts)));
      return [{ what, expected: written(as, expected), actual }];
    },
  };
}

/**
 * `follows`: field by field; a blank on either side is free. The text on the table may have been amended off the record: then a departure cannot be told.
 */
function compileFollows(
  relation: Relation,
  params: Json,
  meaning: RelationMeaning,
  asDraft: boolean,
): Compiled {
  const { of, fields } = relation;
  const names = read(fields as TermData, params)({}, UNREAD) as readonly string[];
  const open = 'fact' in (of[1] as TermData);
  const meaningOf = (field: string) => ({ ...meaning, holds: meaning.ofField?.[field] ?? meaning.holds });
  const oneOf = (field: string): Relation => ({
    is: 'follows',
    of: of.map((whole) => ({ field, of: whole })),
  });
  return joined(
    names.map((name) => compileRelation(oneOf(name), params, meaningOf(name), asDraft, open, spaced(name))),
    'failed',
  );
}

/**
 * A group: one part that comes out as `decisive` decides, then a doubt, then what the others come out as; parts that do
 * not apply count for nothing. The parts that decided are those that come out as the whole does.
 */
function joined<E, F>(group: readonly Compiled<E, F>[], decisive: 'failed' | 'passed'): Compiled<E, F> {
  const outcome: Compiled<E, F>['outcome'] = (event, facts) => {
    let whole: Outcome = 'inapplicable';
    for (const part of group) {
      const found = part.outcome(event, facts);
      if (found === decisive) return found;
      if (found === 'cantTell' || whole === 'inapplicable') whole = found;
    }
    return whole;
  };
  return {
    outcome,
    parts(event, facts) {
      const whole = outcome(event, facts);
      return group.flatMap((part) => (part.outcome(event, facts) === whole ? part.parts(event, facts) : []));
    },
  };
}

/** While it is not known whether it applies, only that it is met anyway can be told. */
function compileWhen<E, F>(applies: Compiled<E, F>, asks: Compiled<E, F>): Compiled<E, F> {
  const inDoubt = (event: E, facts: F) =>
    applies.outcome(event, facts) === 'cantTell' && asks.outcome(event, facts) !== 'passed';
  return {
    outcome(event, facts) {
      const applicable = applies.outcome(event, facts);
      if (applicable === 'passed') return asks.outcome(event, facts);
      if (applicable !== 'cantTell') return 'inapplicable';
      return inDoubt(event, facts) ? applicable : 'passed';
    },
    parts: (event, facts) => (inDoubt(event, facts) ? applies : asks).parts(event, facts),
  };
}

/** Tells whether a value stands in a relation, as `{ atMost: 9 }` does; days do not. */
const isInRelation = (expected: Json): boolean =>
  expected instanceof Object && !Array.isArray(expected) && !('from' in expected);

/** The opposite of what a condition comes out as; what decided it stays the same, and is not what is expected. */
const opposed = <E, F>({ outcome, parts }: Compiled<E, F>): Compiled<E, F> => ({
  outcome(event, facts) {
    const found = outcome(event, facts);
    return found === 'passed' ? 'failed' : found === 'failed' ? 'passed' : found;
  },
  parts: (event, facts) =>
    parts(event, facts).map((part) =>
      isInRelation(part.expected) ? { ...part, expected: { not: part.expected } } : part,
    ),
});

/**
 * Makes a condition of others ready. `ready`: makes one of these ready. Nothing departs from a text by not being what a rule
 * applies to, so that this question leaves no doubt (reading `unknown-is-no-blank`): it is asked as of a draft.
 */
export function compileWhole<E, F>(
  condition: Exclude<Condition, Relation>,
  ready: (part: Condition, asDraft?: boolean) => Compiled<E, F>,
): Compiled<E, F> {
  if ('when' in condition) return compileWhen(ready(condition.when, true), ready(condition.then));
  if ('not' in condition) return opposed(ready(condition.not));
  return 'all' in condition
    ? joined(
        condition.all.map((part) => ready(part)),
        'failed',
      )
    : joined(
        condition.any.map((part) => ready(part)),
        'passed',
      );
}

/**
 * Makes a condition ready for its parameters; where it is put to a person in words, its parts are these words. `asDraft`: an
 * adoption without terms is taken to be of the draft.
 */
export function compile(
  condition: Condition,
  params: Json,
  meaningOf: MeaningOf = asMeant,
  asDraft = false,
): Compiled {
  const compiled =
    'is' in condition
      ? (condition.is === 'follows' ? compileFollows : compileRelation)(
          condition,
          params,
          meaningOf(condition),
          asDraft,
        )
      : compileWhole(condition, (part, draft = asDraft) => compile(part, params, meaningOf, draft));
  const says = 'says' in condition && condition.says;
  if (!says) return compiled;
  const found: { readonly [O in Outcome]?: string } = { passed: says.expected, failed: says.actual };
  const { outcome } = compiled;
  return {
    outcome,
    parts: (event, facts) => [{ ...says, actual: found[outcome(event, facts)] ?? null }],
  };
}

/** A condition of the chart, which has no parameters, made ready once. */
export const compiled = /* @__PURE__ */ memoize((condition: Condition) => compile(condition, null));
