import { expectedTexts } from '../../messages/index.ts';
import { dayFrom, START_OF_A_DAY } from './days.ts';
import type { ScalarValue } from './fields.ts';
import type { Kind } from './shapes.ts';

const NUMBER = /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** As XML Schema writes them, as Python does (`True`), and as a table of numbers does (`1.0`). */
const BOOLEANS = new Map([
  ['true', true],
  ['false', false],
  ['1', true],
  ['0', false],
  ['1.0', true],
  ['0.0', false],
]);

/** The number that a value is or spells out. */
export function numberFrom(raw: ScalarValue): number | undefined {
  const isNumber = typeof raw === 'number' || (typeof raw === 'string' && NUMBER.test(raw));
  return isNumber && Number.isFinite(Number(raw)) ? Number(raw) : undefined;
}

/** Reads a value as each kind has it; `undefined` if it is none of that kind. */
export const READ: Readonly<Record<Kind, (raw: ScalarValue) => ScalarValue | undefined>> = {
  text: (raw) => (typeof raw === 'string' ? raw : undefined),
  date: (raw) => (typeof raw === 'string' ? dayFrom(raw) : undefined),
  number: numberFrom,
  boolean: (raw) => BOOLEANS.get(String(raw).toLowerCase()),
};

/** The expected value of each kind, for a person. */
export const EXPECTED: Readonly<Record<Kind, string>> = {
  text: expectedTexts.text,
  date: START_OF_A_DAY,
  number: expectedTexts.number,
  boolean: expectedTexts.boolean,
};
