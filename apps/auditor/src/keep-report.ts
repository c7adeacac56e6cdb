import { closeSync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { auditPicture, type AuditPicture, type AuditResult } from '@darkhorses/audit';
import { UsageError } from '@darkhorses/command';
import { auditReport } from '@darkhorses/report';
import type { Database } from '@darkhorses/schema';

/** A report as it was written. */
export interface KeptReport {
  /** With its folders. */
  readonly file: string;
  readonly bytes: number;
}

/** Writes a report's text to where it was prepared. */
export type WriteReport = (markup: string) => KeptReport;

/**
 * Makes sure that a report can be written before minutes are spent on it.
 *
 * @throws UsageError where nothing can be written there
 */
export function prepareReport(path: string): WriteReport {
  const file = resolve(path);
  const part = `${file}.part`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    closeSync(openSync(part, 'w'));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`The report cannot be written to ${path} (${reason}). Name a file in a folder of yours.`, {
      cause,
    });
  }
  return (markup) => {
    writeFileSync(part, markup);
    // Renamed into place, so that whoever watches it never meets half a file.
    renameSync(part, file);
    return { file, bytes: Buffer.byteLength(markup) };
  };
}

/** Gathers what a report shows around an audit, and writes it. */
export async function keepReport(database: Database, result: AuditResult, write: WriteReport): Promise<KeptReport> {
  return drawReport(database, await auditPicture(database.sql, result), write);
}

/** Writes a picture that was gathered before. */
export const drawReport = ({ label }: Pick<Database, 'label'>, picture: AuditPicture, write: WriteReport): KeptReport =>
  write(auditReport({ ...picture, database: label }));
