import type { Programme, TreatyEvent } from '../index.ts';
import {
  endingTexts,
  eventAbout,
  pageTexts,
  say,
  simulateFieldLabels,
  simulatePageTexts,
} from '../messages/index.ts';
import type { Ending, Share, Simulation, Spread, Stop } from '../simulation/index.ts';
import { sequenceLines } from './exploreText.ts';
import { hanging, wrap } from './layout.ts';
import { stageWords } from './ownWords.ts';
import type { Terminal } from './terminal.ts';
import { decimalWords, numberWords } from './words.ts';

const INDENT = 2;
const LABEL = 26;

const percent = (share: number): string => decimalWords(share * 100, 1);

/** `96.8 % (96.3 to 97.3 %)`. */
const shareWords = ({ share, interval: { from, to } }: Share): string =>
  say(simulatePageTexts.share, { share: percent(share), from: percent(from), to: percent(to) });

const spreadWords = ({ least, lowerQuartile, median, upperQuartile, most }: Spread): string =>
  least === most
    ? say(simulatePageTexts.always, { number: median })
    : say(simulatePageTexts.spread, { least, most, lowerQuartile, upperQuartile, median });

function header(programme: Programme, result: Simulation, { columns, style }: Terminal): readonly string[] {
  const field = (label: string, text: string) => hanging(`${label}:`, text, 9, columns);
  const { naiveRuns, runs, seed } = simulatePageTexts;
  const counts = { runs: numberWords(result.runs), count: result.letters };
  return [
    ...wrap(say(pageTexts.titled, programme), columns).map(style.bold),
    ...field(simulateFieldLabels.runs, say(result.choice === 'naive' ? naiveRuns : runs, counts)),
    ...field(simulateFieldLabels.seed, say(seed, { seed: result.seed })),
  ];
}

const section = (title: string, lines: readonly string[], { columns, style }: Terminal): readonly string[] =>
  lines.length === 0 ? [] : ['', ...wrap(title, columns).map(style.bold), ...lines];

function endingWords({ outcome }: Ending, { goal }: Simulation, programme: Programme): string {
  const [name = ''] = stageWords([goal], programme);
  return say(endingTexts[outcome], { goal: name });
}

function outcomeLines(
  result: Simulation,
  programme: Programme,
  { columns, style }: Terminal,
): readonly string[] {
  const came = result.outcomes.filter(({ outcome, count }) => count > 0 || outcome === 'reached');
  return came.flatMap((ending) => {
    const label = `  ${endingWords(ending, result, programme)}`;
    const lines = hanging(label, shareWords(ending), INDENT + LABEL, columns);
    return ending.outcome === 'reached' ? lines.map(style.good) : lines;
  });
}

function spreadLines({ days, events }: Simulation, { columns }: Terminal): readonly string[] {
  const line = (label: string, spread: Spread | null) =>
    spread === null ? [] : hanging(`  ${label}`, spreadWords(spread), INDENT + LABEL, columns);
  return [...line(simulateFieldLabels.days, days), ...line(simulateFieldLabels.events, events)];
}

/** Names the events that a paragraph refused. */
const stopped = ({ events }: Stop): readonly string[] =>
  events.map(({ type, about }) => eventAbout(type, about === undefined ? [] : [about]));

function stopLines({ stoppedBy }: Simulation, { columns }: Terminal): readonly string[] {
  return stoppedBy.flatMap((stop) => {
    const slots = { share: shareWords(stop), events: stopped(stop).join('; ') };
    return hanging(`  ${stop.provision}`, say(simulatePageTexts.stop, slots), 8, columns);
  });
}

/** The shortest of the runs that failed, or else of those that got there. */
function shownRun({ outcomes }: Simulation): Ending | undefined {
  return outcomes.find(({ outcome, witness }) => outcome !== 'reached' && witness !== null) ?? outcomes[0];
}

function runSection(result: Simulation, programme: Programme, terminal: Terminal): readonly string[] {
  const run = shownRun(result);
  const events: readonly TreatyEvent[] = run?.witness?.record.events ?? [];
  if (run === undefined) return [];
  const slots = { ending: endingWords(run, result, programme), number: run.witness?.run ?? '' };
  const lines = sequenceLines(events, INDENT, terminal.columns);
  return section(say(simulatePageTexts.run, slots), lines, terminal);
}

/** A simulation for a person, in lines that fit the terminal. */
export function simulateText(programme: Programme, result: Simulation, terminal: Terminal): string {
  const failed = result.outcomes
    .filter(({ outcome }) => outcome !== 'reached')
    .reduce((sum, { count }) => sum + count, 0);
  const confidence = { percent: Math.round(result.confidence * 1000) / 10 };
  return [
    ...header(programme, result, terminal),
    ...section(
      say(simulatePageTexts.endings, confidence),
      outcomeLines(result, programme, terminal),
      terminal,
    ),
    ...section(simulatePageTexts.length, spreadLines(result, terminal), terminal),
    ...section(say(simulatePageTexts.refusals, { count: failed }), stopLines(result, terminal), terminal),
    ...runSection(result, programme, terminal),
    '',
  ].join('\n');
}
