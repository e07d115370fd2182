import type { Answer } from '../machines/provisions.ts';
import { meet } from '../replay/masks.ts';
import type { Order } from '../replay/orders.ts';
import type { Player } from '../replay/player.ts';
import type { Outcome } from '../rules/language/compile.ts';
import type { Step } from './course.ts';

/** How an answer is told. */
type Told = (answer: Answer) => Outcome;

const asFound: Told = ({ outcome }) => outcome;

/**
 * How the answers on an event are told where the search was cut: what an order that was not tried might avoid is
 * undetermined. A provision stands that reads nothing which another of the events in doubt writes.
 */
export function doubtOf(player: Player, { days, unproven }: Order, { entry }: Step): Told {
  if (!unproven.has(entry.index)) return asFound;
  const others = days.flat().filter((each) => unproven.has(each.index) && each.index !== entry.index);
  return ({ ready, outcome }) => {
    const reads = player.readsOf(player.provisions.indexOf(ready));
    const isOpen = others.some(({ letter }) => meet(letter.bearing.writes, reads));
    return outcome === 'failed' && isOpen ? 'cantTell' : outcome;
  };
}
