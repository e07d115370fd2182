import { headingOf } from '../../programmes/heading.ts';
import type { Programme } from '../../programmes/programme.ts';

/** A city and its country. */
export interface City {
  readonly city: string;
  readonly country: string;
}

/** A place that stands for any place that the programme does not name. */
export interface FreePlace extends City {
  /** The country in words for people. */
  readonly countryWords: string;
}

/**
 * The free places. The city says in words that it is free. The country has to be a code of ISO 3166-1: these are the
 * codes of territories without inhabitants, which no State Party can have.
 */
export const FREE_PLACES: readonly [FreePlace, FreePlace, ...FreePlace[]] = [
  { city: '[some city]', country: 'AQ', countryWords: '[some country]' },
  { city: '[some other city]', country: 'BV', countryWords: '[some other country]' },
  { city: '[some third city]', country: 'HM', countryWords: '[some third country]' },
  { city: '[some fourth city]', country: 'TF', countryWords: '[some fourth country]' },
];

/** The cities that an alphabet uses beside those of the drafts, offers and provisions. */
export interface SampleCities {
  /** The city of the First Meeting: the programme's own, or a free one. */
  readonly here: City;
  /** A free city, for a meeting whose place the programme does not name. */
  readonly anywhere: City;
  /** A free city unlike all others, for events that deviate. */
  readonly elsewhere: City;
}

/** Returns the first two free places whose country the programme does not name. */
function unnamed(programme: Programme): readonly [City, City] {
  const text = JSON.stringify(programme);
  const free = FREE_PLACES.filter(({ country }) => !text.includes(`"${country}"`));
  const [first = FREE_PLACES[0], second = FREE_PLACES[1]] = free;
  return [cityOf(first), cityOf(second)];
}

const cityOf = ({ city, country }: City): City => ({ city, country });

/** The place of the first meeting that the programme names one for. */
function firstPlace(programme: Programme): City | undefined {
  const plans = Object.values(programme.cycle?.meetings ?? {}).map(({ plan }) => plan);
  const isCity = (plan: Partial<City> | undefined): plan is City =>
    plan?.city !== undefined && plan.country !== undefined;
  return headingOf(programme) ?? plans.find(isCity);
}

/** Takes the place of the First Meeting from the programme; free places stand for what the programme leaves open. */
export function sampleCitiesOf(programme: Programme): SampleCities {
  const [first, second] = unnamed(programme);
  const place = firstPlace(programme);
  return place
    ? { here: cityOf(place), anywhere: second, elsewhere: first }
    : { here: first, anywhere: first, elsewhere: second };
}
