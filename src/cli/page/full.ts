import { capital, findingCellTexts, fullTexts, pageTexts, say, sentences } from '../../messages/index.ts';
import { compareParagraphs } from '../../source/index.ts';
import { indented, item } from '../layout.ts';
import { eventWords, stageWords } from '../ownWords.ts';
import { eventsSoFar, type Page } from './page.ts';
import { placeSentence, placeWords, silenceSentence } from './places.ts';

/** Returns every finding in sentences, in the order of the paper, each with its place. */
export function sentenceLines(page: Page): readonly string[] {
  const inOrder = [...page.result.findings].sort((a, b) => compareParagraphs(a.provision, b.provision));
  return inOrder.flatMap((finding) => {
    const { because, order, event } = finding;
    const other = order === undefined ? undefined : findingCellTexts.otherOrder;
    const place = event === undefined ? silenceSentence(finding) : placeSentence(event, page);
    return item(sentences(because, other, place), page.terminal.columns);
  });
}

/** Returns the paragraphs that no rule judges, by the reason. */
export function asideLines({ programme, terminal }: Page): readonly string[] {
  const reasons = new Map<string, string[]>();
  for (const { paragraph, why } of programme.aside)
    reasons.set(why, [...(reasons.get(why) ?? []), paragraph]);
  return [...reasons].flatMap(([why, ids]) =>
    item(say(fullTexts.aside, { paragraphs: ids.sort(compareParagraphs).join(' '), why }), terminal.columns),
  );
}

/** Returns the record's notes. */
export const noteLines = ({ record, terminal }: Page): readonly string[] =>
  record.notes === undefined ? [] : indented(record.notes, terminal.columns);

/** Returns the stages at which the record ends. */
export const stageLines = ({ programme, result, terminal }: Page): readonly string[] =>
  stageWords(result.stage, programme).flatMap((stage) => item(stage, terminal.columns));

/** Returns the steps that an incomplete record leaves out, each before the event that shows it. */
export const inferredLines = (page: Page): readonly string[] =>
  page.result.receptions
    .filter(({ inferred = [] }) => inferred.length > 0)
    .flatMap(({ index, inferred = [] }) => {
      const steps = capital(inferred.map((type) => eventWords(type, page.programme)).join(', '));
      return item(say(fullTexts.inferred, { steps, place: placeWords(index, page) }), page.terminal.columns);
    });

/** Returns the share of events and due meetings that went as the procedure has them. */
export function fitLines(page: Page): readonly string[] {
  const count = eventsSoFar(page).length;
  if (count === 0) return [];
  const percent = say(pageTexts.percent, { number: Math.floor(page.result.conforming * 100) });
  return item(say(fullTexts.fit, { count, percent }), page.terminal.columns);
}
