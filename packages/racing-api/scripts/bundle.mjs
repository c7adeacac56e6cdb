// Joins the files of openapi/ into one document that has only local references.
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const entry = join(dirname(fileURLToPath(import.meta.url)), '..', 'openapi', 'racing-api.yml');

/**
 * Our description as one document: components of all files side by side, path items written out in their place.
 *
 * A component keeps its name, so two files may not both name one the same.
 */
export function bundle(file = entry) {
  const folder = dirname(file);
  const parsed = new Map();
  const homes = new Map();
  const components = {};

  const read = (name) => {
    if (!parsed.has(name)) parsed.set(name, parse(readFileSync(join(folder, name), 'utf8'), { merge: true }));
    return parsed.get(name);
  };

  const inline = (node, home) => {
    if (Array.isArray(node)) return node.map((item) => inline(item, home));
    if (node === null || typeof node !== 'object') return node;
    if (typeof node.$ref !== 'string')
      return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, inline(value, home)]));
    const [name, pointer] = node.$ref.split('#');
    const target = name || home;
    if (!pointer?.startsWith('/components/')) return inline(at(read(target), pointer, node.$ref, home), target);
    adopt(target, pointer, node.$ref, home);
    return { ...node, $ref: `#${pointer}` };
  };

  const adopt = (target, pointer, ref, home) => {
    const known = homes.get(pointer);
    if (known === target) return;
    if (known) throw new Error(`${pointer} is defined in ${known} and in ${target}: rename one of them.`);
    homes.set(pointer, target);
    const [, , kind, name] = pointer.split('/');
    (components[kind] ??= {})[name] = inline(at(read(target), pointer, ref, home), target);
  };

  const root = basename(file);
  const { paths, components: own, ...head } = read(root);
  const document = { ...head, paths: inline(paths, root) };
  for (const kind of Object.keys(components)) components[kind] = sorted(components[kind]);
  return { ...document, components: { ...own, ...sorted(components) } };
}

function at(document, pointer, ref, home) {
  const found = (pointer ?? '')
    .split('/')
    .slice(1)
    .reduce((node, key) => node?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], document);
  if (found === undefined) throw new Error(`${home} refers to ${ref}, which does not exist.`);
  return found;
}

/** By name, so that moving an operation between files changes nothing in what is generated. */
function sorted(record) {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
