// A secret as it may come to light: as it is, or as URLs, JSON, HTML and headers write it.

/**
 * Which of the secrets stand in a text, in whatever form.
 *
 * @param {Record<string, string>} secrets by a name that may be told
 * @returns {(text: string) => string[]} the names, each with the form that was found
 */
export function lookFor(secrets) {
  const forms = Object.entries(secrets).flatMap(([name, secret]) =>
    Object.entries(formsOf(secret)).map(([form, text]) => [`${name} (${form})`, text]),
  );
  return (text) => forms.filter(([, form]) => text.includes(form)).map(([name]) => name);
}

function formsOf(secret) {
  const bytes = Buffer.from(secret);
  return {
    plain: secret,
    'in a URL': encodeURIComponent(secret),
    'in a form': new URLSearchParams({ a: secret }).toString().slice(2),
    'in JSON': JSON.stringify(secret).slice(1, -1),
    'in JSON within JSON': JSON.stringify(JSON.stringify(secret)).slice(3, -3),
    'in HTML': secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
    'in SQL': secret.replaceAll("'", "''"),
    hexadecimal: bytes.toString('hex'),
    // Wherever it begins among what is encoded with it, one of three shifts shows it.
    ...Object.fromEntries([0, 1, 2].map((shift) => [`base64, shifted by ${shift}`, inBase64(bytes, shift)])),
  };
}

function inBase64(bytes, shift) {
  const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  // The first and the last characters hold bits of neighbours.
  return encoded.slice(shift === 0 ? 0 : shift + 1, -1);
}
