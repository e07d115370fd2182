import type { CycleDeclared } from '../../kinds/declared.ts';
import { readsOf } from '../../language/reads.ts';
import { asideTexts, say, unusedTexts, valueLabel } from '../../messages/index.ts';
import { overlaps, type Path } from '../../model/path.ts';
import type { Programme } from '../../programmes/programme.ts';
import { rulesOf } from '../../programmes/rules.ts';
import { vocabularyOf } from '../../programmes/vocabulary.ts';
import type { RuleId } from '../../rules/index.ts';
import type { ProgrammeIssue } from './issue.ts';

/* The parts of a programme that nothing in it uses. */

/** The rules on which provisions rest. */
const usedRules = ({ provisions }: Programme): ReadonlySet<string> =>
  new Set(provisions.map(({ rule }) => rule));

/** The facts that these rules read, for an event and for silence. */
function readBy(programme: Programme, used: ReadonlySet<string>): readonly Path[] {
  const { rules } = vocabularyOf(programme);
  return [...used].flatMap((id) => {
    const { condition, silence = condition } = rules[id as RuleId];
    return [condition, silence].flatMap((each) => readsOf(each).map(({ path }) => path));
  });
}

/** Tells whether a text stands anywhere in a value. */
const mentions = (value: unknown, name: string): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).some((each) => mentions(each, name))
    : value === name;

/** The decisions that a meeting or an office waits for. */
const awaited = ({ meetings, offices = {} }: CycleDeclared): readonly (string | undefined)[] => [
  ...Object.values(meetings).flatMap(({ fixedBy, presidedBy, heldBy, decidesNothingSince }) => [
    fixedBy,
    presidedBy,
    heldBy,
    decidesNothingSince,
  ]),
  ...Object.values(offices).map(({ filledBy }) => filledBy),
];

/** The decisions since whose adoption nothing binds, and that no rule, meeting or office names. */
function unusedDecisions(programme: Programme, used: ReadonlySet<string>): readonly ProgrammeIssue[] {
  const { cycle, decisions } = vocabularyOf(programme);
  const read = readBy(programme, used);
  const isNamed = (decision: string): boolean =>
    programme.provisions.some(
      ({ binds, rule, with: given }) =>
        binds === decision || mentions(given, decision) || mentions(cycle.rules[rule]?.with, decision),
    );
  const isUsed = (decision: string): boolean =>
    awaited(cycle).includes(decision) ||
    isNamed(decision) ||
    read.some(([first, second]) => first === 'decisions' && second === decision);
  return decisions
    .filter((decision) => !isUsed(decision))
    .map((decision) => ({
      level: 'warning',
      kind: 'unused',
      path: ['cycle', 'decisions', 'at', decision],
      because: say(unusedTexts.decision, { decision: valueLabel(decision) }),
    }));
}

/** The acts that no rule is asked of, and whose record no rule reads. */
function unusedActs(programme: Programme, used: ReadonlySet<string>): readonly ProgrammeIssue[] {
  const vocabulary = vocabularyOf(programme);
  const read = readBy(programme, used);
  const rules = rulesOf(vocabulary);
  const asked = new Set<string>([...used].flatMap((id) => rules[id as RuleId].on));
  const isRead = (type: string): boolean =>
    (vocabulary.effects[type] ?? []).some(({ path }) => {
      const keys = path.map((key) => (typeof key === 'string' ? key : '*'));
      return read.some((fact) => overlaps(fact, keys));
    });
  return Object.entries(vocabulary.cycle.acts)
    .filter(([type]) => !asked.has(type) && !isRead(type))
    .map(([type, { label = type }]) => ({
      level: 'note',
      kind: 'unused',
      path: ['cycle', 'acts', type],
      because: say(unusedTexts.act, { act: label }),
    }));
}

/** The rules of a cycle on which no provision rests. */
const unusedRules = ({ cycle }: Programme, used: ReadonlySet<string>): readonly ProgrammeIssue[] =>
  Object.keys(cycle?.rules ?? {})
    .filter((rule) => !used.has(rule))
    .map((rule) => ({
      level: 'note',
      kind: 'unused',
      path: ['cycle', 'rules', rule],
      because: say(unusedTexts.rule, { rule }),
    }));

/** The statements that nothing carries, and that are set aside without a reason. */
function unexplained({ statements = {}, provisions, aside }: Programme): readonly ProgrammeIssue[] {
  const carried = new Set<string>([
    ...provisions.map(({ paragraph }) => paragraph),
    ...aside.filter(({ why }) => why !== asideTexts.nothingRests).map(({ paragraph }) => paragraph),
  ]);
  return Object.keys(statements)
    .filter((paragraph) => !carried.has(paragraph))
    .map((paragraph) => ({
      level: 'note',
      kind: 'unused',
      path: ['statements', paragraph],
      provision: paragraph,
      because: say(unusedTexts.statement, { paragraph }),
    }));
}

/** Finds the decisions, acts, rules and statements that nothing in a programme uses. */
export function unusedIn(programme: Programme): readonly ProgrammeIssue[] {
  const used = usedRules(programme);
  return [
    ...unusedDecisions(programme, used),
    ...unusedActs(programme, used),
    ...unusedRules(programme, used),
    ...unexplained(programme),
  ];
}
