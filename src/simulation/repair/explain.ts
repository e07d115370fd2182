import { silences } from '../../compliance/duties.ts';
import { type Finding, findingOn } from '../../compliance/finding.ts';
import { dateWords } from '../../compliance/words.ts';
import { outcomeOf, type ReadyProvision } from '../../machines/provisions.ts';
import type { IsoDate } from '../../model/calendar.ts';
import type { EventType } from '../../model/events.ts';
import type { IncrementalReplayer } from '../../replay/replayer.ts';
import type { Violation } from './trace.ts';

/** An event that the chart has no place for where it stands. */
export interface Unplaced {
  /** Its index in the record as it was given; unset: it is inserted by another edit. */
  readonly event?: number;
  readonly on: IsoDate;
  readonly type: EventType;
}

/** The effect of an edit on findings and misplaced events. */
export interface Fix {
  /** The findings that there would be without it. */
  readonly findings: readonly Finding[];
  /** The events that would have no place without it. */
  readonly places: readonly Unplaced[];
}

const indexIn = ({ entry }: Violation): { event?: number } =>
  entry === undefined || entry.origin < 0 ? {} : { event: entry.origin };

function findingsOf(player: IncrementalReplayer, violation: Violation): readonly Finding[] {
  const { entry, provisions, before, day } = violation;
  const on = player.dateOf(day);
  const facts = player.factTable.factsIn(before, 1);
  const asked = provisions.map((each) => player.provisions[each] as ReadyProvision);
  if (entry === undefined) {
    return silences(player.programme, facts, on).filter(({ provision, rule }) =>
      asked.some((ready) => ready.provision.paragraph === provision && ready.rule.id === rule),
    );
  }
  const event = { ...entry.event, on };
  return asked.map((ready) => ({
    ...findingOn(ready, outcomeOf(ready, event, facts), event, facts),
    ...indexIn(violation),
  }));
}

/** Describes violations as findings and misplaced events. */
export function fixOf(player: IncrementalReplayer, violations: readonly Violation[]): Fix {
  return {
    findings: violations.filter(({ misplaced }) => !misplaced).flatMap((each) => findingsOf(player, each)),
    places: violations.flatMap((each) => {
      if (!each.misplaced || each.entry === undefined) return [];
      return [{ ...indexIn(each), on: player.dateOf(each.day), type: each.entry.eventClass.type }];
    }),
  };
}

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** Says in one sentence what an edit fixes. */
export function sentence(player: IncrementalReplayer, { findings, places }: Fix): string {
  const asks = new Map<string, Set<string>>();
  for (const { provision, rule } of findings) {
    const asked = player.provisions.find(
      (each) => each.provision.paragraph === provision && each.rule.id === rule,
    );
    const rules = asks.get(asked?.rule.asks ?? rule) ?? new Set();
    asks.set(asked?.rule.asks ?? rule, rules.add(provision));
  }
  const met = [...asks].map(([what, paragraphs]) => {
    const verb = paragraphs.size > 1 ? 'ask' : 'asks';
    return `${listed([...paragraphs])} ${verb} that ${what}`;
  });
  const placed = [...new Set(places.map(({ type, on }) => `${type} on ${dateWords(on)}`))];
  const parts = [
    ...(met.length > 0 ? [met.join('; ')] : []),
    ...(placed.length > 0 ? [`the procedure then has a place for ${listed(placed)}`] : []),
  ];
  const text = parts.join('; and ');
  return text === '' ? 'The other edits ask for it.' : `${text[0]?.toUpperCase()}${text.slice(1)}.`;
}
