import { dateWords } from '../compliance/words.ts';
import {
  capital,
  diffRecordTexts,
  dutyStatusLabels,
  eventLabel,
  receptionLabels,
  say,
  whatIfStatusLabels,
} from '../messages/index.ts';
import type { DutyChange, RecordDiff } from '../simulation/index.ts';
import { hanging, wrap } from './layout.ts';
import type { Terminal } from './terminal.ts';

type Labels = Readonly<Record<string, string>>;

/** A value under both programmes, in words. */
const turned = (labels: Labels, first: string | null, second: string | null) => ({
  first: labels[first ?? 'absent'] ?? '',
  second: labels[second ?? 'absent'] ?? '',
});

const DUTY_LABELS: Labels = { ...dutyStatusLabels, absent: whatIfStatusLabels.absent };

/** A duty under both programmes, in words: with the days by which it is due, where these differ. */
function dutyWords({ first, second, due }: DutyChange) {
  const words = turned(DUTY_LABELS, first, second);
  const dated = (status: string, day: string | null) =>
    day === null ? status : say(diffRecordTexts.due, { status, day: dateWords(day) });
  return due === undefined
    ? words
    : { first: dated(words.first, due.first), second: dated(words.second, due.second) };
}

/** The differences that two programmes make to a record, for a person. */
export function diffRecordText(file: string, result: RecordDiff, { columns, style }: Terminal): string {
  const { verdict, receptions, findings, duties, provisions } = result;
  const item = (text: string): readonly string[] => hanging('', text, 2, columns);
  const section = (title: string, texts: readonly string[]): readonly string[] =>
    texts.length === 0 ? [] : ['', style.bold(title), ...texts.flatMap(item)];
  const statuses: Labels = whatIfStatusLabels;
  const { first, second } = turned(statuses, verdict.first, verdict.second);
  const heading = result.same
    ? say(diffRecordTexts.same, { file })
    : say(first === second ? diffRecordTexts.sameVerdict : diffRecordTexts.verdict, {
        file,
        first: capital(first),
        second: capital(second),
      });
  return [
    ...wrap(heading, columns).map(style.bold),
    ...section(
      diffRecordTexts.paragraphs,
      provisions.map((each) =>
        say(diffRecordTexts.paragraph, {
          paragraph: each.provision,
          ...turned(statuses, each.first, each.second),
        }),
      ),
    ),
    ...section(
      diffRecordTexts.receptions,
      receptions.map((each) =>
        say(diffRecordTexts.reception, {
          day: dateWords(each.on),
          event: eventLabel(each.type),
          ...turned(receptionLabels, each.first, each.second),
        }),
      ),
    ),
    ...section(
      diffRecordTexts.duties,
      duties.map((each) =>
        say(diffRecordTexts.paragraph, {
          paragraph: each.provision,
          ...dutyWords(each),
        }),
      ),
    ),
    ...section(
      diffRecordTexts.gone,
      findings.first.map(({ because }) => because),
    ),
    ...section(
      diffRecordTexts.fresh,
      findings.second.map(({ because }) => because),
    ),
    '',
  ].join('\n');
}
