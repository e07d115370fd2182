import { ccm2011, recordSchema, type TreatyRecord } from 'intersessional';
import model from '../records/ccm-2011-model.json' with { type: 'json' };

const written: TreatyRecord = recordSchema.parse(model);

/** The themes that the programme asks the intersessional to discuss. */
export const THEMES: readonly string[] = ccm2011.drafts.workProgramme.themes ?? [];

/** The themes of the programme that the record as it is written does not discuss. */
const missing = THEMES.filter(
  (theme) => !written.events.some((event) => event.type === 'theme.discussed' && event.theme === theme),
);

const last = written.events.findLastIndex(({ type }) => type === 'theme.discussed');

/**
 * Returns a copy of the model record, in which every provision is met. A theme that the programme has got since it was
 * written is discussed with the last one, so that only tests that speak of themes have to be changed with the programme.
 */
export const wholeModel = (): TreatyRecord => structuredClone(whole);

const whole: TreatyRecord = recordSchema.parse({
  ...written,
  events: [
    ...written.events.slice(0, last + 1),
    ...missing.map((theme) => ({ ...written.events[last], theme })),
    ...written.events.slice(last + 1),
  ],
});

/** Tells whether the record as it is written has all that the programme asks for. */
export const isAsWritten = missing.length === 0;
