import { dateWords, type Json, type Programme, type TreatyEvent, valueWords } from '../index.ts';
import { type DeadEnd, type DeadProvision, type Exploration, FREE_PLACES } from '../simulation/index.ts';
import { hanging, wrap } from './layout.ts';
import type { Terminal } from './terminal.ts';
import { counted, eventWords, stageWords } from './words.ts';

const INDENT = 2;
const DATE = 20;
const PARAGRAPH = 8;

const NAMED = new Set(['on', 'type', 'decision', 'subject', 'meeting', 'theme', 'by', 'instrument']);

const FREE_COUNTRIES = new Map(FREE_PLACES.map(({ country, countryWords }) => [country, countryWords]));

/** Puts words in the place of countries that stand for any. */
function withFreeCountries(value: Json): Json {
  if (Array.isArray(value)) return value.map(withFreeCountries);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      key === 'country' ? (FREE_COUNTRIES.get(each as string) ?? each) : withFreeCountries(each),
    ]),
  );
}

/** Names in a sentence the countries that stand for any. */
export const freeWords = (text: string): string =>
  text.replace(/\b[A-Z]{2}\b/g, (code) => FREE_COUNTRIES.get(code) ?? code);

/** Says what an event has beside its name: `span 27-30 June 2011, city Geneva`. */
function detailWords(event: TreatyEvent): string {
  const said = Object.entries(withFreeCountries(event as unknown as Json) as object).filter(
    ([field]) => !NAMED.has(field),
  );
  return said
    .map(([field, value]) => `${field === 'terms' ? '' : `${field} `}${valueWords(value as Json)}`)
    .join(', ');
}

/** Dated events, one after the other; a date is said once. */
export function sequenceLines(
  events: readonly TreatyEvent[],
  indent: number,
  columns: number,
): readonly string[] {
  return events.flatMap((event, i) => {
    const date = events[i - 1]?.on === event.on ? '' : dateWords(event.on);
    const details = detailWords(event);
    const words = event.type === 'date.reached' ? 'nothing more happens until this day' : eventWords(event);
    const label = `${' '.repeat(indent)}${date}`;
    return hanging(label, details === '' ? words : `${words}: ${details}`, indent + DATE, columns);
  });
}

const WHY: Readonly<Record<DeadProvision['why'], string>> = {
  neverApplies: 'it asks nothing of anything that can happen',
  neverFails: 'nothing that can happen breaches it',
  neverRefuses: 'it is breached only while it does not bind',
};

/** A number in groups of three digits. */
export const numberWords = (count: number): string =>
  Number.isSafeInteger(count)
    ? String(count).replace(/\B(?=(\d{3})+$)/g, ',')
    : `about ${count.toExponential(1).replace('e+', ' x 10^')}`;

function header(programme: Programme, result: Exploration, { columns, style }: Terminal): readonly string[] {
  const field = (label: string, text: string) => hanging(`${label}:`, text, 10, columns);
  const space = `${numberWords(result.states)} states, ${numberWords(result.transitions)} steps between them`;
  const departures = result.topics.reduce((sum, topic) => sum + topic.departures, 0);
  const largest = Math.max(0, ...result.topics.map(({ states }) => states));
  const beside =
    departures === 0
      ? []
      : field(
          'Beside',
          `${counted(departures, 'departure')} from them, in ${counted(result.topics.length, 'group')}, one group at a time: up to ${numberWords(largest)} states`,
        );
  const whole = result.complete
    ? 'everything that can happen with these events'
    : style.undetermined('a limit was reached: only part of what can happen');
  return [
    ...wrap(`${programme.title} (${programme.id})`, columns).map(style.bold),
    ...field('Events', `${result.letters}, as the programme has them`),
    ...field('Space', `${space}; ${whole}`),
    ...beside,
  ];
}

function section(title: string, lines: readonly string[], { style }: Terminal): readonly string[] {
  return lines.length === 0 ? [] : ['', style.bold(title), ...lines];
}

function deadProvisionLines(
  { deadProvisions }: Exploration,
  { columns, style }: Terminal,
): readonly string[] {
  if (deadProvisions.length === 0)
    return wrap('none: each can be breached', columns - INDENT).map((line) => `  ${line}`);
  return deadProvisions.flatMap(({ provision, rule, force, why }) =>
    hanging(`  ${provision}`, `${rule} (${force}): ${WHY[why]}`, PARAGRAPH, columns).map(style.bad),
  );
}

function deadEndLines(end: DeadEnd, number: number, { columns }: Terminal): readonly string[] {
  const blocked = end.blocked.flatMap(({ type, provisions }) =>
    hanging(
      '',
      provisions.length > 0
        ? `then ${type} is always refused by ${provisions.join(', ')}`
        : `then ${type} comes too late: the days of its meeting are over`,
      4,
      columns,
    ),
  );
  const start = end.step === null ? hanging('', 'There is no way from the start.', 4, columns) : [];
  const [first = '', ...rest] = [...start, ...sequenceLines(end.sequence, 4, columns)];
  return [`${`${number}.`.padStart(3)}${first.slice(3)}`, ...rest, ...blocked];
}

/** Says what the way leaves unmet, or that an audit finds nothing wrong with the way. */
function complianceLines({ shortest }: Exploration, { columns, style }: Terminal): readonly string[] {
  const { complies, unmet, shorter } = shortest;
  const line = (text: string) => hanging('', text, INDENT, columns);
  if (!complies) {
    const left = unmet.length === 0 ? 'does not comply' : `leaves ${unmet.join(', ')} unmet`;
    return line(`Audited as of its last day, this way ${left}.`).map(style.bad);
  }
  if (shorter === null)
    return line('Audited as of its last day, this way complies. No other way is shorter.');
  const { events, unmet: left } = shorter;
  return [
    ...line('Audited as of its last day, this way complies. No other way that complies is shorter.'),
    ...line(`${counted(events.length, 'event')} get there as well, and leave ${left.join(', ')} unmet.`),
  ];
}

/** Says whether another way is earlier. */
function earliestLines({ shortest }: Exploration, { columns }: Terminal): readonly string[] {
  const { events, days } = shortest;
  const [last, earliest] = [events?.at(-1)?.on, days?.at(-1)?.on];
  const text =
    earliest === undefined || days === null || earliest === last
      ? 'No other way is earlier.'
      : `The earliest day is ${dateWords(earliest)}, with ${counted(days.length, 'event')}.`;
  return hanging('', text, INDENT, columns);
}

function shortestLines(result: Exploration, terminal: Terminal): readonly string[] {
  const { columns, style } = terminal;
  const { events } = result.shortest;
  if (events === null) return [style.bad('  none')];
  return [
    ...hanging('', `${counted(events.length, 'event')}:`, INDENT, columns),
    ...sequenceLines(events, INDENT, columns),
    ...complianceLines(result, terminal),
    ...earliestLines(result, terminal),
  ];
}

/** An exploration for a person, in lines that fit the terminal. */
export function exploreText(programme: Programme, result: Exploration, terminal: Terminal): string {
  const { columns } = terminal;
  const names = (stages: readonly string[]) =>
    stages.flatMap((each) => hanging('', stageWords(each), INDENT, columns));
  const { reached, notReached } = result.stages;
  const ends = result.deadEnds.flatMap((end, i) => [
    ...(i > 0 ? [''] : []),
    ...deadEndLines(end, i + 1, terminal),
  ]);
  const goal = stageWords(result.shortest.goal);
  return [
    ...header(programme, result, terminal),
    ...section('Dead provisions', deadProvisionLines(result, terminal), terminal),
    ...section(
      'Paragraphs that never refuse by themselves',
      result.neverAlone.length === 0 ? [] : hanging('', result.neverAlone.join(', '), INDENT, columns),
      terminal,
    ),
    ...section(`Shortest way: ${goal}`, shortestLines(result, terminal), terminal),
    ...section(`Dead ends: after these steps there is no way left (${goal})`, ends, terminal),
    ...section(
      `Stages reached: ${reached.length} of ${reached.length + notReached.length}; not reached`,
      names(notReached),
      terminal,
    ),
    '',
  ].join('\n');
}
