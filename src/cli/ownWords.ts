import type { EventType, Programme } from '../index.ts';
import type { CycleDeclared } from '../kinds/declared.ts';
import { legsOf, meetingsInOrder } from '../kinds/flow.ts';
import { labelIn } from '../kinds/sentences.ts';
import {
  eventLabel,
  ownStageTexts,
  ownStepTexts,
  quotedTexts,
  say,
  stageLabel,
  stageTexts,
  valueLabel,
} from '../messages/index.ts';
import { type Vocabulary, vocabularyOf } from '../programmes/vocabulary.ts';

/* The words of a programme that brings its own cycle: the labels of its file. No grammar can touch them. */

/** Returns the label that a programme gives to a thing of its own cycle. */
export const ownLabel = (name: string, { cycle }: Programme): string | undefined =>
  cycle && labelIn(cycle, name);

/** Returns the name of a thing of any programme, for a cell, a list or the place before a colon. */
export const nameWords = (name: string, programme: Programme): string =>
  ownLabel(name, programme) ?? valueLabel(name);

/** Returns a thing of an own cycle by its label, or else by its name, in quotes. */
export const quoted = (name: string, programme: Programme): string =>
  say(quotedTexts.name, { name: nameWords(name, programme) });

/** Returns an event in words, and one of an own cycle by its label: `the opening of "the Fourth Meeting"`, `"a report on a basin"`. */
export function eventWords(type: EventType, programme: Programme): string {
  if (programme.cycle === undefined) return eventLabel(type);
  if (ownLabel(type, programme) !== undefined) return quoted(type, programme);
  const [meeting = '', step = ''] = type.split('.');
  const isStep = Object.hasOwn(programme.cycle.meetings, meeting) && Object.hasOwn(ownStepTexts, step);
  return isStep
    ? say(ownStepTexts[step as keyof typeof ownStepTexts], { meeting: quoted(meeting, programme) })
    : eventLabel(type);
}

/** Returns the names that people know of the stages of an own cycle: the stages of the library itself go without. */
function knownStages(programme: Programme): ReadonlySet<string> {
  const { cycle, decisions, meetings, subjects } = vocabularyOf(programme);
  const stages = cycle.flow.flatMap((item) => (typeof item === 'object' ? [item.stage ?? []].flat() : []));
  return new Set([
    ...meetings,
    ...decisions,
    ...subjects,
    ...stages,
    ...(cycle.recommendations ? [RECOMMENDED] : []),
  ]);
}

/** The stage that has the subjects of recommendations. */
const RECOMMENDED = 'recommendations';

/** Returns the last part of the path of a stage in words; the time before a meeting is told by the meeting. */
function lastStage(stage: string, programme: Programme): string {
  const next = legsOf(vocabularyOf(programme).cycle).find(
    (leg) => leg.stage === stage && !knownStages(programme).has(stage),
  );
  if (next !== undefined) return say(ownStageTexts.before, { meeting: quoted(next.meeting, programme) });
  return ownLabel(stage, programme) ?? stageLabel(stage);
}

/** Returns the names in the path of a stage that people know, in words, and then the stage itself. */
function namesIn(path: string, known: ReadonlySet<string>, programme: Programme): readonly string[] {
  const names = path.split('.');
  const last = names.pop() as string;
  const outer = names.filter((name) => known.has(name)).map((name) => nameWords(name, programme));
  return [...outer, lastStage(last, programme)];
}

/** Returns the place of a stage among the meetings of a cycle, as they follow each other. */
function placeOf(stage: string, cycle: CycleDeclared): number {
  const names = stage.split('.');
  return meetingsInOrder(cycle).findIndex((meeting) => names.includes(meeting));
}

/**
 * Returns the paths of stages in groups, in the order of their meetings: decisions, or subjects, that are at the same stage
 * of one meeting.
 */
function together(
  stages: readonly string[],
  { cycle, decisions, subjects }: Vocabulary,
): readonly string[][] {
  const matters = new Set<string>([...decisions, ...subjects]);
  const keyOf = (path: string) =>
    path
      .split('.')
      .map((name) => (matters.has(name) ? '' : name))
      .join('.');
  const groups = new Map<string, string[]>();
  const inOrder = stages.toSorted((a, b) => placeOf(a, cycle) - placeOf(b, cycle));
  for (const path of inOrder) groups.set(keyOf(path), [...(groups.get(keyOf(path)) ?? []), path]);
  return [...groups.values()];
}

/**
 * Returns the names of stages: `the Fourth Meeting: decided` for the path `before-4MOP.4MOP.decided`. Decisions at one
 * stage share a line: `the Fourth Meeting, the budget, the seat: on the table`.
 */
export function stageWords(stages: readonly string[], programme: Programme): readonly string[] {
  if (programme.cycle === undefined) return stages.map(stageLabel);
  const known = knownStages(programme);
  return together(stages, vocabularyOf(programme)).map((paths) => {
    const names = [...new Set(paths.flatMap((path) => namesIn(path, known, programme).slice(0, -1)))];
    const stage = namesIn(paths[0] as string, known, programme).at(-1) as string;
    return names.length === 0 ? stage : say(stageTexts.within, { stages: names.join(', '), stage });
  });
}
