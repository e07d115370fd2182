import type { Span } from '../model/calendar.ts';
import { isComplete } from './decided.ts';
import {
  all,
  any,
  atMost,
  type Condition,
  equal,
  exists,
  field,
  given,
  length,
  not,
  offerOf,
  saying,
  type Term,
  when,
  within,
} from './language/index.ts';

/** Asks that a field is filled, or may be: a blank binds nobody, and what an incomplete record does not have is no blank. */
export const isFilled = (field: Term): Condition => any(given(field), not(isComplete));

/** Dates, length and place lie inside the standing offer of the country (8.4, reading `host-binds-itself`). */
export function insideOffer(span: Term<Span>, city: Term<string>, country: Term<string>): Condition {
  const offer = offerOf(country);
  return all(
    saying(all(exists(offer)), 'offer of the country', 'on record', 'no offer of that country on record'),
    when(
      isFilled(span),
      all(within(span, field(offer, 'window')), atMost(length(span), field(offer, 'days'))),
    ),
    when(isFilled(city), equal(city, field(offer, 'city'))),
  );
}
