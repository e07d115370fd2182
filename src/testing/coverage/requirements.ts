import type { Programme } from '../../index.ts';
import { type ProgrammeWithMachine, withMachine } from '../../index.ts';
import { askedBy } from '../../machines/provisions.ts';
import { instrument } from '../../machines/ready.ts';
import { appliesOn, mapEdges } from '../chart.ts';

/** The `meta` of an edge: the paragraphs that its rules rest on, in the order of the paper. */
export interface Requirements {
  readonly requirements: readonly string[];
}

/**
 * The programme with a machine whose transitions say in their `meta` which paragraphs they rest on: any tool that
 * reads the `meta` of an XState transition can count by them. Else it is the same programme, and the same machine.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { withRequirements } from 'intersessional/testing/coverage';
 * import { getNextTransitions, initialTransition } from 'xstate';
 * const [start] = initialTransition(withRequirements(ccm2011).machine);
 * const convened = getNextTransitions(start).find(({ eventType }) => eventType === 'secondMeeting.convened');
 * console.log(convened?.meta);
 * ```
 * ```text
 * { requirements: [ '8.4', 'A7.2' ] }
 * ```
 */
export function withRequirements<P extends string>(programme: Programme<P>): ProgrammeWithMachine<P> {
  const asked = askedBy(programme);
  const chart = <C extends object>(whole: C): C =>
    mapEdges(whole, (edge) => {
      const ready = asked(edge.guard.params).filter((each) => appliesOn(each, edge.guard.params));
      const requirements = [...new Set(ready.map(({ provision }) => provision.paragraph))];
      return { ...edge, meta: { ...edge.meta, requirements } };
    });
  return withMachine(instrument(programme, { chart }));
}
