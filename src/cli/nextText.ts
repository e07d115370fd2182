import { decides } from '../compliance/finding.ts';
import { dateWords } from '../compliance/words.ts';
import type { Awaited, Candidate, Duty, Next } from '../index.ts';
import {
  eventLabel,
  nextPageTexts,
  nextSectionLabels,
  pageTexts,
  plainLabels,
  say,
  sectionLabels,
  sentences,
  valueLabel,
  variantOf,
  waitingTexts,
} from '../messages/index.ts';
import { hanging, indented, item, joined } from './layout.ts';
import { OFFER_PRIORITIES, type OfferPriority } from './offers.ts';
import { ownKindTexts } from './ownOffers.ts';
import { stageWords } from './ownWords.ts';
import { breachLines, misplacedLines } from './page/breaches.ts';
import { dutyLines } from './page/duties.ts';
import { titleWords } from './page/header.ts';
import type { Page } from './page/page.ts';
import { breaches } from './page/verdict.ts';
import type { Terminal } from './terminal.ts';
import { variantWords } from './words.ts';

const INDENT = 2;

/** Lists the events that can follow a record, and how much each kind matters. */
export interface Offers {
  readonly found: Next;
  readonly weigh: (candidate: Candidate) => OfferPriority;
  readonly isOver: boolean;
}

/** The values that tell an event from others of its type. */
function variantWith(candidate: Candidate): string | undefined {
  const { delegation } = candidate;
  const name = variantOf(candidate);
  if (name === undefined || delegation === undefined) return name;
  return say(nextPageTexts.ofDelegation, { variant: valueLabel(name), delegation: valueLabel(delegation) });
}

/**
 * Returns kinds of event, those together that have the same variants:
 * `decision amended, decision adopted: coordination, languages`.
 */
function kindTexts(candidates: readonly Candidate[], { programme }: Page): readonly string[] {
  if (programme.cycle) return ownKindTexts(candidates, programme);
  const byType = new Map<string, string[]>();
  for (const candidate of candidates) {
    const variant = variantWith(candidate);
    byType.set(candidate.type, [...(byType.get(candidate.type) ?? []), ...(variant ? [variant] : [])]);
  }
  const types = new Map<string, string[]>();
  for (const [type, each] of byType) {
    const variants = variantWords(each, programme);
    types.set(variants, [...(types.get(variants) ?? []), type]);
  }
  return [...types].map(([variants, each]) => {
    const events = each.map(eventLabel).join(', ');
    return variants === '' ? events : say(nextPageTexts.events, { events, variants });
  });
}

const kindLines = (candidates: readonly Candidate[], indent: number, page: Page): readonly string[] =>
  kindTexts(candidates, page).flatMap((text) =>
    hanging('', text, indent + INDENT, page.terminal.columns).map((line, index) =>
      index === 0 ? line.slice(INDENT) : line,
    ),
  );

/** Says what holds the event back: a day, paragraphs, or that its turn has not come. */
function whySentences({ possible, earliest, refusedBy }: Awaited): string {
  const reasons = sentences(
    earliest === undefined ? '' : say(waitingTexts.day, { day: dateWords(earliest) }),
    refusedBy === undefined ? '' : say(waitingTexts.refused, { provisions: refusedBy.join(', ') }),
    possible === 'unknown' ? waitingTexts.unknown : '',
  );
  return reasons === '' ? waitingTexts.stage : reasons;
}

function awaitedLines(awaited: readonly Awaited[], page: Page): readonly string[] {
  const groups = new Map<string, Awaited[]>();
  for (const each of awaited) {
    const why = whySentences(each);
    groups.set(why, [...(groups.get(why) ?? []), each]);
  }
  return [...groups].flatMap(([why, each]) => [
    ...indented(why, page.terminal.columns),
    ...kindLines(each, INDENT * 2, page),
  ]);
}

/** Returns kinds of event that can no longer happen, briefly. */
const goneLines = (gone: readonly Awaited[], page: Page): readonly string[] =>
  kindTexts(gone, page).flatMap((text) =>
    (page.programme.cycle ? item : indented)(text, page.terminal.columns),
  );

const orNothing = (lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [`  ${plainLabels.nothing}`] : lines;

/** Returns the title of the record, the programme and the day. */
function header(page: Page): readonly string[] {
  const { asOf } = page.result;
  const day = asOf === null ? nextPageTexts.noEvents : say(pageTexts.asOf, { day: dateWords(asOf) });
  return joined([titleWords(page), day], page.terminal.columns);
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
    ...part(nextSectionLabels.breached, breachLines(page), terminal),
    ...part(sectionLabels.outOfPlace, misplacedLines(page), terminal),
    ...part(nextSectionLabels.overdue, overdue, terminal),
    ...part(nextSectionLabels.unknown, unknown, terminal),
  ];
}

/** Returns the duties still to be done: those that bind, then those that are only recommended. */
function duties(page: Page): readonly string[] {
  const { result, terminal } = page;
  const pending = result.duties.filter(({ status }) => status === 'pending');
  const [binding, others] = [true, false].map((is) => pending.filter((duty) => decides(duty) === is));
  return [
    ...part(nextSectionLabels.must, orNothing(dutyLines(binding ?? [], page, terminal)), terminal),
    ...part(nextSectionLabels.should, dutyLines(others ?? [], page, terminal), terminal),
  ];
}

/** Returns the kinds of event that may happen now: those awaited first. */
function mayLines({ found: { may }, weigh, isOver }: Offers, page: Page): readonly string[] {
  if (isOver) return [`  ${nextPageTexts.ended}`];
  const groups = OFFER_PRIORITIES.map((weight) => may.filter((each) => weigh(each) === weight));
  return orNothing(groups.flatMap((each) => kindLines(each, INDENT, page)));
}

/** Returns the events that do not happen now: those that wait, and those that can no longer happen. */
function laterParts({ found: { notYet, never }, isOver }: Offers, page: Page): readonly string[] {
  if (isOver) return [];
  return [
    ...part(nextSectionLabels.notYet, orNothing(awaitedLines(notYet, page)), page.terminal),
    ...part(nextSectionLabels.never, orNothing(goneLines(never, page)), page.terminal),
  ];
}

/** Returns the page of what may, must and can no longer happen. */
export function nextText(offers: Offers, page: Page, { all = false }: { readonly all?: boolean }): string {
  const { found, isOver } = offers;
  const { terminal } = page;
  const { columns, style } = terminal;
  const stages = stageWords(found.stage, page.programme).flatMap((stage) => indented(stage, columns));
  const [title = '', ...more] = header(page);
  const [option = '', ...options] = all || isOver ? ['--json'] : [nextPageTexts.all, '--json'];
  return [
    style.bold(title),
    ...more,
    ...pastParts(page),
    ...duties(page),
    ...part(sectionLabels.stages, stages, terminal),
    ...part(nextSectionLabels.may, mayLines(offers, page), terminal),
    ...laterParts(offers, page),
    '',
    ...joined([say(pageTexts.more, { option }), ...options], columns),
    '',
  ].join('\n');
}
