import postgres from 'postgres';

/** A client for an address whose host may be a socket's folder, which postgres.js takes only as an option. */
export function connect(url: string): postgres.Sql {
  const host = decodeURIComponent(new URL(url).hostname);
  return postgres(url, { max: 1, onnotice: () => {}, ...(host.startsWith('/') ? { host } : {}) });
}
