import type { Action, TransitionSystem } from '../ground/transitionSystem.ts';

/** The action as a text, but for its edge, which is known by its identity. */
const textOf = ({ edge: _edge, ...action }: Action): string => JSON.stringify(action);

/** Returns the transition system with each action once: an alphabet may name an event twice. */
export function withoutTwins(system: TransitionSystem): TransitionSystem {
  const met = new Map<Action['edge'], Set<string>>();
  const isNew = (action: Action): boolean => {
    const texts = met.get(action.edge) ?? new Set();
    met.set(action.edge, texts);
    return texts.size < texts.add(textOf(action)).size;
  };
  return { ...system, actions: system.actions.filter(isNew) };
}
