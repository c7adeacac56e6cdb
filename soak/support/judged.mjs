import { classifyFailure } from '../../packages/ingest/dist/index.js';

/** What is wrong with how a failure is told, in words. */
export function complaintsAbout({ class: failureClass, message }) {
  const complaints = [];
  if (failureClass === 'unexpected' || failureClass.startsWith('database'))
    complaints.push(`failed as ${failureClass}`);
  if (message.trim().length < 20) complaints.push('failed without a word of use');
  if (message.length > 2000) complaints.push(`failed with ${message.length} characters`);
  return complaints.map((complaint) => `${complaint}: ${message.slice(0, 200)}`);
}

/** The failure that an error is, its message as long as whoever called would see it. */
export const failureOf = (error) => ({ ...classifyFailure(error), message: error.message });
