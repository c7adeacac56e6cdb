import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditReport } from '../../packages/report/src/index.js';
import { sampleAudit } from '../../packages/report/src/testing.js';
import { barriers, chromiumPath, look, type Look, overflow, startChromium, withoutChromium } from './chromium.js';

const looks: readonly Look[] = [1280, 390, 360].flatMap((width) => [
  { width, colorScheme: 'light' },
  { width, colorScheme: 'dark' },
]);

describe.skipIf(chromiumPath === undefined)(`the audit report as people see it${withoutChromium}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'darkhorses-report-'));
  let browser: Browser;

  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A report as a file on somebody's disk. */
  function kept(name: string, markup: string): string {
    const file = join(folder, `${name}.html`);
    writeFileSync(file, markup);
    return pathToFileURL(file).href;
  }

  test.each([
    ['ten months with gaps', sampleAudit({ from: '2025-01-01' })],
    ['a healthy month', sampleAudit({ healthy: true, from: '2025-09-01', to: '2025-09-30' })],
  ])('%s: readable by everybody on every screen, without a complaint of the browser', async (name, data) => {
    const url = kept(name.replaceAll(' ', '-'), auditReport(data));
    for (const one of looks) {
      const found = await look(browser, url, one, async ({ page, complaints }) => ({
        barriers: await barriers(page),
        overflow: await overflow(page),
        complaints,
      }));
      expect({ ...one, ...found }).toEqual({ ...one, barriers: [], overflow: 0, complaints: [] });
    }
  });

  test('ten years fit every screen, and give the browser nothing to complain of', async () => {
    const url = kept('ten-years', auditReport(sampleAudit()));
    for (const one of looks) {
      await look(browser, url, one, async ({ page, complaints }) => {
        expect({ ...one, overflow: await overflow(page), complaints }).toEqual({ ...one, overflow: 0, complaints: [] });
      });
    }
  });

  test('it needs no script: gaps open, days are drawn, sections are reached', async () => {
    const url = kept('no-script', auditReport(sampleAudit()));
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
    try {
      const page = await context.newPage();
      await page.goto(url);
      await page.locator('.gaps summary').first().click();
      expect(await page.locator('.gaps details').first().locator('p').first().isVisible()).toBe(true);
      const day = await page.locator('.half use').first().boundingBox();
      // A finger finds it, on the smallest screen.
      expect(day?.width).toBeGreaterThan(9);
      await page.locator('nav a[href="#drift"]').click();
      expect(new URL(page.url()).hash).toBe('#drift');
    } finally {
      await context.close();
    }
  });

  test('on paper everything is there: no navigation, and what was folded is open', async () => {
    const url = kept('paper', auditReport(sampleAudit()));
    await look(browser, url, { width: 1280, colorScheme: 'dark' }, async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('nav').isVisible()).toBe(false);
      expect(await page.locator('.gaps details p').first().isVisible()).toBe(true);
      const ink = await page.locator('body').evaluate((body) => getComputedStyle(body).color);
      expect(ink).toBe('rgb(26, 32, 29)');
    });
  });
});
