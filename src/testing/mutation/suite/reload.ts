import type { TestRunner } from './testRunner.ts';

interface ModuleNode {
  readonly importers?: ReadonlySet<string>;
  promise: unknown;
  exports: unknown;
  evaluated: boolean;
}

/** The modules that a worker has loaded, by their ids. */
type Modules = ReadonlyMap<string, ModuleNode>;

/** Each worker keeps its modules, and Vitest 3 in another place than later ones. */
interface WorkerState {
  readonly evaluatedModules?: { readonly idToModuleMap: Modules };
  readonly moduleCache?: Modules;
}

function modulesOf(runner: TestRunner): Modules {
  const { workerState } = runner as unknown as { workerState: WorkerState };
  return workerState.evaluatedModules?.idToModuleMap ?? workerState.moduleCache ?? new Map();
}

/** The folder of the library's modules, built or not. */
const library = new URL('../../../', import.meta.url).pathname;

/** The module in which the library makes the programmes that it has. */
const MAKES_PROGRAMMES = /\/machines\/programme-machine\.\w+$/;

const VITEST = /\/(vitest|vite-node)\/dist\/|@vitest\/|vitest-virtual-/;

/** The modules that import some, directly or not, with these. */
function importing(modules: Modules, ids: readonly string[]): ReadonlySet<string> {
  const found = new Set(ids);
  for (const id of found) {
    for (const importer of modules.get(id)?.importers ?? []) found.add(importer);
  }
  return found;
}

/**
 * Has every module that knows a programme loaded anew at its next import, so that nothing made of the programme
 * before is left. The library's own modules that know none stay: their code is warm.
 */
export function forgetProgrammes(runner: TestRunner): void {
  const modules = modulesOf(runner);
  const makers = [...modules.keys()].filter((id) => MAKES_PROGRAMMES.test(id));
  const knowing = importing(modules, makers);
  for (const [id, node] of modules) {
    const isWarm = makers.length > 0 && id.startsWith(library) && !knowing.has(id);
    if (isWarm || VITEST.test(id)) continue;
    Object.assign(node, { promise: undefined, exports: undefined, evaluated: false });
  }
}
