/** Titles of the eight themes of A1.3, in our own words. */
export const ccmThemes = {
  a: 'general status and operation',
  b: 'victim assistance',
  c: 'clearance and risk reduction education',
  d: 'stockpile destruction and retention',
  e: 'universalization',
  f: 'transparency',
  g: 'national implementation measures',
  h: 'cooperation and assistance',
} as const satisfies Readonly<Record<string, string>>;
