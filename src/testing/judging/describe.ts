import { decides, type Finding } from '../../compliance/finding.ts';
import { dateWords, valueWords } from '../../compliance/words.ts';
import {
  eventPlaceTexts,
  forceLabels,
  offenceTexts,
  placeLabel,
  provisionTexts,
  say,
  sentences,
  testLineLabels,
} from '../../messages/index.ts';
import type { JudgedSubject } from './judged.ts';
import type { Line } from './message.ts';
import { nearestChange } from './nearestChange.ts';
import { type Offence, paragraphsOf } from './offences.ts';
import { eventPlace } from './words.ts';

const { also, because, expected, firstEvent, found, provision, toComply } = testLineLabels;

/** Names a provision, its rule and its force. */
function provisionText(finding: Finding): string {
  const { force, provision: paragraph, rule } = finding;
  const text = decides(finding) ? provisionTexts.binding : provisionTexts.onlyReported;
  return say(text, { paragraph, force: forceLabels[force], rule });
}

/** Returns the lines of a finding. */
export const findingLines = (finding: Finding): readonly Line[] => [
  [provision, provisionText(finding)],
  [expected, valueWords(finding.expected)],
  [found, valueWords(finding.actual)],
  [because, finding.because],
];

/** Names an event, with its decision or subject if the record is at hand. */
function whereOf({ event, on, type }: Offence, { record }: JudgedSubject): string {
  if (type === undefined) return say(eventPlaceTexts.noneByDay, { day: dateWords(on) });
  const happened = event === undefined ? undefined : record?.events[event];
  return eventPlace(happened ?? { type, on }, event);
}

/** Says that an event is out of place, and at which stages it has its place. */
export function outOfPlaceLine(stages: readonly string[], { id }: { readonly id: string }): Line {
  const names = stages.map((stage) => placeLabel(stage, id));
  const place =
    names.length === 0 ? offenceTexts.noPlace : say(offenceTexts.itsPlace, { stages: names.join('; ') });
  return [because, sentences(offenceTexts.outOfPlaceNow, place)];
}

/** The first offence in full. */
const firstLines = (offence: Offence, judged: JudgedSubject): readonly Line[] => [
  [firstEvent, whereOf(offence, judged)],
  ...(offence.finding
    ? findingLines(offence.finding)
    : [outOfPlaceLine(offence.stages ?? [], judged.programme)]),
];

function shortOf(offence: Offence, judged: JudgedSubject): string {
  const event = whereOf(offence, judged);
  return offence.finding === undefined
    ? say(offenceTexts.otherOutOfPlace, { event })
    : say(offenceTexts.otherBreach, { paragraph: offence.finding.provision, event });
}

const MOST_LISTED = 4;

/** The others, one line each; of many, how many more. */
function otherLines(others: readonly Offence[], judged: JudgedSubject): readonly Line[] {
  const texts = [...new Set(others.map((each) => shortOf(each, judged)))];
  const more = texts.length - MOST_LISTED;
  return texts
    .slice(0, more > 0 ? MOST_LISTED : undefined)
    .concat(more > 0 ? say(offenceTexts.more, { count: more }) : [])
    .map((text): Line => [also, text]);
}

/** The nearest change that makes the record comply, where there is a record and one is found. */
function nearestLines({ programme, record, result }: JudgedSubject): readonly Line[] {
  if (record === undefined || result.verdict !== 'notCompliant') return [];
  const changes = nearestChange(programme, record, result.asOf ?? undefined);
  return changes.length === 0 ? [] : [[toComply, sentences(...changes)]];
}

/** The first offence in full, the others by the way, and the nearest change. */
export function offenceLines(offences: readonly Offence[], judged: JudgedSubject): readonly Line[] {
  const [first, ...others] = offences;
  if (first === undefined) return [];
  return [...firstLines(first, judged), ...otherLines(others, judged), ...nearestLines(judged)];
}

/** Says which paragraphs are breached, and how many events are out of place. */
export function offenceSummary(offences: readonly Offence[]): string {
  const paragraphs = paragraphsOf(offences.flatMap(({ finding }) => finding ?? []));
  const count = offences.filter(({ finding }) => finding === undefined).length;
  return sentences(
    paragraphs.length > 0 ? say(offenceTexts.breached, { paragraphs }) : '',
    count > 0 ? say(offenceTexts.eventsOutOfPlace, { count }) : '',
  );
}
