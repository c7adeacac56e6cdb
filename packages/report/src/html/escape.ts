const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// What HTML allows nowhere, not even as a number: control characters but tab and line breaks, and halves of a pair.
const unspeakable = /(?![\t\n\r])\p{Cc}|\p{Surrogate}/gu;

/**
 * A text as it may stand between tags and between double quotes.
 *
 * @example
 * escapeHtml('Tom & "Jerry" <b>'); // 'Tom &amp; &quot;Jerry&quot; &lt;b&gt;'
 */
export function escapeHtml(text: string): string {
  return text.replaceAll(unspeakable, '\uFFFD').replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
