import { ccm2011 } from 'intersessional';
import { alphabetOf } from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import { decompose } from '../../../src/kernel/factored/decompose.ts';
import { decompositionsOf } from '../../../src/kernel/factored/decomposition.ts';
import { ProductSetExplorer } from '../../../src/kernel/factored/productSets.ts';
import { type TransitionSystem, transitionSystemOf } from '../../../src/kernel/ground/transitionSystem.ts';
import { resetCertainlyDeadVariables } from '../../../src/kernel/reduce/deadVariables.ts';
import { minimise } from '../../../src/kernel/reduce/quotient.ts';
import { drawnForms } from '../../support/parted.ts';

const SEED = 20101112;
const decomposable = (system: TransitionSystem) => resetCertainlyDeadVariables(minimise(system));

const nothing: ReadonlySet<number> = new Set();

describe('a decomposition', () => {
  it(`is the first one where control has few states (seed ${SEED})`, () => {
    for (const [name, form] of drawnForms(SEED, 25)) {
      expect(decompose(form).control, name).toEqual(decompositionsOf(form)(nothing)?.control);
    }
  });

  it('leaves to a component a text of many values, where control has fewer states without the text', () => {
    const alphabet = alphabetOf(ccm2011)
      .filter(
        ({ event, deviates }) => !deviates || /nextMeeting|secondMeeting|host/.test(JSON.stringify(event)),
      )
      .map(({ event }) => event);
    const form = decomposable(
      transitionSystemOf(ccm2011, { alphabet, observe: 'all', keepsDays: true, stages: ['secondMeeting'] }),
    );
    const sizesOf = (control: readonly number[] = []) => control.map((variable) => form.sizes(variable));
    const isText = (variable: number) => {
      const { path } = form.variables[variable] as { readonly path?: readonly string[] };
      return path?.join('.') === 'decisions.nextMeeting.terms';
    };
    const first = decompositionsOf(form)(nothing)?.control;
    const { control } = decompose(form);
    expect([first?.some(isText), control.some(isText)], `${sizesOf(first)}`).toEqual([true, false]);
    const { boxes, complete } = new ProductSetExplorer(form).explore(1000);
    expect([complete, boxes.length < 1000]).toEqual([true, true]);
  });
});
