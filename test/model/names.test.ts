import { describe, expect, it } from 'vitest';
import { isNamed, isSameName, NO_NAMES, namesAmong, speaksAll } from '../../src/model/names.ts';

describe('a name among the names of a thing', () => {
  const names = ['2MSP', 'Second Meeting'];

  it.each(['2MSP', '2msp', ' Second  Meeting ', 'SECOND\tMEETING', 'second\u00a0meeting', '\uff12MSP'])(
    'is found as people read it: %j',
    (name) => {
      expect(isNamed(name, names)).toBe(true);
    },
  );

  it.each(['3MSP', 'Second', 'SecondMeeting', 'the Second Meeting', ''])('is not %j', (name) => {
    expect(isNamed(name, names)).toBe(false);
  });

  it('is nothing among none', () => {
    expect(isNamed('2MSP', [])).toBe(false);
  });
});

describe('names that a programme gives', () => {
  const { isSame, mentions } = namesAmong({
    Geneva: ['Genève', '日内瓦'],
    WMO: ['World Meteorological Organization'],
  });

  it.each([
    ['Geneva', 'Genève'],
    ['GENE\u0300VE ', '日内瓦'],
    ['geneva', ' Geneva'],
    ['STRASSE', 'straße'],
    ['Οδός', 'ΟΔΌΣ'],
    ['Bern', '\u2068bern\u2069'],
  ])('%s is %s', (one, other) => {
    expect(isSame(one, other)).toBe(true);
    expect(isSame(other, one)).toBe(true);
  });

  it.each([
    ['Geneva', 'Bern'],
    ['Genève', 'Geneve'],
    ['WMO', 'World Meteorological'],
    ['', 'Geneva'],
  ])('%j is not %j', (one, other) => {
    expect(isSame(one, other)).toBe(false);
    expect(isSame(other, one)).toBe(false);
  });

  it('are mentioned by any of them', () => {
    expect(mentions('at the world  meteorological ORGANIZATION', 'WMO')).toBe(true);
    expect(mentions('WMO, room A', 'World Meteorological Organization')).toBe(true);
    expect(mentions('Palais des Nations', 'WMO')).toBe(false);
  });

  it('are those of no other programme', () => {
    expect(namesAmong(NO_NAMES).isSame('Geneva', 'Genève')).toBe(false);
    expect(namesAmong(NO_NAMES).isSame('Geneva', 'GENEVA ')).toBe(true);
  });
});

describe('the name of a person', () => {
  it.each([
    ['Sara Sekkenes', 'Sara Sekkenes'],
    ['Ms Sara Sekkenes', 'Sara Sekkenes'],
    ['SEKKENES, Sara', 'sara sekkenes'],
    ['Sekkenes', 'Ms. Sara Sekkenes'],
    ['Jose\u0301 Ramos', 'Jos\u00e9 Ramos'],
  ])('%s is %s', (one, other) => {
    expect(isSameName(one, other)).toBe(true);
    expect(isSameName(other, one)).toBe(true);
  });

  it.each([
    ['Sara Sekkenes', 'Jane Roe'],
    ['Sara Sekkenes', 'Sara Roe'],
    ['Sekken', 'Sekkenes'],
    ['Ms Sara Sekkenes', 'Dr Sara Sekkenes'],
    ['.', 'Sara Sekkenes'],
  ])('%s is not %s', (one, other) => {
    expect(isSameName(one, other)).toBe(false);
    expect(isSameName(other, one)).toBe(false);
  });
});

describe('languages that cover others', () => {
  it.each([
    [
      ['en', 'fr', 'es'],
      ['en', 'fr', 'es'],
    ],
    [
      ['es', 'en', 'fr', 'ar'],
      ['en', 'fr', 'es'],
    ],
    [
      ['en-GB', 'fr-CH', 'es-419'],
      ['en', 'fr', 'es'],
    ],
    [['EN-gb'], ['en']],
    [['fr-CA'], ['fr-CA']],
    [['en'], []],
  ])('%j cover %j', (tags, languages) => {
    expect(speaksAll(tags, languages)).toBe(true);
  });

  it.each([
    [
      ['en', 'fr'],
      ['en', 'fr', 'es'],
    ],
    [['fr'], ['fr-CA']],
    [['eng'], ['en']],
    [[], ['en']],
  ])('%j do not cover %j', (tags, languages) => {
    expect(speaksAll(tags, languages)).toBe(false);
  });
});
