import { describe, expect, it } from 'vitest';
import { ControlTables } from '../../../src/kernel/factored/controlTables.ts';
import { decompose } from '../../../src/kernel/factored/decompose.ts';
import type { ComponentAction } from '../../../src/kernel/factored/decomposition.ts';
import { afterAction, cellAt, playable, reachable } from '../../support/forms.ts';
import { drawnForms, TOY_FORMS } from '../../support/parted.ts';

const SEED = 20101112;

describe(`the tables of control (seed ${SEED})`, () => {
  const forms = [...TOY_FORMS.slice(0, 2), ...drawnForms(SEED, 8)];

  it.each(forms)('tell which actions control lets happen, and where they lead: %s', (_, form) => {
    const parts = decompose(form);
    const tables = new ControlTables(parts);
    const game = playable(form);
    for (const state of reachable(game)) {
      const values = parts.control.map((variable) => state[variable] as number);
      const holds = ({ guards }: ComponentAction) =>
        guards.ofControl.every((test) => cellAt(game, test, state) === 1);
      expect(tables.actionsIn(tables.rowAt(values))).toEqual(parts.actions.filter(holds));
      for (const by of parts.actions) {
        expect(tables.holds(by.guards.ofControl, values)).toBe(holds(by));
        const next = afterAction(game, by.action, state);
        expect(tables.after(values, by)).toEqual(parts.control.map((variable) => next[variable]));
      }
    }
  });
});
