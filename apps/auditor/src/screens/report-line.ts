import { formatBytes } from '@darkhorses/command';
import type { KeptReport } from '../keep-report.js';

/** Where the report is. */
export const reportLine = ({ file, bytes }: KeptReport): string =>
  `The report is in ${file} (${formatBytes(bytes)}): open it in a browser.`;
