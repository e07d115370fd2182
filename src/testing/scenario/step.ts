import type { EventTemplate } from '../../analysis/template.ts';
import type { CycleSnapshot } from '../../machines/cycle.ts';
import { addDays } from '../../model/calendar.ts';
import type { TreatyEvent } from '../../model/events.ts';
import { date } from '../../model/fields/index.ts';
import type { Programme } from '../../programmes/programme.ts';
import { dated } from '../events/day.ts';
import { type Hint, templateFor } from '../events/templates.ts';

/** The point of a scenario at which a step is taken. */
export interface Scene {
  readonly programme: Programme;
  readonly snapshot: CycleSnapshot;
}

/** Something that happens: an event, several, or what becomes one where the scenario stands. */
export type Step = TreatyEvent | readonly Step[] | ((scene: Scene) => Step);

/** Fields left out are as the programme, and what was decided since, have them. */
export function eventIn({ programme, snapshot }: Scene, given: Hint): TreatyEvent {
  const { on, ...fields } = given;
  const template = { ...templateFor(programme, snapshot.context, given), ...fields } as EventTemplate;
  return on === undefined
    ? dated(programme, snapshot, template)
    : ({ on, ...template } as unknown as TreatyEvent);
}

const redated = (step: Step, day: (event: TreatyEvent) => string): Step =>
  typeof step === 'function'
    ? (scene) => redated(step(scene), day)
    : 'type' in step
      ? { ...step, on: day(step) }
      : step.map((each) => redated(each, day));

/**
 * A step on a day of its own; without, it happens on the first day on which it would be expected.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { firstMeetingOpened, on, scenario } from 'intersessional/testing';
 * const { snapshot } = scenario(ccm2011).given(on('2010-11-10', firstMeetingOpened()));
 * console.log(snapshot.context.firstMeeting.opened);
 * ```
 * ```text
 * 2010-11-10
 * ```
 */
export const on = (day: string, step: Step): Step => redated(step, () => day);

/**
 * A step that comes some days later than it would be expected.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { everythingBefore, intersessionalOpened, later, refusedBy, scenario } from 'intersessional/testing';
 * const span = { from: '2011-06-28', to: '2011-07-01' };
 * const ready = scenario(ccm2011).given(everythingBefore('intersessional.opened'));
 * ready.when(later(1, intersessionalOpened({ span }))).then(refusedBy('A4'));
 * ```
 */
export const later = (days: number, step: Step): Step =>
  redated(step, ({ on: day }) => (date.safeParse(day).success ? addDays(day, days) : day));
