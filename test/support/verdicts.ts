import * as fc from 'fast-check';
import { audit, ccm2011, MalformedError, type Programme } from 'intersessional';
import { checker } from 'intersessional/simulation';
import { anyEdit, edited } from './edits.ts';
import { model } from './records.ts';

/** The same paper, with less in it and other figures. */
export const another: Programme = {
  ...JSON.parse(JSON.stringify(ccm2011)),
  provisions: ccm2011.provisions.filter(({ paragraph }) => !/^(A3|9)/.test(paragraph)),
};

const cases = fc.record({
  edits: fc.array(anyEdit(model), { maxLength: 4 }),
  complete: fc.boolean(),
  asOf: fc.option(fc.constantFrom(...model.events.map(({ on }) => on)), { nil: undefined }),
});

function said(say: () => boolean): boolean | 'malformed' {
  try {
    return say();
  } catch (error) {
    if (error instanceof MalformedError) return 'malformed';
    throw error;
  }
}

/** Yields the answers of the fast check and of the audit on edited model records: a verdict, or that it throws. */
export function* verdictsCompared(programme: Programme, count: number, seed: number) {
  const check = checker(programme);
  for (const { edits, complete, asOf } of fc.sample(cases, { seed, numRuns: count })) {
    const candidate = { ...edited(model, edits), complete };
    const options = asOf === undefined ? {} : { asOf };
    const audited = said(() => audit(programme, candidate, options).verdict === 'compliant');
    yield { audited, checked: said(() => check(candidate, options)), candidate };
  }
}
