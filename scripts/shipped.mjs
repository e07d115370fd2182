/** The modules of the programmes that come with the library, made from their pages of YAML: see `npm run schema`. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The ids of the programmes that come with the library, beside ccm-2011. */
export const SHIPPED = ['ccm-2012', 'ccm-2017', 'ccm-2025', 'apmbc-2011'];

const root = new URL('..', import.meta.url);

/** The ids of the treaties that programmes can name. */
const TREATIES = ['ccm', 'att', 'tpnw'];

function moduleOf(folder, id) {
  const path = `conformance/${folder}/${id}.yaml`;
  const file = parse(readFileSync(new URL(path, root), 'utf8'));
  const text = JSON.stringify(file, null, 2);
  return `/** Made from \`${path}\` by \`npm run schema\`. */\nexport const file = ${text} as const;\n`;
}

/** The text of each module, by its path. */
export const modules = Object.fromEntries([
  ...SHIPPED.map((id) => [`src/shipped/files/${id}.ts`, moduleOf('programmes', id)]),
  ...TREATIES.map((id) => [`src/shipped/files/treaties/${id}.ts`, moduleOf('treaties', id)]),
]);
