import { all, type Condition, when } from '../language/conditions.ts';

/** Returns true for a fact that is present all day, false for one absent all day, and `undefined` for any other. */
export type KnownPresence = (path: readonly string[]) => boolean | undefined;

type Simple = Condition | boolean;

/** A condition that never applies, and reads nothing. */
const ASKS_NOTHING: Condition = /* @__PURE__ */ all();

const isFixed = (part: Simple): part is boolean => typeof part === 'boolean';

/** Joins conditions if one fixed outcome decides the whole. */
function joined(
  parts: readonly Simple[],
  decides: boolean,
  make: (parts: readonly Condition[]) => Condition,
): Simple {
  if (parts.includes(decides)) return decides;
  const open = parts.filter((part) => !isFixed(part)) as readonly Condition[];
  return open.length === 0 ? !decides : make(open);
}

/**
 * Simplifies a condition for a day on which some facts are known to be present or absent. The result reads fewer facts,
 * so that more events are independent.
 */
export function simplified(condition: Condition, known: KnownPresence): Simple {
  if ('is' in condition) {
    const [term] = condition.of;
    if (condition.is !== 'given' || !term || !('fact' in term)) return condition;
    if (!term.fact.every((key) => typeof key === 'string')) return condition;
    return known(term.fact as readonly string[]) ?? condition;
  }
  if ('not' in condition) {
    const part = simplified(condition.not, known);
    return isFixed(part) ? !part : { not: part };
  }
  if ('when' in condition) {
    const applies = simplified(condition.when, known);
    if (applies === false) return ASKS_NOTHING;
    const asks = simplified(condition.then, known);
    if (applies === true) return asks;
    return when(applies, isFixed(asks) ? condition.then : asks);
  }
  return 'all' in condition
    ? joined(
        condition.all.map((part) => simplified(part, known)),
        false,
        (parts) => all(...parts),
      )
    : joined(
        condition.any.map((part) => simplified(part, known)),
        true,
        (any) => ({ any }),
      );
}
