import { dateWords } from '../../index.ts';
import { compareParagraphs } from '../../source/index.ts';
import { indented, item } from '../layout.ts';
import { counted, outcomeWords, stageWords } from '../words.ts';
import { eventsSoFar, type Page } from './page.ts';
import { eventName, placeWords } from './places.ts';

/** Returns every finding in a sentence, in the order of the paper, each with its place. */
export function sentenceLines(page: Page): readonly string[] {
  const { findings } = page.result;
  return [...findings]
    .sort((a, b) => compareParagraphs(a.provision, b.provision))
    .flatMap((finding) => {
      const { event, on, because, force } = finding;
      const where =
        event === undefined ? `nothing on record by ${dateWords(on ?? '')}` : placeWords(event, page);
      return item(`${because} (${force}, ${outcomeWords(finding)}, ${where})`, page.terminal.columns);
    });
}

/** Returns the paragraphs that no rule judges, by the reason. */
export function asideLines({ programme, terminal }: Page): readonly string[] {
  const reasons = new Map<string, string[]>();
  for (const { paragraph, why } of programme.aside)
    reasons.set(why, [...(reasons.get(why) ?? []), paragraph]);
  return [...reasons].flatMap(([why, ids]) =>
    item(`${ids.sort(compareParagraphs).join(' ')}: ${why}`, terminal.columns),
  );
}

/** Returns the record's notes. */
export const noteLines = ({ record, terminal }: Page): readonly string[] =>
  record.notes === undefined ? [] : indented(record.notes, terminal.columns);

/** Returns the stages at which the record ends. */
export const stageLines = ({ result, terminal }: Page): readonly string[] =>
  result.stage.flatMap((stage) => item(stageWords(stage), terminal.columns));

/** Returns the steps that an incomplete record leaves out, each before the event that shows it. */
export const inferredLines = (page: Page): readonly string[] =>
  page.result.receptions
    .filter(({ inferred = [] }) => inferred.length > 0)
    .flatMap(({ index, on, inferred = [] }) => {
      const steps = inferred
        .map((type) => eventName({ type, on } as Parameters<typeof eventName>[0]))
        .join(', ');
      return item(`${steps}: shown by ${placeWords(index, page)}`, page.terminal.columns);
    });

/** Returns the share of events and due meetings that went as the procedure has them. */
export function fitLines(page: Page): readonly string[] {
  if (eventsSoFar(page).length === 0) return [];
  const percent = `${Math.floor(page.result.conforming * 100)} %`;
  const of = counted(eventsSoFar(page).length, 'event');
  return item(
    `${percent} of ${of} and of the meetings due went as the procedure has them.`,
    page.terminal.columns,
  );
}
