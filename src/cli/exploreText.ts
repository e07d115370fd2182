import { dateWords } from '../compliance/words.ts';
import type { Programme, TreatyEvent } from '../index.ts';
import {
  blockedTexts,
  deadProvisionTexts,
  eventLabel,
  eventName,
  exploreFieldLabels,
  explorePageTexts,
  fieldLabel,
  fieldTexts,
  forceLabels,
  pageTexts,
  plainLabels,
  say,
  sequenceTexts,
  shortestTexts,
  valueLabel,
} from '../messages/index.ts';
import { fieldsIn, getPath, type Path } from '../model/path.ts';
import type { DeadEnd, Exploration } from '../simulation/index.ts';
import { FREE_PLACES } from '../simulation/places.ts';
import { hanging, indented, wrap } from './layout.ts';
import { stageWords } from './ownWords.ts';
import type { Terminal } from './terminal.ts';
import { numberWords, valueAt } from './words.ts';

const INDENT = 2;
const DATE = 20;
const PARAGRAPH = 8;

/** Fields that the name of an event says, or that no step depends on. */
const NAMED: ReadonlySet<string> = new Set([
  'on',
  'type',
  'decision',
  'subject',
  'meeting',
  'theme',
  'by',
  'instrument',
]);

const FREE_COUNTRIES = new Map(FREE_PLACES.map(({ country, countryWords }) => [country, countryWords]));

/** Names in a sentence the countries that stand for any. */
export const freeWords = (text: string): string =>
  FREE_PLACES.reduce(
    (said, { country, countryWords }) => said.replaceAll(valueLabel(country), countryWords),
    text,
  );

/** Returns a field of an event: `State that presides: Lebanon`. */
function fieldWords(event: TreatyEvent, path: Path): string {
  const free = path.at(-1) === 'country' ? FREE_COUNTRIES.get(String(getPath(event, path))) : undefined;
  return say(fieldTexts.value, { name: fieldLabel(path.join('.')), value: free ?? valueAt(event, path) });
}

/** Says what an event has beside its name: `days: 27-30 June 2011; city: Geneva`. */
const detailWords = (event: TreatyEvent): string =>
  fieldsIn(event)
    .filter(([field = '']) => !NAMED.has(field))
    .map((path) => fieldWords(event, path))
    .join('; ');

/** Names an event with its fields. */
function stepWords(event: TreatyEvent): string {
  const details = detailWords(event);
  if (event.type === 'date.reached') return sequenceTexts.silence;
  return details === ''
    ? eventName(event)
    : say(sequenceTexts.detailed, { event: eventName(event), details });
}

/** Dated events, one after the other; a date is said once. */
export function sequenceLines(
  events: readonly TreatyEvent[],
  indent: number,
  columns: number,
): readonly string[] {
  return events.flatMap((event, i) => {
    const date = events[i - 1]?.on === event.on ? '' : dateWords(event.on);
    return hanging(`${' '.repeat(indent)}${date}`, stepWords(event), indent + DATE, columns);
  });
}

/** Says how much was searched. */
function spaceLines(result: Exploration, { columns, style }: Terminal): readonly string[] {
  const field = (label: string, text: string) => hanging(`${label}:`, text, 10, columns);
  const whole = (text: string) => hanging('', text, 10, columns);
  const [states, steps] = [numberWords(result.states), numberWords(result.transitions)];
  return [
    ...field(exploreFieldLabels.space, say(explorePageTexts.space, { states, steps })),
    ...(result.complete
      ? whole(explorePageTexts.complete)
      : whole(explorePageTexts.cut).map(style.undetermined)),
  ];
}

/** Says how many deviations were searched, if there are any. */
function deviationLines({ topics }: Exploration, { columns }: Terminal): readonly string[] {
  const deviations = topics.reduce((sum, topic) => sum + topic.departures, 0);
  if (deviations === 0) return [];
  const states = numberWords(Math.max(...topics.map((topic) => topic.states)));
  const text = say(explorePageTexts.deviations, { deviations, groups: topics.length, states });
  return hanging(`${exploreFieldLabels.deviations}:`, text, 10, columns);
}

function header(programme: Programme, result: Exploration, terminal: Terminal): readonly string[] {
  const { columns, style } = terminal;
  const events = say(explorePageTexts.events, { number: result.letters });
  return [
    ...wrap(say(pageTexts.titled, programme), columns).map(style.bold),
    ...hanging(`${exploreFieldLabels.events}:`, events, 10, columns),
    ...spaceLines(result, terminal),
    ...deviationLines(result, terminal),
  ];
}

function section(title: string, lines: readonly string[], { style }: Terminal): readonly string[] {
  return lines.length === 0 ? [] : ['', style.bold(title), ...lines];
}

function deadProvisionLines(
  { deadProvisions }: Exploration,
  { columns, style }: Terminal,
): readonly string[] {
  if (deadProvisions.length === 0) return indented(explorePageTexts.noDeadProvision, columns);
  return deadProvisions.flatMap(({ provision, rule, force, why }) => {
    const text = say(deadProvisionTexts[why], { rule, force: forceLabels[force] });
    return hanging(`  ${provision}`, text, PARAGRAPH, columns).map(style.bad);
  });
}

/** Says why an event never comes after a dead end. */
function blockedWords({ type, provisions }: DeadEnd['blocked'][number]): string {
  const event = eventLabel(type);
  return provisions.length > 0
    ? say(blockedTexts.refused, { event, provisions: provisions.join(', ') })
    : say(blockedTexts.late, { event });
}

function deadEndLines(end: DeadEnd, number: number, { columns }: Terminal): readonly string[] {
  const start = end.step === null ? hanging('', explorePageTexts.noWay, 4, columns) : [];
  const [first = '', ...rest] = [...start, ...sequenceLines(end.sequence, 4, columns)];
  const blocked = end.blocked.flatMap((each) => hanging('', blockedWords(each), 4, columns));
  return [`${`${number}.`.padStart(3)}${first.slice(3)}`, ...rest, ...blocked];
}

/** Says what the way leaves unmet, or that an audit finds nothing wrong with the way. */
function complianceLines({ shortest }: Exploration, { columns, style }: Terminal): readonly string[] {
  const { complete, complies, unmet, shorter } = shortest;
  if (!complies) {
    const provisions = unmet.join(', ');
    const text = unmet.length === 0 ? shortestTexts.doesNotComply : say(shortestTexts.unmet, { provisions });
    return indented(text, columns).map(style.bad);
  }
  if (shorter === null) {
    return indented(complete ? shortestTexts.complies : shortestTexts.compliesSoFar, columns);
  }
  const slots = { count: shorter.events.length, provisions: shorter.unmet.join(', ') };
  return [
    ...indented(complete ? shortestTexts.compliesShortest : shortestTexts.compliesSoFar, columns),
    ...indented(say(shortestTexts.shorter, slots), columns),
  ];
}

/** Tells of a way that is earlier, or that a limit came before the ways were all tried. */
function earliestLines(
  { shortest: { complete, events, days } }: Exploration,
  { columns, style }: Terminal,
): readonly string[] {
  if (!complete) return indented(shortestTexts.cut, columns).map(style.undetermined);
  const earliest = days?.at(-1)?.on;
  if (earliest === undefined || earliest === events?.at(-1)?.on) {
    return indented(shortestTexts.noneEarlier, columns);
  }
  const slots = { day: dateWords(earliest), count: days?.length ?? 0 };
  return indented(say(shortestTexts.earliest, slots), columns);
}

function shortestLines(result: Exploration, terminal: Terminal): readonly string[] {
  const { columns, style } = terminal;
  const { complete, events } = result.shortest;
  if (events === null && !complete) return [style.undetermined(`  ${shortestTexts.notFound}`)];
  if (events === null) return [style.bad(`  ${plainLabels.none}`)];
  return [
    ...indented(say(explorePageTexts.sequence, { count: events.length }), columns),
    ...sequenceLines(events, INDENT, columns),
    ...complianceLines(result, terminal),
    ...earliestLines(result, terminal),
  ];
}

/** An exploration for a person, in lines that fit the terminal. */
export function exploreText(programme: Programme, result: Exploration, terminal: Terminal): string {
  const { columns } = terminal;
  const { reached, notReached } = result.stages;
  const [goal = ''] = stageWords([result.shortest.goal], programme);
  const ends = result.deadEnds.flatMap((end, i) => [
    ...(i > 0 ? [''] : []),
    ...deadEndLines(end, i + 1, terminal),
  ]);
  const stages = { reached: reached.length, all: reached.length + notReached.length };
  const alone = result.neverAlone.length === 0 ? [] : indented(result.neverAlone.join(', '), columns);
  return [
    ...header(programme, result, terminal),
    ...section(explorePageTexts.deadProvisions, deadProvisionLines(result, terminal), terminal),
    ...section(explorePageTexts.neverAlone, alone, terminal),
    ...section(say(explorePageTexts.shortest, { goal }), shortestLines(result, terminal), terminal),
    ...section(say(explorePageTexts.deadEnds, { goal }), ends, terminal),
    ...section(
      say(explorePageTexts.notReached, stages),
      stageWords(notReached, programme).flatMap((each) => indented(each, columns)),
      terminal,
    ),
    '',
  ].join('\n');
}
