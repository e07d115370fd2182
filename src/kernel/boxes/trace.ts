import type { SubBox } from './alive.ts';
import type { Box, BoxExplorer } from './boxes.ts';
import { splitOf } from './boxes.ts';
import { type Local, localOf } from './locals.ts';
import type { PartAction, Parts } from './parts.ts';

/** How a local state was come to: with so many steps, from which one, by which action of its own. */
interface Come {
  readonly steps: number;
  readonly from?: { readonly local: Local; readonly come: Come };
  /** Its own action; where a turn led here, there is none. */
  readonly by?: PartAction;
}

type Costs = ReadonlyMap<Local, Come>;

/** The boxes on the way to one, from the start, and the actions between them. */
function wayTo(box: Box): readonly Box[] {
  const way = [box];
  for (let at = box; at.from; at = at.from.box) way.unshift(at.from.box);
  return way;
}

/** Everything a part can come to by itself, each in the fewest steps. */
function settle(box: Box, part: number, entered: Costs): Costs {
  const known = new Map(entered);
  const queue = [...known].sort(([, a], [, b]) => a.steps - b.steps);
  for (let head = 0; head < queue.length; head++) {
    const [local, come] = queue[head] as [Local, Come];
    if (known.get(local) !== come) continue;
    for (const [by, to] of box.setting.steps(part, local)) {
      const steps = come.steps + 1;
      if ((known.get(to)?.steps ?? Number.POSITIVE_INFINITY) <= steps) continue;
      const next: Come = { steps, from: { local, come }, by };
      known.set(to, next);
      let place = queue.length;
      while (place > head + 1 && (queue[place - 1] as [Local, Come])[1].steps > steps) place--;
      queue.splice(place, 0, [to, next]);
    }
  }
  return known;
}

function turned(explorer: BoxExplorer, box: Box, by: PartAction, part: number, costs: Costs): Costs {
  const tests = splitOf(explorer.parts, by.needs).byPart.get(part) ?? [];
  const after = new Map<Local, Come>();
  for (const [local, come] of costs) {
    if (!tests.every((test) => box.setting.holds(test, local))) continue;
    const to = box.setting.after(by, part, local);
    if ((after.get(to)?.steps ?? Number.POSITIVE_INFINITY) > come.steps) {
      after.set(to, { steps: come.steps, from: { local, come } });
    }
  }
  return after;
}

/** A sequence of actions, with how many there are. */
export interface Trace {
  readonly length: number;
  readonly actions: readonly PartAction[];
}

/** A part's own actions on the way, by the boxes in which they are taken. */
function actionsBy(costs: readonly Costs[], goal: Local): readonly (readonly PartAction[])[] {
  const byBox: PartAction[][] = costs.map(() => []);
  let at = costs.length - 1;
  let come = costs[at]?.get(goal);
  while (come) {
    if (come.by) byBox[at]?.unshift(come.by);
    else at--;
    come = come.from?.come;
  }
  return byBox;
}

/** The shortest sequence, along the way on which a box was first reached, into part of it. */
export function traceInto(explorer: BoxExplorer, box: Box, into: SubBox): Trace {
  const way = wayTo(box);
  const perPart = explorer.parts.parts.map((_, part) => {
    const costs: Costs[] = [];
    let entered: Costs = new Map([[startOf(explorer.parts, part), { steps: 0 }]]);
    way.forEach((at, i) => {
      costs.push(settle(at, part, entered));
      const by = way[i + 1]?.from?.by;
      if (by) entered = turned(explorer, at, by, part, costs[i] as Costs);
    });
    const last = costs.at(-1) as Costs;
    const [goal] = [...(into.sets[part]?.members ?? [])].sort(
      (a, b) =>
        (last.get(a)?.steps ?? Number.POSITIVE_INFINITY) - (last.get(b)?.steps ?? Number.POSITIVE_INFINITY),
    );
    return actionsBy(costs, goal as Local);
  });
  const actions = way.flatMap((_, i) => {
    const own = perPart.map((byBox) => byBox[i] ?? []);
    const turn = way[i + 1]?.from?.by;
    // Where time passes inside a part, that part comes last: the others need not wait.
    return [...own.filter((each) => !passes(each)), ...own.filter(passes), turn ? [turn] : []].flat();
  });
  return { length: actions.length, actions };
}

const passes = (actions: readonly PartAction[]): boolean =>
  actions.some(({ action }) => action.event === undefined);

const startOf = (parts: Parts, part: number): Local =>
  localOf(parts, part, (variable) => parts.form.start[variable] as number);
