import { type Awaited, type Candidate, type Duty, dateWords, decides, type Next } from '../index.ts';
import { hanging, joined } from './layout.ts';
import { OFFER_PRIORITIES, type OfferPriority } from './offers.ts';
import { breachLines, misplacedLines } from './page/breaches.ts';
import { dutyLines } from './page/duties.ts';
import { capital } from './page/names.ts';
import type { Page } from './page/page.ts';
import { breaches } from './page/verdict.ts';
import type { Terminal } from './terminal.ts';
import { stageWords, variantWords } from './words.ts';

const INDENT = 2;

/** Lists the events that can follow a record, and how much each kind matters. */
export interface Offers {
  readonly found: Next;
  readonly weigh: (candidate: Candidate) => OfferPriority;
  readonly isOver: boolean;
}

const variantOf = ({ decision, subject, meeting, delegation }: Candidate): string | undefined => {
  const name = decision ?? subject ?? meeting;
  return delegation === undefined ? name : `${name} (${delegation})`;
};

/**
 * Returns kinds of event, those together that have the same variants:
 * `decision.amended, decision.adopted: coordination, languages`.
 */
function kindTexts(candidates: readonly Candidate[]): readonly string[] {
  const variants = new Map<string, string[]>();
  for (const candidate of candidates) {
    const variant = variantOf(candidate);
    variants.set(candidate.type, [...(variants.get(candidate.type) ?? []), ...(variant ? [variant] : [])]);
  }
  const types = new Map<string, string[]>();
  for (const [type, each] of variants) {
    types.set(variantWords(each), [...(types.get(variantWords(each)) ?? []), type]);
  }
  return [...types].map(([words, each]) => `${each.join(', ')}${words === '' ? '' : `: ${words}`}`);
}

const kindLines = (candidates: readonly Candidate[], indent: number, columns: number): readonly string[] =>
  kindTexts(candidates).flatMap((text) =>
    hanging('', text, indent + INDENT, columns).map((line, index) =>
      index === 0 ? line.slice(INDENT) : line,
    ),
  );

/** Says what holds the event back: a day, paragraphs, or that its turn has not come. */
function whyWords({ possible, earliest, refusedBy }: Awaited): string {
  const reasons = [
    ...(earliest === undefined ? [] : [`not before ${dateWords(earliest)}`]),
    ...(refusedBy === undefined ? [] : [`held back by ${refusedBy.join(', ')}`]),
    ...(possible === 'unknown' ? ['its days are past, and it is not on record'] : []),
  ];
  return reasons.length === 0 ? 'when its stage is reached' : reasons.join(', ');
}

function awaitedLines(awaited: readonly Awaited[], columns: number): readonly string[] {
  const groups = new Map<string, Awaited[]>();
  for (const each of awaited) groups.set(whyWords(each), [...(groups.get(whyWords(each)) ?? []), each]);
  return [...groups].flatMap(([why, each]) => [
    ...hanging('', `${capital(why)}:`, INDENT, columns),
    ...kindLines(each, INDENT * 2, columns),
  ]);
}

/** Returns kinds of event that can no longer happen, briefly. */
const goneLines = (gone: readonly Awaited[], columns: number): readonly string[] =>
  kindTexts(gone).flatMap((text) => hanging('', text, INDENT, columns));

const orNothing = (lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? ['  nothing'] : lines;

/** Returns the title of the record, the programme and the day. */
function header({ record, programme, result, terminal }: Page): readonly string[] {
  const day = result.asOf === null ? 'no event on record' : `as of ${dateWords(result.asOf)}`;
  return joined([`${record.title ?? programme.title} (${programme.id})`, day], terminal.columns);
}

/** Returns a section with its title. A section without lines is left out. */
const part = (title: string, lines: readonly string[], { style }: Terminal): readonly string[] =>
  lines.length === 0 ? [] : ['', style.bold(title), ...lines];

/** Tells if a duty is overdue, or breached without a finding that says so. */
function isOverdue({ provision, rule, status }: Duty, { result }: Page): boolean {
  const isSaid = breaches(result).some((each) => each.provision === provision && each.rule === rule);
  return status === 'overdue' || (status === 'breached' && !isSaid);
}

/** Returns what went wrong so far: breaches, events out of place, duties past their day. */
function pastParts(page: Page): readonly string[] {
  const { result, terminal } = page;
  const having = (is: (duty: Duty) => boolean) => dutyLines(result.duties.filter(is), page, terminal);
  const overdue = having((duty) => isOverdue(duty, page));
  const unknown = having(({ status }) => status === 'unknown');
  return [
    ...part('Breached so far', breachLines(page), terminal),
    ...part('Out of place', misplacedLines(page), terminal),
    ...part('Overdue', overdue, terminal),
    ...part('Past, and not on record', unknown, terminal),
  ];
}

/** Returns the duties still to be done: those that bind, then those that are only recommended. */
function duties(page: Page): readonly string[] {
  const { result, terminal } = page;
  const pending = result.duties.filter(({ status }) => status === 'pending');
  const [binding, others] = [true, false].map((is) => pending.filter((duty) => decides(duty) === is));
  return [
    ...part('Must be done', orNothing(dutyLines(binding ?? [], page, terminal)), terminal),
    ...part('Should be done', dutyLines(others ?? [], page, terminal), terminal),
  ];
}

/** Returns the kinds of event that may happen now: those awaited first. */
function mayLines({ found: { may }, weigh, isOver }: Offers, columns: number): readonly string[] {
  if (isOver) return ['  nothing: the cycle has ended'];
  const groups = OFFER_PRIORITIES.map((weight) => may.filter((each) => weigh(each) === weight));
  return orNothing(groups.flatMap((each) => kindLines(each, INDENT, columns)));
}

const ALL = '--all (changes of meetings, and what may happen at any stage)';

/** Returns the page of what may, must and can no longer happen. */
export function nextText(offers: Offers, page: Page, { all = false }: { readonly all?: boolean }): string {
  const { found } = offers;
  const { terminal } = page;
  const { columns, style } = terminal;
  const stages = found.stage.flatMap((stage) => hanging('', stageWords(stage), INDENT, columns));
  const [title = '', ...more] = header(page);
  return [
    style.bold(title),
    ...more,
    ...pastParts(page),
    ...duties(page),
    ...part('Where the cycle stands', stages, terminal),
    ...part('May happen now', mayLines(offers, columns), terminal),
    ...(offers.isOver ? [] : part('Not yet', orNothing(awaitedLines(found.notYet, columns)), terminal)),
    ...(offers.isOver
      ? []
      : part('Can no longer happen', orNothing(goneLines(found.never, columns)), terminal)),
    '',
    ...joined(
      [`More: ${all || offers.isOver ? '--json' : ALL}`, ...(all || offers.isOver ? [] : ['--json'])],
      columns,
    ),
    '',
  ].join('\n');
}
