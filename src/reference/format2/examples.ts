import { meetingsOf, takenBefore } from '../../kinds/decision/at.ts';
import { addDays } from '../../model/calendar.ts';
import type { EventType, TreatyEvent } from '../../model/events.ts';
import { getPath } from '../../model/path.ts';
import { foreseenIn } from '../../programmes/foreseen.ts';
import type { Programme } from '../../programmes/programme.ts';
import { vocabularyOf } from '../../programmes/vocabulary.ts';
import { definitionOf, type SchemaNode } from '../nodes.ts';

/* Examples of the events of a programme, made from the schema of its records: with what is planned or on the table. */

type Values = Readonly<Record<string, unknown>>;

/** The day of an example where the programme has none. */
const SOME_DAY = '2027-03-09';

/** The number of days of a meeting in an example where only its time is known. */
const DAYS = 3;

/** The values of an example, by the name of a definition. */
const DEFINED: Readonly<Record<string, (name: string, day: string) => unknown>> = {
  text: (name) => name,
  date: (_, day) => day,
  country: () => 'CH',
  language: () => 'en',
  span: (_, day) => ({ from: day, to: addDays(day, DAYS - 1) }),
  officer: (_, day) => ({ name: DEFINED.text?.('name', day), country: DEFINED.country?.('country', day) }),
};

/** Returns the least number that a schema allows and that is not nothing. */
const numberIn = ({ minimum, maximum }: SchemaNode): number =>
  Math.min(Math.max(1, Number(minimum ?? 1)), Number(maximum ?? 1));

/** Returns a value that a schema takes, for a field with a name. */
function sampleOf(node: SchemaNode, name: string, day: string): unknown {
  const defined = DEFINED[definitionOf(node) ?? ''];
  if (defined) return defined(name, day);
  const [alternative] = node.oneOf ?? node.anyOf ?? [];
  if (alternative) return sampleOf(alternative, name, day);
  if ('const' in node) return node.const;
  if (node.enum) return node.enum[0];
  if (node.type === 'array') return [sampleOf(node.items ?? {}, name, day)];
  if (node.type === 'boolean') return true;
  if (node.type === 'number' || node.type === 'integer') return numberIn(node);
  if (node.properties) return objectOf(node, node.required ?? Object.keys(node.properties), day);
  return node.format === 'date' ? day : name;
}

/** Returns an object with some of the fields of a schema. */
const objectOf = (
  { properties = {} }: SchemaNode,
  names: readonly string[],
  day: string,
  known: Values = {},
) =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => names.includes(name))
      .map(([name, node]) => [name, known[name] ?? sampleOf(node, name, day)]),
  );

/** Returns the days, the place and the holders that are planned for a meeting, or are on the table for it. */
function plannedFor(meeting: string, programme: Programme): Values {
  const { plan, fixedBy = '' } = vocabularyOf(programme).cycle.meetings[meeting] ?? {};
  const span = foreseenIn(programme)[meeting];
  const planned: Values = { ...(span && { span }), ...plan, ...Object(getPath(programme.drafts, [fixedBy])) };
  const from = planned.span ? undefined : getPath(planned, ['window', 'from']);
  return typeof from === 'string' ? { ...planned, span: DEFINED.span?.('span', from) } : planned;
}

/** Returns the day of an example: one of the meeting that it is about, or else of one that is planned. */
function dayOf(type: EventType, node: SchemaNode, planned: Values, programme: Programme): string {
  const { meetings, cycle } = vocabularyOf(programme);
  const known = type.endsWith('.closed') ? ['span', 'to'] : ['span', 'from'];
  const days = [planned, ...meetings.map((each) => plannedFor(each, programme))].map((each) =>
    getPath(each, known),
  );
  const { decisions, acts } = cycle;
  const [taken] = decisions ? meetingsOf(decisions, String(node.properties?.decision?.const)) : [];
  const at = acts[type]?.at ?? taken;
  const own = at === undefined ? undefined : getPath(plannedFor(at, programme), ['span', 'from']);
  const found = [own, ...days].find((day) => typeof day === 'string');
  return String(found ?? programme.starts ?? SOME_DAY);
}

/** Tells whether the alternative of an event is about a decision that was taken before the cycle. */
const isOver = ({ properties = {} }: SchemaNode, programme: Programme): boolean =>
  takenBefore(vocabularyOf(programme).cycle).includes(String(properties.decision?.const));

/** Returns the text on the table for a decision, with the fields that its draft leaves open and a text has to have. */
function termsFor({ properties = {} }: SchemaNode, day: string, programme: Programme): Values {
  const draft = getPath(programme.drafts, [String(properties.decision?.const)]);
  if (draft === undefined || properties.terms === undefined) return {};
  return { terms: { ...objectOf(properties.terms, properties.terms.required ?? [], day), ...Object(draft) } };
}

/**
 * Returns an example of a type of event, which its reader takes: with every field that it has on a complete record.
 * `nodes`: its alternatives in the schema of records.
 */
export function exampleOf(
  type: EventType,
  nodes: readonly SchemaNode[],
  needed: readonly string[],
  programme: Programme,
): TreatyEvent {
  const node = nodes.find((each) => !isOver(each, programme)) ?? nodes[0] ?? {};
  const planned = plannedFor(type.split('.')[0] as string, programme);
  const day = dayOf(type, node, planned, programme);
  const known: Values = { ...planned, ...termsFor(node, day, programme) };
  const names = [...(node.required ?? []), ...needed, ...Object.keys(planned)];
  return objectOf(node, names, day, known) as unknown as TreatyEvent;
}
