// Flags of a benchmark: what is given by default says what kind of value a flag takes.
import { parseArgs } from 'node:util';

const common = {
  'database-url': {
    default: '',
    about: 'a Postgres on which databases may be made and dropped (default: an embedded one)',
  },
  json: { default: false, about: 'a line of JSON after the tables' },
  help: { default: false, about: 'this text' },
};

/**
 * Reads the command line.
 *
 * @param {Record<string, { default: string | number | boolean, about: string }>} described
 * @returns {Record<string, any>} the value of every flag
 */
export function readFlags(described) {
  const known = { ...described, ...common };
  const given = parse(known);
  if (given.help) {
    for (const [name, { default: usual, about }] of Object.entries(known)) {
      console.log(`  --${name.padEnd(20)} ${about}${usual === '' || usual === false ? '' : ` (default: ${usual})`}`);
    }
    process.exit(0);
  }
  return Object.fromEntries(
    Object.entries(known).map(([name, { default: usual }]) => [name, valueOf(name, usual, given[name])]),
  );
}

function parse(known) {
  const options = Object.fromEntries(
    Object.entries(known).map(([name, { default: usual }]) => [
      name,
      { type: typeof usual === 'boolean' ? 'boolean' : 'string' },
    ]),
  );
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    return refuse(error.message);
  }
}

function valueOf(name, usual, given) {
  if (given === undefined || typeof usual !== 'number') return given ?? usual;
  const number = Number(given);
  if (given.trim() !== '' && number >= 0) return number;
  return refuse(`--${name} takes a number, such as ${usual}, and not ${JSON.stringify(given)}`);
}

function refuse(message) {
  console.error(`${message}\nAdd --help for what it takes.`);
  process.exit(2);
}
