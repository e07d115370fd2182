import { silences } from '../compliance/duties.ts';
import { decides } from '../compliance/finding.ts';
import type { Player } from './player.ts';

/** The findings of silence on a day: provisions, by index, that a missing step breaches or may breach. */
export interface Silence {
  readonly failed: readonly number[];
  readonly unknown: readonly number[];
}

/** Facts that decide on silence beside what the rules look at: what was decided, and which steps were taken. */
const STEPS = ['intersessional', 'nextMeeting'].flatMap((decision) => [
  ['decisions', decision, 'adopted'],
  ['decisions', decision, 'terms'],
]);
const OPENED = [['intersessional', 'opened']];

/** The findings of silence, computed once for each combination of the facts that they read. */
export class Silences {
  readonly #player: Player;
  readonly #keys: readonly number[];
  readonly #known = new Map<string, Silence>();

  constructor(player: Player) {
    this.#player = player;
    const duties = player.provisions.filter(({ rule }) => rule.silence);
    const paths = [
      ...STEPS,
      ...OPENED,
      ...duties.flatMap(({ rule }) => (rule.due ? [rule.due.split('.')] : [])),
      ...duties.map(({ provision }) => ['decisions', provision.binds, 'adopted']),
    ];
    const slots = [
      ...paths.flatMap((path) => player.slots.slotsAt(path)),
      ...duties.flatMap(({ rule }) => player.slots.slotsOf(rule.condition)),
      ...duties.flatMap(({ rule }) => (rule.silence ? player.slots.slotsOf(rule.silence) : [])),
    ];
    this.#keys = duties.length === 0 ? [] : [...new Set(slots)].map((slot) => slot + 1);
  }

  /** The slots, by their place in a row, that silence looks at. */
  get keys(): readonly number[] {
    return this.#keys;
  }

  at(row: Int32Array, from: number, day: number): Silence {
    let key = `${day}`;
    for (const each of this.#keys) key += `,${row[from + each]}`;
    let silence = this.#known.get(key);
    if (silence === undefined) {
      silence = this.#find(row, from, day);
      this.#known.set(key, silence);
    }
    return silence;
  }

  #find(row: Int32Array, from: number, day: number): Silence {
    const { programme, provisions, slots } = this.#player;
    const found = silences(programme, slots.factsIn(row, from + 1), this.#player.dateOf(day)).filter(decides);
    const indexes = (outcome: string) =>
      found
        .filter((finding) => finding.outcome === outcome)
        .map(({ provision, rule }) =>
          provisions.findIndex((each) => each.provision.paragraph === provision && each.rule.id === rule),
        );
    return { failed: indexes('failed'), unknown: indexes('cantTell') };
  }
}
