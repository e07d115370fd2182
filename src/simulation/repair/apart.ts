import { type Bound, exclusionOf, type Node } from './bound.ts';
import type { Diagnoser } from './diagnosis.ts';
import { isAbout, type Landmark } from './landmark.ts';
import type { Reaches } from './reach.ts';
import { type AppliedEdit, byRank, type Solution, type Solutions, signatureOf } from './solutions.ts';
import type { Steps } from './steps.ts';
import { isTold, singleViolationsOf, type Violation } from './trace.ts';

/** Violations that one edit makes good, apart from all others. */
interface Cluster {
  /** The first of its violations, and those of its events that have no place. */
  readonly violations: readonly Violation[];
  readonly landmark: Landmark | undefined;
  /** The cheapest such edits, the best first. */
  readonly fixes: readonly Solution[];
  readonly cost: number;
  /** The least cost of an edit that bears on it. */
  readonly least: number;
}

/** Names a violation with one provision, in all records that keep its event; `undefined` for an inserted event. */
function nameOf({ entry, misplaced, provisions }: Violation): string | undefined {
  if (entry && entry.origin < 0) return undefined;
  return `${entry?.origin ?? 'silence'} ${misplaced ? '' : provisions[0]}`;
}

/** Returns the cheapest fixes that make good the same violations, the most of them; the best first, one of each kind. */
function bestOf(found: readonly Solution[], cost: number): readonly Solution[] {
  const namesAfter = ({ trace }: Solution) => singleViolationsOf(trace).map(nameOf);
  const ranked = found
    .filter((each) => each.cost === cost)
    .sort((a, b) => namesAfter(a).length - namesAfter(b).length || byRank(a, b));
  const kinds = new Map<string, Solution>();
  for (const each of ranked) {
    if (namesAfter(each).join() !== namesAfter(ranked[0] as Solution).join()) continue;
    const kind = signatureOf(each.edits);
    if (!kinds.has(kind)) kinds.set(kind, each);
  }
  return [...kinds.values()];
}

/** Returns one fix of each cluster, in so many ways at most. */
const combinations = (clusters: readonly Cluster[], most: number): readonly (readonly Solution[])[] =>
  clusters.reduce<readonly (readonly Solution[])[]>(
    (all, { fixes }) => fixes.flatMap((fix) => all.map((each) => [...each, fix])).slice(0, most),
    [[]],
  );

/**
 * Repairs clusters of violations apart, and adds their repairs. Whatever is cheaper than the sum makes one edit do for
 * two clusters, or begins in some cluster with an edit that is cheaper than its repair. Both are few.
 */
export class Apart {
  readonly #diagnoser: Diagnoser;
  readonly #bound: Bound;
  readonly #reaches: Reaches;
  readonly #steps: Steps;
  readonly #solutions: Solutions;
  readonly #root: Node;

  constructor(
    diagnoser: Diagnoser,
    bound: Bound,
    reaches: Reaches,
    steps: Steps,
    solutions: Solutions,
    root: Node,
  ) {
    this.#diagnoser = diagnoser;
    this.#bound = bound;
    this.#reaches = reaches;
    this.#steps = steps;
    this.#solutions = solutions;
    this.#root = root;
  }

  /**
   * Keeps the best repairs, and returns the records from which there may be a cheaper one; `undefined` if the clusters
   * do not tell, so that everything has to be searched.
   */
  repair(most: number, isSpent: () => boolean): readonly Node[] | undefined {
    const clusters = this.#clusters(isSpent);
    if (clusters === undefined || clusters.length < 2) return undefined;
    for (const fixes of combinations(clusters, most)) this.#keepAll(fixes);
    const least = clusters.reduce((sum, each) => sum + each.least, this.#bound.cheapest);
    if (this.#solutions.isEmpty || least < this.#solutions.bound) return undefined;
    this.#solutions.isCheaperOnly = true;
    return this.#cheaper(clusters, isSpent);
  }

  #clusters(isSpent: () => boolean): readonly Cluster[] | undefined {
    const clusters: Cluster[] = [];
    const violations = singleViolationsOf(this.#root.trace);
    const names = new Set(violations.map(nameOf));
    for (let left = violations; left.length > 0; ) {
      const [violation] = left as [Violation];
      const cluster = this.#clusterOf(violation, names, isSpent);
      const [best] = cluster?.fixes ?? [];
      if (cluster === undefined || best === undefined || isSpent()) return undefined;
      const after = new Set(singleViolationsOf(best.trace).map(nameOf));
      const isLeft = (each: Violation) => after.has(nameOf(each)) && each !== violation;
      const unplaced = left.filter((each) => each.misplaced && each !== violation && !isLeft(each));
      clusters.push({ ...cluster, violations: [violation, ...unplaced] });
      left = left.filter(isLeft);
    }
    return clusters;
  }

  /** The cluster that begins with a violation; `undefined` if what bears on it cannot be told before the others are gone. */
  #clusterOf(
    violation: Violation,
    names: ReadonlySet<string | undefined>,
    isSpent: () => boolean,
  ): Cluster | undefined {
    const { trace, landmarks } = this.#root;
    const landmark = landmarks.find((each) => isAbout(each, violation));
    if (landmark === undefined && !isTold(trace, violation)) return undefined;
    const diagnosis = this.#diagnoser.diagnosisOf(violation, trace);
    const found: Solution[] = [];
    let [least, cost] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (const candidate of this.#steps.candidatesFor(diagnosis, trace, () => Number.POSITIVE_INFINITY)) {
      if (candidate.cost > cost || isSpent()) break;
      const isWanted = (edit: AppliedEdit) => this.#bearsOn({ landmark }, edit);
      for (const edit of this.#steps.editsOf(candidate, trace, isWanted)) {
        least = Math.min(least, candidate.cost);
        if (this.#steps.isWaiting(trace, edit)) continue;
        const fix = this.#fixBy(edit, violation, names);
        if (fix) found.push(fix);
        cost = Math.min(cost, fix?.cost ?? cost);
      }
    }
    return { violations: [violation], landmark, fixes: bestOf(found, cost), cost, least };
  }

  /** The edit as a solution of its cluster, if it is one: nothing that was not wrong before is wrong after it. */
  #fixBy(
    edit: AppliedEdit,
    violation: Violation,
    names: ReadonlySet<string | undefined>,
  ): Solution | undefined {
    const trace = this.#steps.tried(this.#root.trace, edit);
    const after = singleViolationsOf(trace).map(nameOf);
    if (!after.every((name) => name !== undefined && names.has(name)) || after.includes(nameOf(violation)))
      return undefined;
    const leaves = this.#solutions.leavesOf(trace);
    return { edits: [edit], cost: this.#solutions.costOf([edit], leaves), leaves, trace };
  }

  /** Makes the edits of one solution of each cluster, one after the other. */
  #keepAll(fixes: readonly Solution[]): void {
    const edits: AppliedEdit[] = [];
    let { trace } = this.#root;
    for (const edit of fixes.flatMap((each) => each.edits)) {
      const own = this.#steps.again(trace, edit);
      if (own === undefined) return;
      trace = this.#steps.tried(trace, own);
      edits.push(own);
    }
    if (singleViolationsOf(trace).length === 0) this.#solutions.keep(edits, trace);
  }

  /** The records, one edit away, from which there may be something cheaper than the sum. */
  #cheaper(clusters: readonly Cluster[], isSpent: () => boolean): readonly Node[] {
    const [shared, alone] = [new Set<string>(), new Set<string>()];
    const note = (edit: AppliedEdit, isShared: boolean) => {
      const { kind, entry } = edit.candidate;
      if (entry) (isShared ? shared : alone).add(exclusionOf(kind, entry));
      return isShared;
    };
    const isShared = (cluster: Cluster) => (edit: AppliedEdit) =>
      note(
        edit,
        clusters.some((each) => each !== cluster && this.#bearsOn(each, edit)),
      );
    const joint = clusters.flatMap((each) =>
      each.violations.flatMap((violation) => {
        const isFirst = violation === each.violations[0];
        const isMeant = (edit: AppliedEdit) =>
          (!isFirst || this.#bearsOn(each, edit)) && isShared(each)(edit);
        return this.#openAfter(violation, this.#root, isMeant, isSpent);
      }),
    );
    const excluded = new Set([...shared].filter((each) => !alone.has(each)));
    const root = this.#bound.root(this.#root.trace, excluded);
    const own = clusters.flatMap((each) => {
      const isMeant = (edit: AppliedEdit) =>
        edit.candidate.cost < each.cost && this.#bearsOn(each, edit) && !isShared(each)(edit);
      return this.#openAfter(each.violations[0] as Violation, root, isMeant, isSpent);
    });
    return [...joint, ...own];
  }

  #bearsOn({ landmark }: Pick<Cluster, 'landmark'>, edit: AppliedEdit): boolean {
    return landmark === undefined || this.#reaches.isIn(landmark, edit);
  }

  /** The records after a first edit for a violation that are not known to cost too much. */
  #openAfter(
    violation: Violation,
    root: Node,
    isMeant: (edit: AppliedEdit) => boolean,
    isSpent: () => boolean,
  ): readonly Node[] {
    const open: Node[] = [];
    const diagnosis = this.#diagnoser.diagnosisOf(violation, root.trace);
    const isOpen = (edit: AppliedEdit) =>
      !this.#solutions.isBeyond(edit.candidate.cost + this.#bound.restAfter(root, edit));
    const isWanted = (edit: AppliedEdit) => isMeant(edit) && isOpen(edit);
    for (const candidate of this.#steps.candidatesFor(diagnosis, root.trace, () => this.#solutions.bound)) {
      for (const edit of this.#steps.editsOf(candidate, root.trace, isWanted)) {
        if (isSpent()) return open;
        const trace = this.#steps.tried(root.trace, edit);
        if (!this.#steps.isStep(diagnosis, trace, edit)) continue;
        const node = this.#bound.after(root, edit, trace);
        if (node.violations === 0) this.#solutions.keep(node.edits, trace);
        else open.push(node);
      }
    }
    return open;
  }
}
