import { decides, type Finding } from '../../compliance/finding.ts';
import { dateWords, valueWords } from '../../compliance/words.ts';
import { eventLabel } from '../../messages/index.ts';
import type { JudgedSubject } from './judged.ts';
import type { Line } from './message.ts';
import { nearestChange } from './nearestChange.ts';
import type { Offence } from './offences.ts';
import { eventWords, placeWords, stageWords } from './words.ts';

/** "binding", or why it breaks nothing. */
export const weightOf = (finding: Finding): string =>
  decides(finding) ? `${finding.force}, binding` : `${finding.force}, only reported`;

/** Returns the lines of a finding. */
export const findingLines = (finding: Finding): readonly Line[] => [
  ['Provision', `${finding.provision} (${weightOf(finding)}), rule ${finding.rule}`],
  ['Expected', valueWords(finding.expected)],
  ['Found', valueWords(finding.actual)],
  ['Because', finding.because],
];

/** Names an event, with its decision or subject if the record is at hand. */
function subjectOf({ event, type }: Offence, { record }: JudgedSubject): string {
  const happened = event === undefined ? undefined : record?.events[event];
  if (happened) return eventWords(happened);
  return eventLabel(type ?? '');
}

const whereOf = (offence: Offence, judged: JudgedSubject): string =>
  offence.type === undefined
    ? `none on record by ${dateWords(offence.on)}`
    : placeWords(subjectOf(offence, judged), offence.on, offence.event);

/** The stages at which an event has its place, in words. */
export const stagesText = (stages: readonly string[], { id }: { readonly id: string }): string =>
  stages.length === 0
    ? 'No stage has a place for it.'
    : `It has its place at: ${stages.map((stage) => (stage === id ? 'any stage' : stageWords(stage))).join('; ')}.`;

/** The first offence in full. */
const firstLines = (offence: Offence, judged: JudgedSubject): readonly Line[] => [
  ['First event', whereOf(offence, judged)],
  ...(offence.finding
    ? findingLines(offence.finding)
    : [
        [
          'Because',
          `it is out of place where the cycle stands. ${stagesText(offence.stages ?? [], judged.programme)}`,
        ] as const,
      ]),
];

const shortOf = (offence: Offence, judged: JudgedSubject): string =>
  `${offence.finding?.provision ?? 'out of place'}: ${whereOf(offence, judged)}`;

const MOST_LISTED = 4;

/** The others, one line each; of many, how many more. */
function otherLines(others: readonly Offence[], judged: JudgedSubject): readonly Line[] {
  const texts = [...new Set(others.map((each) => shortOf(each, judged)))];
  const more = texts.length - MOST_LISTED;
  return texts
    .slice(0, more > 0 ? MOST_LISTED : undefined)
    .map((text): Line => ['Also', text])
    .concat(more > 0 ? [['Also', `${more} more`]] : []);
}

/** The nearest change that makes the record comply, where there is a record and one is found. */
function nearestLines({ programme, record, result }: JudgedSubject): readonly Line[] {
  if (record === undefined || result.verdict !== 'notCompliant') return [];
  const changes = nearestChange(programme, record, result.asOf ?? undefined);
  return changes.length === 0 ? [] : [['To comply', changes.join('; and ')]];
}

/** The first offence in full, the others by the way, and the nearest change. */
export function offenceLines(offences: readonly Offence[], judged: JudgedSubject): readonly Line[] {
  const [first, ...others] = offences;
  if (first === undefined) return [];
  return [...firstLines(first, judged), ...otherLines(others, judged), ...nearestLines(judged)];
}
