import { silences } from '../../compliance/duties.ts';
import { type Finding, findingOn, VERBS } from '../../compliance/finding.ts';
import { dateWords } from '../../compliance/words.ts';
import { outcomeOf, type ReadyProvision } from '../../machines/provisions.ts';
import { eventLabel, repairReasonTexts, repairTexts, say, sentences } from '../../messages/index.ts';
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

/** Paragraphs that ask the same with the same verb. */
interface SharedDemand {
  readonly verb: keyof typeof repairReasonTexts;
  readonly rule: string;
  readonly paragraphs: Set<string>;
}

function demandsOf(player: IncrementalReplayer, findings: readonly Finding[]): readonly SharedDemand[] {
  const demands = new Map<string, SharedDemand>();
  for (const { provision, rule: id, force } of findings) {
    const asked = player.provisions.find(
      (each) => each.provision.paragraph === provision && each.rule.id === id,
    );
    const [verb, rule] = [VERBS[force], asked?.rule.asks ?? id];
    const key = `${verb} ${rule}`;
    const demand = demands.get(key) ?? { verb, rule, paragraphs: new Set() };
    demands.set(key, demand);
    demand.paragraphs.add(provision);
  }
  return [...demands.values()];
}

const demandWords = ({ verb, rule, paragraphs }: SharedDemand): string =>
  say(repairReasonTexts[verb], { count: paragraphs.size, paragraphs: [...paragraphs], rule });

const placeWords = ({ type, on }: Unplaced): string =>
  say(repairTexts.placedEvent, { event: eventLabel(type), day: dateWords(on) });

/** Says in sentences what an edit fixes. */
export function reasonOf(player: IncrementalReplayer, { findings, places }: Fix): string {
  const demands = demandsOf(player, findings).map(demandWords);
  const events = [...new Set(places.map(placeWords))];
  const placed = events.length > 0 ? say(repairTexts.hasPlace, { events }) : undefined;
  return sentences(...demands, placed) || repairTexts.forOtherEdits;
}
