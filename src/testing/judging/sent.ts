import { ccm2011 } from '../../ccm-2011.ts';
import { decides, type Finding } from '../../compliance/finding.ts';
import type { Reception } from '../../compliance/reception.ts';
import { explain } from '../../compliance/submit.ts';
import type { CycleSnapshot } from '../../machines/cycle.ts';
import { begin } from '../../machines/prepared.ts';
import { matcherTakesTexts } from '../../messages/index.ts';
import type { TreatyEvent } from '../../model/events.ts';
import { getPath } from '../../model/path.ts';
import type { Programme } from '../../programmes/programme.ts';
import { checkEventOptions } from './options.ts';
import { programmeWith } from './programmes.ts';
import {
  cannotJudge,
  isEvent,
  isReception,
  isStanding,
  type MatcherOptions,
  programmeFor,
  type Standing,
  snapshotOf,
  unwrapped,
} from './received.ts';

/** An event where a cycle stands: what `toBeAccepted`, `toBeRefusedBy` and `toBeMisplaced` take. */
export interface EventSent {
  readonly event: TreatyEvent;
  /** The point at which it is sent; `after` is the same. */
  readonly snapshot?: Standing;
  readonly after?: Standing;
}

/** An event sent, with what came of it. */
export interface Sent {
  readonly reception: Reception;
  readonly programme?: Programme;
  readonly event?: TreatyEvent;
  /** The snapshot before the event. */
  readonly before?: CycleSnapshot;
}

/** Sends an event without taking it. */
function send(event: TreatyEvent, after: Standing | undefined, options: MatcherOptions): Sent {
  const programme =
    after === undefined
      ? (options.programme ?? programmeWith(event.type) ?? ccm2011)
      : programmeFor(after, options);
  const before = after === undefined ? begin(programme) : snapshotOf(after, { ...options, programme });
  return { reception: explain(programme, before, event), programme, event, before };
}

/** Returns the outcome of an event that was received in any of these forms. */
export function sent(matcher: string, received: unknown, options: MatcherOptions = {}): Sent {
  checkEventOptions(options);
  const value = unwrapped(received);
  if (isReception(value)) {
    const { event, before, programme: own } = value as Partial<Omit<Sent, 'reception'>>;
    const programme = options.programme ?? own;
    return {
      reception: value,
      ...(programme && { programme }),
      ...(event && { event }),
      ...(before && { before }),
    };
  }
  if (isEvent(value, options.programme)) return send(value, options.after, options);
  const [event, standing] = [
    getPath(value, ['event']),
    getPath(value, ['after']) ?? getPath(value, ['snapshot']),
  ];
  if (isEvent(event, options.programme) && (standing === undefined || isStanding(standing))) {
    return send(event, standing ?? options.after, options);
  }
  throw cannotJudge(matcherTakesTexts.sent, matcher, value);
}

/** The findings that refuse an event: binding, failed, and not of a provision that lets it through. */
export function refusing({ reception, programme }: Sent): readonly Finding[] {
  if (reception.reception !== 'refused') return [];
  const letsThrough = ({ provision, rule }: Finding) =>
    programme?.provisions.some(
      (each) => each.paragraph === provision && each.rule === rule && each.lets === 'through',
    ) ?? false;
  return reception.findings.filter(
    (finding) => finding.outcome === 'failed' && decides(finding) && !letsThrough(finding),
  );
}
