import { describe, expect, it } from 'vitest';
import { effectsIn } from '../../src/analysis/effects.ts';
import { readsOfProvision } from '../../src/analysis/provisions.ts';
import { readsOf } from '../../src/language/reads.ts';
import { overlaps, type Path } from '../../src/model/path.ts';
import type { EventClass } from '../../src/replay/eventClasses.ts';
import { eachBit, type Mask, meet } from '../../src/replay/masks.ts';
import type { IncrementalReplayer } from '../../src/replay/replayer.ts';
import { eventOn } from '../support/courses.ts';
import { players } from '../support/players.ts';
import { moreLetters } from '../support/toy.ts';

/*
 * Reads and writes have two views: paths of facts, as the analysis has them, and words of bits, one bit a slot of a row,
 * as the replay has them. They are one.
 */

interface Paths {
  readonly writes: readonly Path[];
  readonly reads: readonly Path[];
  readonly harmedBy: readonly Path[];
  readonly waitsFor: readonly Path[];
}

const slotsIn = (mask: Mask): readonly number[] => {
  const slots: number[] = [];
  eachBit(mask, (slot) => slots.push(slot));
  return slots;
};

/** The slots that some of these paths lead to, or lie in. */
const slotsOf = ({ factTable }: IncrementalReplayer, paths: readonly Path[]): readonly number[] =>
  factTable.paths.flatMap((slot, at) => (paths.some((path) => overlaps(path, slot)) ? [at] : []));

/** A path as an event makes it: of decisions, its own. */
const madeBy =
  (event: object) =>
  (path: Path): Path =>
    path.map((key, i) =>
      key === '*' && i === 1 && path[0] === 'decisions' && 'decision' in event ? String(event.decision) : key,
    );

function pathsOf(player: IncrementalReplayer, { event, edges }: EventClass): Paths {
  const asked = edges.flatMap(player.prepared.askedBy);
  const wheres = edges.flatMap(({ params }) => (params.where ? [params.where] : []));
  const reads = [...asked.flatMap(readsOfProvision), ...wheres.flatMap(readsOf)];
  const effects = effectsIn(player.programme).effectsOf(event);
  return {
    writes: effects.map(({ path }) => path),
    reads: reads.map(({ path }) => path).map(madeBy(event)),
    harmedBy: reads
      .filter(({ grows }) => !grows)
      .map(({ path }) => path)
      .map(madeBy(event)),
    waitsFor: effects
      .flatMap((effect) => (effect.if ? readsOf(effect.if) : []))
      .map(({ path }) => path)
      .map(madeBy(event)),
  };
}

describe('the view in bits and the view in paths', () => {
  const all = players.flatMap((player) =>
    moreLetters.map((template) => {
      const letter = player.eventClasses.of(eventOn(template, '2001-03-01'));
      return { player, letter, paths: pathsOf(player, letter) };
    }),
  );

  it.each(['writes', 'reads', 'waitsFor'] as const)('are one: %s', (name) => {
    for (const { player, letter, paths } of all) {
      expect([letter.type, ...slotsIn(letter.footprint[name])]).toEqual([
        letter.type,
        ...slotsOf(player, paths[name]),
      ]);
    }
  });

  it('are one: the reads in which a larger set can only help', () => {
    for (const { player, letter, paths } of all) {
      const harmed = slotsOf(player, paths.harmedBy);
      expect(slotsIn(letter.footprint.helpedBy)).toEqual(
        slotsOf(player, paths.reads).filter((slot) => !harmed.includes(slot)),
      );
    }
  });

  it('are one: the reads of provisions', () => {
    for (const player of players) {
      player.provisions.forEach((ready, at) => {
        const paths = readsOfProvision(ready).map(({ path }) => path);
        expect(slotsIn(player.readsOf(at).reads)).toEqual(slotsOf(player, paths));
      });
    }
  });

  it('what writes where another reads, by path, does so in bits', () => {
    let met = 0;
    for (const a of all) {
      for (const b of all.filter(({ player }) => player === a.player)) {
        const byPath = a.paths.writes.some((written) =>
          b.paths.reads.some((read) => overlaps(written, read)),
        );
        const inBits = meet(a.letter.footprint.writes, b.letter.footprint.reads);
        if (byPath)
          expect([a.letter.type, b.letter.type, inBits]).toEqual([a.letter.type, b.letter.type, true]);
        if (byPath) met++;
      }
    }
    expect(met).toBeGreaterThan(0);
  });
});
