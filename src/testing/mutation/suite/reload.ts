import type { VitestTestRunner } from 'vitest/runners';

interface ModuleNode {
  readonly id: string;
  readonly importers: Set<string>;
  promise: unknown;
  exports: unknown;
  evaluated: boolean;
}

interface Modules {
  readonly idToModuleMap: ReadonlyMap<string, ModuleNode>;
}

/** Where the library's modules are, built or not. */
const library = new URL('../../../', import.meta.url).pathname;

/** The module in which the library makes the programmes that it has. */
const MAKES_PROGRAMMES = /\/machines\/programme-machine\.\w+$/;

const VITEST = /\/vitest\/dist\/|@vitest\/|vitest-virtual-/;

/** The modules that import some, directly or not, with these. */
function importing(modules: Modules, ids: readonly string[]): ReadonlySet<string> {
  const found = new Set(ids);
  for (const id of found) {
    for (const importer of modules.idToModuleMap.get(id)?.importers ?? []) found.add(importer);
  }
  return found;
}

/**
 * Has every module that knows a programme loaded anew at its next import, so that nothing made of the programme
 * before is left. The library's own modules that know none stay: their code is warm.
 */
export function forgetProgrammes(runner: VitestTestRunner): void {
  const { evaluatedModules } = (runner as unknown as { workerState: { evaluatedModules: Modules } })
    .workerState;
  const nodes = [...evaluatedModules.idToModuleMap.values()];
  const makers = nodes.filter(({ id }) => MAKES_PROGRAMMES.test(id));
  const knowing = importing(
    evaluatedModules,
    makers.map(({ id }) => id),
  );
  for (const node of nodes) {
    const isWarm = makers.length > 0 && node.id.startsWith(library) && !knowing.has(node.id);
    if (isWarm || VITEST.test(node.id)) continue;
    Object.assign(node, { promise: undefined, exports: undefined, evaluated: false });
  }
}
