import { describe, expect, it } from 'vitest';
import { FREE_PLACES, sampleCitiesOf } from '../../../src/kernel/alphabet/places.ts';
import type { Programme } from '../../../src/programmes/programme.ts';
import { toy } from '../../support/toy.ts';

const place = (i: number) => {
  const { city, country } = FREE_PLACES[i] as (typeof FREE_PLACES)[number];
  return { city, country };
};

const naming = (...countries: readonly string[]): Programme => ({
  ...toy,
  offers: countries.map((country) => ({
    country,
    city: 'X',
    window: { from: '2001-09-01', to: '2001-09-09' },
    days: 3,
  })),
});

const withoutFirst = ({ firstMeeting: _, ...rest }: Programme): Programme => rest as Programme;

describe('the places of an alphabet', () => {
  it('are that of the First Meeting, and two free ones', () => {
    expect(sampleCitiesOf(toy)).toEqual({
      here: { city: 'Here', country: 'CH' },
      anywhere: place(1),
      elsewhere: place(0),
    });
  });

  it('are free ones alone where the First Meeting has none', () => {
    expect(sampleCitiesOf(withoutFirst(toy))).toEqual({
      here: place(0),
      anywhere: place(0),
      elsewhere: place(1),
    });
  });

  it('are none that the programme names', () => {
    const codes = FREE_PLACES.map(({ country }) => country) as [string, string, string, string];
    expect(sampleCitiesOf(naming(codes[0]))).toMatchObject({ anywhere: place(2), elsewhere: place(1) });
    expect(sampleCitiesOf(naming(codes[0], codes[2]))).toMatchObject({
      anywhere: place(3),
      elsewhere: place(1),
    });
    expect(sampleCitiesOf(withoutFirst(naming(codes[1])))).toMatchObject({
      here: place(0),
      elsewhere: place(2),
    });
  });

  it('are the first where a programme names them all', () => {
    const all = naming(...FREE_PLACES.map(({ country }) => country));
    expect(sampleCitiesOf(all)).toMatchObject({ anywhere: place(1), elsewhere: place(0) });
  });

  it('are free by their cities and their codes, no two the same', () => {
    for (const key of ['city', 'country', 'countryWords'] as const) {
      expect(new Set(FREE_PLACES.map((each) => each[key])).size).toBe(FREE_PLACES.length);
    }
  });
});
