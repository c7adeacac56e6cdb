import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A file of the recording that could not be used, or not wholly, and why. */
export interface Skipped {
  /** Relative to the folder. */
  readonly file: string;
  readonly reason: string;
}

/** One JSON file of a recording. */
export interface RecordedFile {
  readonly file: string;
  readonly content: unknown;
}

/**
 * Reads every JSON file of a folder and its subfolders, in the order of their names.
 *
 * @throws Error where the folder is none; a file that is no JSON is only listed as skipped.
 */
export function readFolder(folder: string): { files: RecordedFile[]; skipped: Skipped[] } {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`There is no folder ${folder} to replay. Name a folder with recorded JSON answers.`);
  }
  const files: RecordedFile[] = [];
  const skipped: Skipped[] = [];
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const path of paths) {
    const file = relative(folder, path);
    try {
      files.push({ file, content: JSON.parse(readFileSync(path, 'utf8')) });
    } catch (error) {
      skipped.push({ file, reason: `not JSON: ${error instanceof Error ? error.message : String(error)}` });
    }
  }
  return { files, skipped };
}
