import { createHash } from 'node:crypto';

/** What a page answers. */
export interface Answer {
  readonly status: number;
  /** `Content-Type` */
  readonly type: string;
  readonly body: string;
  /** What the page may use, in the words of a Content-Security-Policy. Default: nothing. */
  readonly allows?: string;
}

/** What is shown at a path; it learns nothing of the request, so nothing in a request can mean anything to it. */
export type Route = () => Promise<Answer> | Answer;

export const plain = (status: number, text: string): Answer => ({
  status,
  type: 'text/plain; charset=utf-8',
  body: `${text}\n`,
});

export const json = (status: number, value: unknown): Answer => ({
  status,
  type: 'application/json; charset=utf-8',
  body: `${JSON.stringify(value, null, 2)}\n`,
});

/** A page of ours; it may use the styles that it brings, and pictures that stand in it. */
export function markup(page: string): Answer {
  const styles = [...page.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style = '']) => `'sha256-${sha256(style)}'`);
  return {
    status: 200,
    type: 'text/html; charset=utf-8',
    body: page,
    allows: `default-src 'none'; style-src ${styles.join(' ') || "'none'"}; img-src data:`,
  };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');
