// The peer of the report: all of its data, each list a table and each entry a row, as a page that one writes first.

/** @returns a page without styles and scripts */
export function plainPage(data) {
  return `<!doctype html><meta charset="utf-8"><title>Audit</title>${htmlOf(data)}`;
}

function htmlOf(value) {
  if (Array.isArray(value)) return `<table>${value.map((one) => `<tr><td>${htmlOf(one)}</td></tr>`).join('')}</table>`;
  if (value !== null && typeof value === 'object' && !(value instanceof Date)) {
    const lines = Object.entries(value).map(
      ([name, one]) => `<tr><th>${escaped(name)}</th><td>${htmlOf(one)}</td></tr>`,
    );
    return `<table>${lines.join('')}</table>`;
  }
  return escaped(String(value));
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
