import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lookQuietly, plantDays, plantRun, type Scene, setScene } from '../../apps/scheduler/test/http-scene.js';
import { barriers, chromiumPath, look, looks, overflow, startChromium, withoutChromium } from './chromium.js';

describe.skipIf(chromiumPath === undefined)(`the status page in a browser${withoutChromium}`, () => {
  let browser: Browser;
  let scene: Scene;

  beforeAll(async () => {
    [browser, scene] = await Promise.all([startChromium(), setScene()]);
    await plantDays(scene.sql);
    for (const ago of [-600, -360, -120]) await plantRun(scene.sql, 'enrich', ago, 'failed', {}, planted);
    await scene.sql`
      insert into ops.job_runs (job, tick, state, reason)
      values ('transactions', '2025-10-12T21:00Z', 'skipped', 'the job was paused')`;
    await lookQuietly(scene.sql);
  });
  afterAll(async () => {
    await browser?.close();
    await scene?.close();
  });

  const planted: [string, string] = [
    'network',
    'connect ETIMEDOUT 192.0.2.7 after an-answer-that-never-came-and-has-no-blank-to-break-at',
  ];

  test.each(looks)('$width px wide and $colorScheme: nothing to complain of, nothing in the way', async (as) => {
    await look(browser, `${scene.url}/`, as, async ({ page, complaints }) => {
      expect(complaints).toEqual([]);
      expect(await barriers(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      // For people: PICTURES=/tmp keeps what was seen.
      if (process.env['PICTURES']) {
        await page.screenshot({
          path: `${process.env['PICTURES']}/status-${as.width}-${as.colorScheme}.png`,
          fullPage: true,
        });
      }
    });
  });

  test('a failure is seen at first sight, with what to do; and its job is marked', async () => {
    await look(browser, `${scene.url}/`, { width: 360, colorScheme: 'light' }, async ({ page }) => {
      const first = page.getByText('One thing needs attention');
      expect(await first.isVisible()).toBe(true);
      expect((await first.boundingBox())?.y).toBeLessThan(800);
      expect(await page.getByText(/enrich has failed 3 times in a row.*192\.0\.2\.7/).isVisible()).toBe(true);
      expect(
        await page
          .getByRole('row', { name: /^enrich/ })
          .getByText('failed', { exact: true })
          .isVisible(),
      ).toBe(true);
      expect(await page.getByRole('row').count()).toBeGreaterThan(10);
    });
  });

  test('a daemon that has just begun is as clear', async () => {
    const fresh = await setScene();
    for (const as of [looks[0], looks[3]]) {
      if (as === undefined) throw new Error('There are four looks.');
      await look(browser, `${fresh.url}/`, as, async ({ page, complaints }) => {
        expect(await page.getByText('Nothing has run yet').isVisible()).toBe(true);
        expect([...complaints, ...(await barriers(page))]).toEqual([]);
        expect(await overflow(page)).toBe(0);
      });
    }
    await fresh.close();
  });

  test('ticks that were not run are a click away', async () => {
    await look(browser, `${scene.url}/`, { width: 360, colorScheme: 'dark' }, async ({ page }) => {
      const words = page.getByText('transactions at Sun 12 Oct, 22:00: the job was paused');
      expect(await words.isVisible()).toBe(false);
      await page.getByText('1 tick of the last week was not run').click();
      expect(await words.isVisible()).toBe(true);
      expect(await overflow(page)).toBe(0);
    });
  });

  test('every day of the strip says in words what it is', async () => {
    await look(browser, `${scene.url}/`, { width: 1280, colorScheme: 'light' }, async ({ page }) => {
      const titles = await page.locator('svg[role=img] use title').allTextContents();
      expect(titles).toHaveLength(120);
      for (const title of titles) expect(title).toMatch(/^\w{3} \d{1,2} \w{3,4} \d{4}: /);
      expect(titles.filter((title) => title.includes('failed'))).toHaveLength(1);
    });
  });

  test('what stands elsewhere is a link away', async () => {
    await look(browser, `${scene.url}/`, { width: 1280, colorScheme: 'dark' }, async ({ page, complaints }) => {
      await page.getByRole('link', { name: 'Coverage' }).click();
      expect(new URL(page.url()).hash).toBe('#coverage');
      await page.getByRole('link', { name: 'As JSON' }).click();
      expect(new URL(page.url()).pathname).toBe('/api/status');
      expect(complaints).toEqual([]);
    });
  });
});
