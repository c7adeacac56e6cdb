import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { html } from '../html/html.js';
import { page } from './page.js';

const simple = page({
  title: 'A & B </title><script>',
  meta: html`made now`,
  body: html`<section id="one"><h2>One</h2></section>`,
  sections: [['one', 'One']],
  footer: html`the end`,
});

test('a page is whole, needs nothing from elsewhere and runs nothing', () => {
  expect(simple).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
  expect(simple).toContain('<title>A &amp; B &lt;/title&gt;&lt;script&gt; – DarkHorses</title>');
  expect(simple).toContain('<li><a href="#one">One</a></li>');
  expect(simple).not.toMatch(/<script|javascript:|@import|url\(/i);
  const addresses = [...simple.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address);
  for (const address of addresses) expect(address).toMatch(/^(#|data:image\/svg\+xml,)/);
});

test('its policy lets in its own style and no other', () => {
  const [, style = ''] = /<style>(.*?)<\/style>/s.exec(simple) ?? [];
  const hash = createHash('sha256').update(style).digest('base64');
  expect(simple).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
  expect(simple).not.toMatch(/<[^>]+ style=/);
});

test('it follows light and dark, prints, and may be fetched anew', () => {
  expect(simple).toContain('prefers-color-scheme: dark');
  expect(simple).toContain('@media print');
  expect(simple).not.toContain('http-equiv="refresh"');
  expect(page({ title: 't', body: html`b`, refreshEvery: 30 })).toContain('<meta http-equiv="refresh" content="30" />');
});

test('a style that ends itself is refused', () => {
  expect(() => page({ title: 't', body: html`b`, style: 'p{}</style><b>' })).toThrow(TypeError);
});
