import { hull, lengthInDays, type Span } from '../../model/calendar.ts';
import { ACCUMULATING, type Facts } from '../../model/facts.ts';
import type { Condition, Relation, Saying } from './conditions.ts';
import { RELATIONS, same } from './relations.ts';
import type { Json, TermData } from './terms.ts';

/** How a rule comes out; `cantTell`: a fact that it needs is not on record. */
export type Outcome = 'passed' | 'failed' | 'inapplicable' | 'cantTell';

/** One relation that decided the outcome: what was looked at, what was expected, what was found. */
export interface Part {
  readonly what: string;
  readonly expected: Json;
  readonly actual: Json;
}

type Fields = Readonly<Record<string, unknown>>;

/** A condition made ready: `outcome` is the fast answer, `parts` what decided it. */
export interface Compiled {
  readonly outcome: (event: Fields, facts: Facts) => Outcome;
  readonly parts: (event: Fields, facts: Facts) => readonly Part[];
}

type Read = (event: Fields, facts: Facts) => unknown;

function at(root: unknown, path: readonly string[]): unknown {
  let value = root;
  for (const key of path) {
    if (value === undefined || value === null) return undefined;
    value = Object.hasOwn(value, key) ? (value as Fields)[key] : undefined;
  }
  return value;
}

function readFact(keys: readonly (string | TermData)[], params: Json): Read {
  if (keys.every((key) => typeof key === 'string')) return (_event, facts) => at(facts, keys);
  const reads = keys.map((key) => (typeof key === 'string' ? () => key : read(key, params)));
  return (event, facts) => {
    const path = reads.map((key) => key(event, facts));
    return path.includes(undefined) ? undefined : at(facts, path as string[]);
  };
}

/** A term as a function of the event and the facts; parameters are read here, once. */
export function read(term: TermData, params: Json): Read {
  if ('value' in term) return () => term.value;
  if ('param' in term) {
    const constant = at(params, term.param.split('.'));
    return () => constant;
  }
  if ('event' in term) {
    const path = term.event.split('.');
    return (event) => at(event, path);
  }
  if ('fact' in term) return readFact(term.fact, params);
  if ('field' in term) {
    const whole = read(term.of, params);
    return (event, facts) => at(whole(event, facts), [term.field]);
  }
  if ('length' in term) {
    const span = read(term.length, params);
    return (event, facts) => {
      const found = span(event, facts);
      return found === undefined ? undefined : lengthInDays(found as Span);
    };
  }
  const terms = 'first' in term ? term.first : 'hull' in term ? term.hull : term.list;
  const reads = terms.map((each) => read(each, params));
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
    const found = reads.map((each) => each(event, facts));
    if (found.includes(undefined)) return undefined;
    if ('hull' in term) return hull(found as Span[]);
    return found.filter((each, at) => found.findIndex((other) => same(each, other)) === at);
  };
}

const ACCUMULATES = ACCUMULATING.map((path) => path.split('.'));

function accumulates(keys: readonly (string | TermData)[]): boolean {
  return ACCUMULATES.some((path) =>
    path.every((key, i) => i < keys.length && (key === '*' || key === keys[i])),
  );
}

/** Whether a term reads a fact that another event, perhaps not on record, could still change. */
function canGrow(term: TermData): boolean {
  if ('fact' in term) return accumulates(term.fact);
  if ('field' in term) return canGrow(term.of);
  if ('first' in term) return term.first.some(canGrow);
  return false;
}

/** The ends of a span, for a person. */
const ENDS: Readonly<Record<string, string>> = { from: 'first', to: 'last' };

/** Facts whose path is no name for a person. */
const NAMES: Readonly<Record<string, string>> = {
  'coordinator.body': 'executive coordinator',
  'coordinator.duties': 'duties of the coordinator',
  'support.by': 'support arranged by',
  'support.helpers': 'helpers',
  'recommendations.agreed': 'subjects agreed',
  'recommendations.isu': 'recommendation on a unit',
  'recommendations.transmitted': 'transmission of the recommendations',
  'decisions.workProgramme.adopted': 'adoption of the work programme',
  'decisions.nextMeeting.adopted': 'decision on the next meeting',
  'decisions.nextMeeting.terms.span': 'days of the Second Meeting',
  standingCommittees: 'days of the Standing Committees',
  invited: 'invitations',
  offers: 'offer',
};

/** The name of a thing for a person: `decisions.languages.terms.languages` reads `languages`. */
export function wordsOf(term: TermData | undefined): string {
  if (term === undefined || 'value' in term) return 'it';
  if ('event' in term) return spaced(term.event.replace(/^terms\./, ''));
  if ('param' in term) return spaced(term.param);
  if ('field' in term) return `${ENDS[term.field] ?? spaced(term.field)} of the ${wordsOf(term.of)}`;
  if ('length' in term) return 'length in days';
  if ('fact' in term) {
    const keys = term.fact.filter((key): key is string => typeof key === 'string');
    const shown = keys.filter((key) => key !== 'decisions' && key !== 'terms').join('.');
    return NAMES[keys.join('.')] ?? spaced(shown);
  }
  const terms = 'first' in term ? term.first : 'hull' in term ? term.hull : term.list;
  return wordsOf(terms.at(-1));
}

/** `isuEstablishment.opened` as `isu establishment opened`. */
export const spaced = (path: string): string =>
  path.replace(/\./g, ' ').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const asJson = (value: unknown): Json => (value === undefined ? null : (value as Json));

function compileRelation(relation: Relation, params: Json): Compiled {
  if (relation.is === 'follows') return compileFollows(relation, params);
  const meaning = RELATIONS[relation.is];
  const reads = relation.of.map((term) => read(term, params));
  const open = relation.of.some(canGrow);
  const absence = meaning.judgesAbsence === true;
  const missingMeans = relation.is === 'exists' ? 'cantTell' : 'failed';
  const what = wordsOf(relation.of[0]);
  const holds = meaning.holds as (...values: unknown[]) => boolean;
  return {
    outcome(event, facts) {
      const values = reads.map((each) => each(event, facts));
      if (!absence && values.includes(undefined)) return 'cantTell';
      if (holds(...values)) return 'passed';
      if (facts.complete) return 'failed';
      return open ? 'cantTell' : missingMeans;
    },
    parts(event, facts) {
      const [found, ...expected] = reads.map((each) => asJson(each(event, facts)));
      return [{ what, expected: meaning.expected(...expected), actual: found ?? null }];
    },
  };
}

function agrees(found: unknown, text: unknown): boolean {
  if (Array.isArray(text) && Array.isArray(found)) return text.every((member) => found.includes(member));
  return same(found, text);
}

/** `follows`: field by field; a blank on either side is free.
 * The text on the table may have been amended off the record: then a departure cannot be told. */
function compileFollows(relation: Relation, params: Json): Compiled {
  const [found, text] = relation.of.map((term) => read(term, params)) as [Read, Read];
  const names = read(relation.fields as TermData, params);
  const open = 'fact' in (relation.of[1] as TermData);
  const judge = (event: Fields, facts: Facts) =>
    (names(event, facts) as readonly string[]).map((name) => {
      const actual = at(found(event, facts), name.split('.'));
      const expected = at(text(event, facts), name.split('.'));
      const failed = !facts.complete && open ? 'cantTell' : 'failed';
      const outcome: Outcome =
        expected === undefined
          ? 'inapplicable'
          : actual === undefined
            ? 'inapplicable'
            : agrees(actual, expected)
              ? 'passed'
              : failed;
      return { outcome, part: { what: spaced(name), expected: asJson(expected), actual: asJson(actual) } };
    });
  const outcome = (event: Fields, facts: Facts) => allOf(judge(event, facts).map((each) => each.outcome));
  return {
    outcome,
    parts(event, facts) {
      const judged = judge(event, facts);
      const whole = allOf(judged.map((each) => each.outcome));
      return judged.filter((each) => each.outcome === whole).map((each) => each.part);
    },
  };
}

function allOf(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('failed')) return 'failed';
  if (outcomes.includes('cantTell')) return 'cantTell';
  return outcomes.includes('passed') ? 'passed' : 'inapplicable';
}

function anyOf(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('passed')) return 'passed';
  if (outcomes.includes('cantTell')) return 'cantTell';
  return outcomes.includes('failed') ? 'failed' : 'inapplicable';
}

const OPPOSITE: { readonly [O in Outcome]: Outcome } = {
  passed: 'failed',
  failed: 'passed',
  inapplicable: 'inapplicable',
  cantTell: 'cantTell',
};

function compileGroup(
  group: readonly Condition[],
  join: (outcomes: readonly Outcome[]) => Outcome,
  params: Json,
): Compiled {
  const parts = group.map((part) => compile(part, params));
  const outcome: Compiled['outcome'] = (event, facts) =>
    join(parts.map((part) => part.outcome(event, facts)));
  return {
    outcome,
    parts(event, facts) {
      const whole = outcome(event, facts);
      return parts
        .filter((part) => part.outcome(event, facts) === whole)
        .flatMap((part) => part.parts(event, facts));
    },
  };
}

function compileWhen(condition: Condition, then: Condition, params: Json): Compiled {
  const applies = compile(condition, params);
  const asks = compile(then, params);
  return {
    outcome(event, facts) {
      const applicable = applies.outcome(event, facts);
      if (applicable === 'passed') return asks.outcome(event, facts);
      if (applicable !== 'cantTell') return 'inapplicable';
      return asks.outcome(event, facts) === 'passed' ? 'passed' : 'cantTell';
    },
    parts(event, facts) {
      const unknown = applies.outcome(event, facts) === 'cantTell' && asks.outcome(event, facts) !== 'passed';
      return (unknown ? applies : asks).parts(event, facts);
    },
  };
}

function said(compiled: Compiled, says: Saying | undefined): Compiled {
  if (says === undefined) return compiled;
  const { what, expected, actual } = says;
  return {
    outcome: compiled.outcome,
    parts: (event, facts) => {
      const outcome = compiled.outcome(event, facts);
      const found = outcome === 'failed' ? actual : outcome === 'passed' ? expected : null;
      return [{ what, expected, actual: found }];
    },
  };
}

/** Makes a condition ready for its parameters. */
export function compile(condition: Condition, params: Json): Compiled {
  if ('is' in condition) return compileRelation(condition, params);
  if ('when' in condition) return compileWhen(condition.when, condition.then, params);
  if ('all' in condition) return said(compileGroup(condition.all, allOf, params), condition.says);
  if ('any' in condition) return said(compileGroup(condition.any, anyOf, params), condition.says);
  const part = compile(condition.not, params);
  return said(
    { outcome: (event, facts) => OPPOSITE[part.outcome(event, facts)], parts: part.parts },
    condition.says,
  );
}
