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
} from '../language/index.ts';
import type { Span } from '../model/calendar.ts';

/** The country has a standing offer to host the Second Meeting. */
export const isOffered = (country: Term<string>): Condition =>
  saying(
    all(exists(offerOf(country))),
    'offer of the country',
    'on record',
    'no offer of that country on record',
  );

/** The days lie inside the standing offer of the country, and are no more than it offers. */
export const daysOffered = (span: Term<Span>, country: Term<string>): Condition =>
  all(within(span, field(offerOf(country), 'window')), atMost(length(span), field(offerOf(country), 'days')));

/** The city is that of the standing offer of the country. */
export const cityOffered = (city: Term<string>, country: Term<string>): Condition =>
  equal(city, field(offerOf(country), 'city'));
