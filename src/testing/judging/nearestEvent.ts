import type { EventTemplate } from '../../analysis/template.ts';
import { explain } from '../../compliance/submit.ts';
import { dateWords } from '../../compliance/words.ts';
import type { CycleSnapshot } from '../../machines/cycle.ts';
import { eventName, fieldLabel, nearestChangeTexts, say, sentences } from '../../messages/index.ts';
import type { TreatyEvent } from '../../model/events.ts';
import { getPath, setPath } from '../../model/path.ts';
import type { Programme } from '../../programmes/programme.ts';
import { onItsDay } from '../events/day.ts';
import { type Hint, templateFor, textFor } from '../events/templates.ts';
import { shortened, wayTo } from '../events/way.ts';
import type { Sent } from './sent.ts';
import { eventPlace, valueAt } from './words.ts';

type Fields = Readonly<Record<string, unknown>>;
type Known = Required<Pick<Sent, 'reception' | 'programme' | 'event' | 'before'>>;

const isAccepted = (programme: Programme, before: CycleSnapshot, event: TreatyEvent): boolean =>
  explain(programme, before, event).reception === 'accepted';

/** The event as the programme has it where the cycle stands; with the terms that are on the table. */
function ideal(programme: Programme, { context }: CycleSnapshot, event: TreatyEvent): Fields {
  const template = templateFor(programme, context, event as unknown as Hint);
  return event.type === 'decision.adopted'
    ? { ...template, terms: textFor(programme, context, event.decision) }
    : template;
}

/** The fields, dotted, in which an event differs from another; terms are taken apart. */
function differing(event: object, other: object): readonly string[] {
  const fields = (of: object) =>
    Object.entries(of).flatMap(([key, value]) =>
      key === 'terms' ? Object.keys(value as object).map((term) => `terms.${term}`) : [key],
    );
  const differs = (field: string) => {
    const path = field.split('.');
    return JSON.stringify(getPath(event, path)) !== JSON.stringify(getPath(other, path));
  };
  return fields(other).filter((field) => field !== 'on' && field !== 'theme' && differs(field));
}

/** Sets of fields, the smaller first: each alone, each two, all. */
const choices = (fields: readonly string[]): readonly (readonly string[])[] => [
  ...fields.map((field) => [field]),
  ...fields.flatMap((a, i) => fields.slice(i + 1).map((b) => [a, b])),
  ...(fields.length > 2 ? [fields] : []),
];

interface Change {
  readonly event: TreatyEvent;
  readonly words: string;
}

/** An event with these fields as another has them. */
function changed(event: TreatyEvent, other: Fields, fields: readonly string[]): Change {
  const changes = fields.map((field) => {
    const path = field.split('.');
    const values = { before: valueAt(event, path), after: valueAt(other, path) };
    return say(nearestChangeTexts.change, { field: fieldLabel(field), ...values });
  });
  const replaced = (all: object, field: string) =>
    setPath(all, field.split('.'), getPath(other, field.split('.')));
  return {
    event: fields.reduce<object>(replaced, event) as TreatyEvent,
    words: sentences(...changes),
  };
}

/** The event with all its fields as the programme has them, where it has others. */
function asProgrammed({ programme, event, before }: Known): Change | undefined {
  const other = ideal(programme, before, event);
  const fields = differing(event, other);
  return fields.length === 0 ? undefined : changed(event, other, fields);
}

/** The fewest fields that, as the programme has them, let the event be accepted. */
function otherFields({ programme, event, before }: Known): string | undefined {
  const other = ideal(programme, before, event);
  return choices(differing(event, other))
    .map((fields) => changed(event, other, fields))
    .find((change) => isAccepted(programme, before, change.event))?.words;
}

/** The day on which it would be accepted: the first that is allowed, or the one that its meeting has. */
function otherDay({ programme, event, before, reception: { earliest } }: Known): string | undefined {
  const { on: _on, ...template } = event;
  const own = onItsDay(programme, before, template as EventTemplate).on;
  const day = [earliest, own].find(
    (on) => on !== undefined && on !== event.on && isAccepted(programme, before, { ...event, on }),
  );
  if (day === undefined) return undefined;
  const text = day > event.on ? nearestChangeTexts.wait : nearestChangeTexts.onDay;
  return say(text, { day: dateWords(day) });
}

const MOST = 6;

/** Lists steps, and of many how many more there are. */
function stepsText(all: readonly string[]): string {
  const count = all.length - MOST;
  const steps = all.slice(0, MOST).join('; ');
  return count > 0
    ? say(nearestChangeTexts.stepsAndMore, { steps, count })
    : say(nearestChangeTexts.stepsBefore, { steps });
}

/** Says which events would have to happen before an event. */
function stepsBefore({ programme, event, before }: Known): string | undefined {
  const isGoal = (snapshot: CycleSnapshot) => {
    const { on = event.on } = snapshot.context;
    return isAccepted(programme, snapshot, { ...event, on: on > event.on ? on : event.on });
  };
  const way = wayTo(programme, before, isGoal);
  if (way === undefined || way.length === 0) return undefined;
  const steps = shortened(programme, before, way, isGoal);
  return stepsText(steps.map((step) => (step.on > event.on ? eventPlace(step) : eventName(step))));
}

/** Says which events would have to happen before the event, and with which fields the event would be accepted. */
function stepsAndFields(sent: Known): string | undefined {
  const other = asProgrammed(sent);
  const steps = other && stepsBefore({ ...sent, event: other.event });
  return steps && sentences(other.words, steps);
}

const isKnown = (sent: Sent): sent is Known =>
  sent.programme !== undefined && sent.event !== undefined && sent.before !== undefined;

/** The nearest change with which an event would be accepted where it was sent, in words. */
export function nearestEvent(sent: Sent): string | undefined {
  if (!isKnown(sent) || sent.reception.reception === 'malformed') return undefined;
  return otherDay(sent) ?? otherFields(sent) ?? stepsBefore(sent) ?? stepsAndFields(sent);
}
