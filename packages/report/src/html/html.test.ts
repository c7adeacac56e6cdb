import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributes } from './attributes.js';
import { escapeHtml } from './escape.js';
import { html } from './html.js';
import { placesOf } from './places.js';

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '/', '=', ' ', '\0', '\uD800', 's', '-', '!', '`') }),
  fc.constantFrom(
    '</title><script>alert(1)</script>',
    '" onmouseover="alert(1)',
    "'><img src=x onerror=alert(1)>",
    '&lt;script&gt;',
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    '//elsewhere.example/x',
    'data:text/html,<script>alert(1)</script>',
  ),
);

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const read = (markup: string): string =>
  markup.replaceAll(/&(amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? '');

describe('whatever is put in', () => {
  test('opens and closes nothing, and can be read as it was', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeHtml(text);
        expect(escaped).not.toMatch(/[<>"']/);
        expect(read(escaped)).toBe(text.replaceAll(/(?![\t\n\r])\p{Cc}|\p{Surrogate}/gu, '\uFFFD'));
      }),
    );
  });

  test('leaves the tags of a template as they were written', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, label, text) => {
        const markup = String(
          html`<p title="${title}" ${attributes({ 'aria-label': label })}>${[text, html`<i>${label}</i>`]}</p>`,
        );
        const shape = markup.replaceAll(/"[^"]*"/g, '""').replaceAll(/>[^<]*</g, '><');
        expect(shape).toBe('<p title="" aria-label=""><i></i></p>');
      }),
    );
  });

  test('leads nowhere but here and to the web', () => {
    fc.assert(
      fc.property(hostile, (address) => {
        const [, href = ''] = /href="([^"]*)"/.exec(String(html`<a href="${address}">x</a>`)) ?? [];
        expect(new URL(read(href), 'http://here.example/page/').protocol).toMatch(/^(https?|about):$/);
        expect(read(href)).not.toMatch(/^\s*\/\//);
      }),
    );
  });
});

test('nothing is said of null, undefined and false; nought is a number', () => {
  expect(String(html`<p>${null}${undefined}${false}${0}${['a', 1]}</p>`)).toBe('<p>0a1</p>');
  expect(String(html`<p ${attributes({ hidden: true, id: null, class: 'a', lang: undefined })}></p>`)).toBe(
    '<p hidden class="a"></p>',
  );
});

test('an address within the site, and one of the web, stay', () => {
  expect(
    String(html`<a href="${'#gaps'}">${'a'}</a><a href="/x?a=1">b</a><a href="https://x.example/${'"'}">c</a>`),
  ).toBe('<a href="#gaps">a</a><a href="/x?a=1">b</a><a href="https://x.example/&quot;">c</a>');
});

test.each([
  ['an unquoted attribute', () => placesOf(['<p title=', '></p>'])],
  ['a single-quoted attribute', () => placesOf(["<p title='", "'></p>"])],
  ['a script', () => placesOf(['<script>', '</script>'])],
  ['a style', () => placesOf(['<style>', '</style>'])],
  ['a comment', () => html`<!-- ${'x'} -->`],
  ['the name of an attribute', () => html`<p ${'onclick'}="x"></p>`],
  ['an unfinished tag', () => html`<p title="${'x'}"`],
  ['markup in an attribute', () => html`<p title="${html`<b></b>`}"></p>`],
  ['attributes outside of a tag', () => html`<p>${attributes({ id: 'x' })}</p>`],
  ['an attribute that runs', () => html`<p ${attributes({ onclick: 'x' })}></p>`],
])('a value in %s is refused', (_, write) => {
  expect(write).toThrow(TypeError);
});
