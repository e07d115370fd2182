import type { Span } from 'intersessional';
import { change, type Edit, insertBefore } from './records.ts';

/** A host offers to hold the Second Meeting: Lebanon in Beirut, unless said otherwise. */
export const offered = (
  window: Span,
  { country = 'LB', city = 'Beirut', days = 5, on = '2010-11-09' } = {},
): Edit => insertBefore('decision.proposed', { on, type: 'host.offered', country, city, window, days });

/** The Second Meeting is proposed for these days and this place. */
export const decidedOn = (from: string, to: string, { country = 'LB', city = 'Beirut' } = {}): Edit =>
  change(
    'decision.proposed',
    { terms: { president: { country }, span: { from, to }, city, country } },
    { decision: 'nextMeeting' },
  );

/** The Second Meeting is convened for these days and this place. */
export const convenedFor = (from: string, to: string, { country = 'LB', city = 'Beirut' } = {}): Edit =>
  change('secondMeeting.convened', { span: { from, to }, city, country });

/** The Second Meeting is held on these days, with no ceremony of its own. */
export const heldOn = (from: string, to: string, { country = 'LB', city = 'Beirut' } = {}): Edit =>
  change('secondMeeting.opened', {
    on: from,
    span: { from, to },
    ceremonialSpan: undefined,
    city,
    country,
    president: { country },
  });
