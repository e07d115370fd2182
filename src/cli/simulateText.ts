import type { Programme, TreatyEvent } from '../index.ts';
import type { Ending, Share, Simulation, Spread, Stop } from '../simulation/index.ts';
import { numberWords, sequenceLines } from './exploreText.ts';
import { hanging, wrap } from './layout.ts';
import type { Terminal } from './terminal.ts';
import { counted, stageWords } from './words.ts';

const INDENT = 2;
const LABEL = 26;

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** `96.8 % (96.3 to 97.3 %)`. */
const shareWords = ({ share, interval }: Share): string =>
  `${percent(share)} (${(interval.from * 100).toFixed(1)} to ${percent(interval.to)})`;

const spreadWords = ({ least, lowerQuartile, median, upperQuartile, most }: Spread): string =>
  least === most
    ? `always ${median}`
    : `${least} to ${most}; half of the runs ${lowerQuartile} to ${upperQuartile}, median ${median}`;

function header(programme: Programme, result: Simulation, { columns, style }: Terminal): readonly string[] {
  const field = (label: string, text: string) => hanging(`${label}:`, text, 9, columns);
  const how = result.choice === 'naive' ? 'any event at any time' : 'by chance among what can happen';
  return [
    ...wrap(`${programme.title} (${programme.id})`, columns).map(style.bold),
    ...field('Runs', `${numberWords(result.runs)}, with ${result.letters} events, ${how}`),
    ...field('Seed', `${result.seed} (the same seed gives the same result)`),
  ];
}

const section = (title: string, lines: readonly string[], { columns, style }: Terminal): readonly string[] =>
  lines.length === 0 ? [] : ['', ...wrap(title, columns).map(style.bold), ...lines];

function endingWords({ outcome }: Ending, goal: string): string {
  const words: Readonly<Record<Ending['outcome'], string>> = {
    reached: `reached: ${goal}`,
    stuck: 'stuck: no way left',
    outOfTime: 'out of time',
    tooManyEvents: 'too many events',
  };
  return words[outcome];
}

function outcomeLines(result: Simulation, { columns, style }: Terminal): readonly string[] {
  const goal = stageWords(result.goal);
  const came = result.outcomes.filter(({ outcome, count }) => count > 0 || outcome === 'reached');
  return came.flatMap((ending) => {
    const lines = hanging(`  ${endingWords(ending, goal)}`, shareWords(ending), INDENT + LABEL, columns);
    return ending.outcome === 'reached' ? lines.map(style.good) : lines;
  });
}

function spreadLines({ days, events }: Simulation, { columns }: Terminal): readonly string[] {
  const line = (label: string, spread: Spread | null) =>
    spread === null ? [] : hanging(`  ${label}`, spreadWords(spread), INDENT + LABEL, columns);
  return [...line('days until it is reached', days), ...line('events of a run', events)];
}

const eventsWords = ({ events }: Stop): string =>
  events.map(({ type, about }) => (about === undefined ? type : `${type} (${about})`)).join(', ');

function stopLines({ stoppedBy }: Simulation, { columns }: Terminal): readonly string[] {
  return stoppedBy.flatMap((stop) =>
    hanging(`  ${stop.provision}`, `${shareWords(stop)}: ${eventsWords(stop)}`, 8, columns),
  );
}

/** The shortest of the runs that got there, or else of those that did not. */
function told({ outcomes }: Simulation): Ending | undefined {
  return outcomes.find(({ outcome, witness }) => outcome !== 'reached' && witness !== null) ?? outcomes[0];
}

function witnessLines(ending: Ending | undefined, { columns }: Terminal): readonly string[] {
  const events: readonly TreatyEvent[] = ending?.witness?.record.events ?? [];
  return sequenceLines(events, INDENT, columns);
}

/** A simulation for a person, in lines that fit the terminal. */
export function simulateText(programme: Programme, result: Simulation, terminal: Terminal): string {
  const goal = stageWords(result.goal);
  const one = told(result);
  const failed = result.outcomes
    .filter(({ outcome }) => outcome !== 'reached')
    .reduce((sum, { count }) => sum + count, 0);
  const sure = `with ${percent(result.confidence).replace('.0', '')} confidence (Wilson)`;
  return [
    ...header(programme, result, terminal),
    ...section(
      `How they ended: share, and where the true share lies ${sure}`,
      outcomeLines(result, terminal),
      terminal,
    ),
    ...section('How long it took', spreadLines(result, terminal), terminal),
    ...section(
      `What refused the next step, by paragraph, in the ${counted(failed, 'run')} that failed`,
      stopLines(result, terminal),
      terminal,
    ),
    ...section(
      one ? `One run: ${endingWords(one, goal)} (run ${one.witness?.run})` : '',
      witnessLines(one, terminal),
      terminal,
    ),
    '',
  ].join('\n');
}
