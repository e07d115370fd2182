import type { Span } from '../model/calendar.ts';
import {
  all,
  atMost,
  type Condition,
  equal,
  exists,
  field,
  length,
  offerOf,
  saying,
  type Term,
  within,
} from './language/index.ts';

/** Dates, length and place inside the standing offer of the country (8.4, reading 3). */
export function insideOffer(span: Term<Span>, city: Term<string>, country: Term<string>): Condition {
  const offer = offerOf(country);
  return all(
    saying(all(exists(offer)), 'offer of the country', 'on record', 'no offer of that country on record'),
    within(span, field(offer, 'window')),
    atMost(length(span), field(offer, 'days')),
    equal(city, field(offer, 'city')),
  );
}
