import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

/* Vitest inside Vitest would share its globals: each run of the suite has a process of its own. */

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Tries mutants on the suite beside this file. */
async function tried(programme: string, ids: readonly string[]) {
  const script = `
    import { ccm2011, withMachine } from 'intersessional';
    import { mutantsOf, reportJson, suiteSurvivors } from 'intersessional/testing/mutation';
    const programme = withMachine({ ...ccm2011, id: '${programme}' });
    const mutants = mutantsOf(programme).filter(({ id }) => ${JSON.stringify(ids)}.includes(id));
    const report = await suiteSurvivors(programme, { root: 'test/testing/suite', mutants });
    console.log(JSON.stringify(reportJson(report)));`;
  const args = [
    '--conditions=@intersessional/source',
    '--import',
    'tsx',
    '--input-type=module',
    '-e',
    script,
  ];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
  const { tried: all } = JSON.parse(stdout) as { tried: readonly { id: string; killedBy?: string }[] };
  return Object.fromEntries(all.map(({ id, killedBy }) => [id, killedBy ?? null]));
}

describe('mutants tried on a suite', () => {
  it('are killed by the test that fails with them, through an import of the library', async () => {
    const ids = ['A5/languages-provided/dropped', 'A4/consensus/dropped', 'offers/LB/window.from+1'];
    expect(await tried('ccm-2011', ids)).toEqual({
      'A5/languages-provided/dropped': 'languages > are English, French and Spanish',
      'A4/consensus/dropped': null,
      'offers/LB/window.from+1': null,
    });
  }, 120_000);

  it('reach a programme of its own that is put under test, and its machine', async () => {
    const ids = ['A5/consensus/dropped', 'edge/firstMeeting.languages.onTheTable/decision.adopted/consensus'];
    expect(await tried('own', ids)).toEqual({
      'A5/consensus/dropped': 'an objection stands in the way',
      'edge/firstMeeting.languages.onTheTable/decision.adopted/consensus': 'an objection stands in the way',
    });
  }, 120_000);
});
