import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';

/** What a person may bring: a phone or a desk, a bright or a dark room. */
export interface Look {
  /** @unit CSS pixels */
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
}

export const looks: readonly Look[] = [
  { width: 360, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
];

/** A page as somebody sees it. */
export interface Sight {
  readonly page: Page;
  /** What the browser complained about: errors and warnings of its console, failed requests, exceptions. */
  readonly complaints: readonly string[];
}

/** Where Chromium is; undefined where there is none, which a test then says as it skips. */
export const chromiumPath: string | undefined = ['chromium', 'chromium-browser', 'google-chrome']
  .flatMap((name) => (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)))
  .find(isExecutable);

/** For `describe.skipIf` and its title: why pages cannot be looked at. */
export const withoutChromium = chromiumPath === undefined ? ' (skipped: Chromium is not installed)' : '';

/** Starts the browser; a test file needs one, and closes it at its end. */
export function startChromium(): Promise<Browser> {
  // Tests run as root in containers, where the sandbox cannot; what they show it is ours.
  return chromium.launch({ executablePath: chromiumPath ?? 'chromium', args: ['--no-sandbox', '--disable-gpu'] });
}

/** Opens an address and hands over the page, fresh: no cache, no cookies, and no script of the page's own unless asked. */
export async function look<T>(
  browser: Browser,
  url: string,
  { width, colorScheme }: Look,
  work: (sight: Sight) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, bypassCSP: false });
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('requestfailed', (request) => complaints.push(`${request.url()}: ${request.failure()?.errorText ?? ''}`));
    await page.goto(url, { waitUntil: 'load' });
    return await work({ page, complaints });
  } finally {
    await context.close();
  }
}

/** What hinders people who read with a screen reader, a keyboard or little contrast: axe-core's findings, a line each. */
export async function barriers(page: Page): Promise<string[]> {
  // Through the debugger, which the page's content security policy does not bind: the page itself runs no script.
  await page.evaluate(axe.source);
  const findings = await page.evaluate(async () => {
    const { axe: scanner } = globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    return (await scanner.run()).violations;
  });
  return findings.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`));
}

/** How far a page is wider than its window. @unit CSS pixels */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
