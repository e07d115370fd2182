import {
  AT_A_MEETING,
  BETWEEN_MEETINGS,
  type Delay,
  UNTIL_CLOSED,
  UNTIL_CONVENED,
  USUAL_DELAYS,
} from '../model/delay.ts';
import type { EventType } from '../model/events.ts';

/**
 * Our guess, for a cycle of a year: a meeting opens on the first day on which it may; its decisions come within its
 * days; what prepares the next one comes in the months between, and arranging who pays takes longest.
 */
export const DELAYS: { readonly [T in EventType]?: Delay } = {
  ...USUAL_DELAYS,
  'host.offered': BETWEEN_MEETINGS,
  'coordinator.appointed': { from: 0, mostly: 30, to: 150 },
  'friend.designated': BETWEEN_MEETINGS,
  'coordination.held': { from: 14, mostly: 45, to: 90 },
  'sponsorship.established': BETWEEN_MEETINGS,
  'contribution.received': { from: 14, mostly: 60, to: 200 },
  'support.arranged': { from: 30, mostly: 90, to: 240 },
  'interpretation.arranged': { from: 30, mostly: 90, to: 200 },
  'participants.invited': BETWEEN_MEETINGS,
  'standingCommittees.scheduled': BETWEEN_MEETINGS,
  'theme.discussed': AT_A_MEETING,
  'document.issued': BETWEEN_MEETINGS,
  'preparatoryMeeting.held': { from: 30, mostly: 180, to: 210 },
  'intersessional.closed': UNTIL_CLOSED,
  'secondMeeting.convened': UNTIL_CONVENED,
  'officer.replaced': BETWEEN_MEETINGS,
  'documents.circulated': { from: 0, mostly: 30, to: 60 },
};
