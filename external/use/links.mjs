/** Every relative link of every page in the package leads to a file of the package, and to a heading that it has. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = 'node_modules/intersessional';
const pages = readdirSync(root, { recursive: true }).filter((name) => name.endsWith('.md'));

const withoutCode = (text) => text.replace(/^```[\s\S]*?^```$/gm, '');
const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/ /g, '-');
const anchorsOf = (file) =>
  [...withoutCode(readFileSync(file, 'utf8')).matchAll(/^#+ +(.+)$/gm)].map(([, heading]) =>
    anchorOf(heading),
  );

function fault(page, link) {
  const [path, anchor] = link.split('#');
  const file = path === '' ? join(root, page) : join(root, dirname(page), path);
  if (!existsSync(file)) return `${page}: ${link} leads nowhere`;
  if (anchor === undefined || statSync(file).isDirectory()) return [];
  return anchorsOf(file).includes(anchor) ? [] : `${page}: ${link} names no heading`;
}

const links = pages.flatMap((page) =>
  [...withoutCode(readFileSync(join(root, page), 'utf8')).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link)
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => [page, link]),
);
assert.ok(links.length > 30, `${links.length} links`);
assert.deepEqual(
  links.flatMap(([page, link]) => fault(page, link)),
  [],
);
