import type { Programme } from '../../index.ts';
import { paragraphTexts, say } from '../../messages/index.ts';
import { compareParagraphs } from '../../source/index.ts';
import { joined } from '../layout.ts';
import { eventsSoFar, type Page } from './page.ts';
import { isOfAdoption } from './ruleWords.ts';

const SETTLED: ReadonlySet<string | undefined> = new Set(['passed', 'notReached']);

/** Returns the number of a paragraph without its statement: `8` of `8.4`. */
const stem = (id: string): string => id.split('.')[0] ?? id;

/** Writes ids briefly: three or more in a row as a range. `all` are the ids that there are, in order. */
export function ranged(ids: readonly string[], all: readonly string[]): string {
  const runs: string[][] = [];
  for (const id of ids) {
    const run = runs.at(-1);
    const last = run?.at(-1) ?? '';
    if (run && all[all.indexOf(last) + 1] === id && stem(last) === stem(id)) run.push(id);
    else runs.push([id]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}-${run.at(-1)}` : run.join(' '))).join(' ');
}

/** Tells if a paragraph asks nothing beyond the adoption of its decision. */
const asksNothingMore = (paragraph: string, programme: Programme): boolean => {
  const own = programme.provisions.filter((each) => each.paragraph === paragraph);
  return own.length > 0 && own.every(({ rule }) => isOfAdoption(rule, programme));
};

/** Returns the paragraphs whose decision is adopted, and that ask nothing more. */
function adoptedOnly(page: Page): ReadonlySet<string> {
  const adopted = new Set(
    eventsSoFar(page).flatMap((event) =>
      event.type === 'decision.adopted' ? [event.decision as string] : [],
    ),
  );
  const rests = page.programme.provisions.filter(
    ({ paragraph, with: given }) =>
      asksNothingMore(paragraph, page.programme) && adopted.has(String(given?.decision)),
  );
  return new Set(rests.map(({ paragraph }) => paragraph));
}

/** Says in one line which paragraphs are met, which ask nothing more, and which are not reached. */
export function paragraphLines(page: Page): readonly string[] {
  const { programme, result, terminal } = page;
  const all = Object.keys(result.provisions).sort(compareParagraphs);
  const judged = all.filter((id) => !programme.aside.some(({ paragraph }) => paragraph === id));
  const adopted = adoptedOnly(page);
  const isSettled = (id: string) => adopted.has(id) && SETTLED.has(result.provisions[id]);
  const having = (status: string) => all.filter((id) => result.provisions[id] === status && !isSettled(id));
  const groups = [
    [paragraphTexts.met, having('passed')],
    [paragraphTexts.adopted, all.filter(isSettled)],
    [paragraphTexts.notReached, having('notReached')],
  ] as const;
  const parts = groups
    .filter(([, ids]) => ids.length > 0)
    .map(([text, ids]) => say(text, { paragraphs: ranged(ids, judged) }));
  return joined(parts, terminal.columns);
}
