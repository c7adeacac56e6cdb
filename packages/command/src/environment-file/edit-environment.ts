import { parseEnv } from 'node:util';
import { SettingsError } from '../settings/settings-error.js';

/**
 * The text of an environment file with some variables set, and everything else as it stood: other variables, comments,
 * empty lines. A variable takes the place it had, or that of its commented example, or the end.
 *
 * @throws {SettingsError} where a value cannot be written in such a file, or the file cannot be understood
 * @example
 * editEnvironment('# account\nNAME=\n', { NAME: "it's" }) // '# account\nNAME="it\'s"\n'
 */
export function editEnvironment(text: string, changes: Readonly<Record<string, string>>): string {
  const found = piecesOf(text);
  // Node 20 takes such a line for the beginning of the next name, later versions skip it: who wrote it meant neither.
  if (found.some(isRiddle)) throw notUnderstood();
  const edited = Object.entries(changes).reduce(
    (pieces, [name, value]) => withVariable(pieces, name, `${name}=${quoted(name, value)}\n`),
    found,
  );
  const result = edited.map(({ text: piece }) => piece).join('');
  refuseUnlessExact(text, changes, result);
  return result;
}

/** A variable with its value, which may go over several lines, or a line that sets nothing. */
interface Piece {
  readonly text: string;
  /** The variable that it sets. */
  readonly name?: string | undefined;
  /** The variable that it would set if it were no comment. */
  readonly exampleOf?: string | undefined;
}

const quotedValue = /'[^']*'|"[^"]*"|`[^`]*`/;
const variable = String.raw`[ \t]*(?:export[ \t]+)?(?<name>[\w.-]+)[ \t]*=[ \t]*(?:${quotedValue.source})?[^\n]*(?:\n|$)`;
const example = String.raw`[ \t]*#[ \t]?(?<exampleOf>[\w.-]+)=[^\n]*(?:\n|$)`;
const piece = new RegExp(String.raw`${variable}|${example}|[^\n]*\n|[^\n]+$`, 'gy');

function piecesOf(text: string): Piece[] {
  return [...text.matchAll(piece)].map((match) => ({
    text: match[0],
    name: match.groups?.['name'],
    exampleOf: match.groups?.['exampleOf'],
  }));
}

const isRiddle = ({ text, name }: Piece): boolean => name === undefined && !/^\s*(?:#|$)/.test(text);

function withVariable(pieces: readonly Piece[], name: string, text: string): Piece[] {
  const set = { text, name };
  // The last of several is the one that counts; an old secret must not stay behind in another.
  const place = pieces.findLastIndex((one) => one.name === name);
  if (place >= 0) {
    return pieces.flatMap((one, index) => (index === place ? [set] : one.name === name ? [] : [one]));
  }
  const shown = pieces.findIndex((one) => one.exampleOf === name);
  const before = shown >= 0 ? pieces.slice(0, shown + 1) : pieces;
  const last = before.at(-1);
  const whole =
    last && !last.text.endsWith('\n') ? [...before.slice(0, -1), { ...last, text: `${last.text}\n` }] : before;
  return [...whole, set, ...pieces.slice(before.length)];
}

/** In single quotes nothing has a meaning, neither to Node.js nor to Docker and systemd, which read such files too. */
function quoted(name: string, value: string): string {
  if (/^[\w.:/@%+~,-]*$/.test(value)) return value;
  if (!/['\n\r]/.test(value)) return `'${value}'`;
  if (!/["\n\r\\$]/.test(value)) return `"${value}"`;
  if (!/[`\n\r]/.test(value)) return `\`${value}\``;
  throw new SettingsError([
    `The value of ${name} has line breaks or quotes of every kind, which such a file cannot hold. Set it in the environment instead.`,
  ]);
}

/** Read back by those who will read it, it says what it said and what was asked for: whatever else stands in the file. */
function refuseUnlessExact(before: string, changes: Readonly<Record<string, string>>, after: string): void {
  const wanted: Record<string, string | undefined> = { ...parseEnv(before), ...changes };
  const got: Record<string, string | undefined> = parseEnv(after);
  const names = new Set([...Object.keys(wanted), ...Object.keys(got)]);
  if ([...names].every((name) => wanted[name] === got[name])) return;
  throw notUnderstood();
}

function notUnderstood(): SettingsError {
  return new SettingsError([
    'The environment file holds a line that cannot be understood, so that nothing can be changed in it safely. Every line is NAME=value, a comment after #, or empty.',
  ]);
}
