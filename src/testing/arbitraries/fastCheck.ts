// biome-ignore lint/suspicious/noTsIgnore: an error is expected only where fast-check is not installed.
/** @ts-ignore: these declarations can be checked without fast-check, too. */
import type * as Library from 'fast-check';
import { arbitraryTexts } from '../../messages/index.ts';

export type FastCheck = typeof Library;
export type Arbitrary<T> = Library.Arbitrary<T>;
export type Random = Library.Random;
export type Stream<T> = Library.Stream<T>;
export type ArbitraryValue<T> = Library.Value<T>;

let library: FastCheck | undefined;

/** Sets the fast-check with which arbitraries are made. */
export const setFastCheck = (given: FastCheck): void => {
  library = given;
};

function required(): FastCheck {
  try {
    const { createRequire } = process.getBuiltinModule('node:module');
    return createRequire(import.meta.url)('fast-check');
  } catch (cause) {
    throw new Error(arbitraryTexts.fastCheckMissing, { cause });
  }
}

/**
 * Returns the fast-check with which arbitraries are made. `intersessional/testing/arbitraries` imports it, and
 * `intersessional/testing` looks for it at the first arbitrary only: whoever wants matchers needs none.
 *
 * @throws Error where it is not installed.
 */
export function fastCheck(): FastCheck {
  library ??= required();
  return library;
}
