import { ccm2011 } from '../ccm-2011.ts';
import type { ProgrammeWithMachine } from '../index.ts';
import { cliExpectedTexts, expectedTexts, say } from '../messages/index.ts';
import { nearest } from '../model/nearest.ts';
import { MalformedError } from '../model/problems.ts';
import type { Vocabulary } from '../programmes/vocabulary.ts';

/** A programme that comes with the library. */
interface Shipped {
  readonly programme: ProgrammeWithMachine;
  /** Its page, where it is one of format 2: what somebody starts a programme of their own from. */
  readonly file?: object;
}

/** Loads each programme that comes with the library, by its id: the others than the first only when they are asked for. */
const SHIPPED = new Map<string, () => Promise<Shipped>>([
  ['ccm-2011', async () => ({ programme: ccm2011 })],
  [
    'ccm-2012',
    () => import('../shipped/ccm-2012.ts').then(({ ccm2012: programme, file }) => ({ programme, file })),
  ],
  [
    'ccm-2017',
    () => import('../shipped/ccm-2017.ts').then(({ ccm2017: programme, file }) => ({ programme, file })),
  ],
  [
    'ccm-2025',
    () => import('../shipped/ccm-2025.ts').then(({ ccm2025: programme, file }) => ({ programme, file })),
  ],
  [
    'apmbc-2011',
    () => import('../shipped/apmbc-2011.ts').then(({ apmbc2011: programme, file }) => ({ programme, file })),
  ],
]);

/** The ids of the programmes that come with the library. */
export const SHIPPED_IDS: readonly string[] = [...SHIPPED.keys()];

/** The same, as a problem names them. */
export const PROGRAMME_IDS = SHIPPED_IDS.join(', ');

/** Returns the programme with an id that comes with the library, with its page; `undefined`: there is none. */
export const shipped = (id: string): Promise<Shipped> | undefined => SHIPPED.get(id)?.();

/** Returns names to choose from, and of several the one most like the name that is not among them. */
export function choiceWords(name: string, names: readonly string[]): string {
  const near = names.length > 1 ? nearest(name, names) : undefined;
  const choices = names.join(', ');
  return near === undefined
    ? say(expectedTexts.oneOf, { choices })
    : say(cliExpectedTexts.oneOfNearest, { choices, nearest: near });
}

/** Returns the programme with an id, or throws a `MalformedError` that says which there are. */
export async function shippedOf(id: string): Promise<Shipped> {
  const found = await shipped(id);
  if (found !== undefined) return found;
  throw new MalformedError([
    { path: 'programme', expected: choiceWords(id, SHIPPED_IDS), found: JSON.stringify(id) },
  ]);
}

/** Returns what an event type is, with the one most like the name that is none. */
export function typeWords(type: string, { eventTypes }: Vocabulary): string {
  const near = nearest(type, eventTypes);
  return near === undefined
    ? cliExpectedTexts.eventType
    : say(cliExpectedTexts.eventTypeNearest, { nearest: near });
}
