// What is wrong with an address, as the end of a sentence that begins with the variable's name.

/** Credentials travel with every request: in the clear only to this machine or the next container. */
export function problemOfApiAddress(value: string): string | undefined {
  if (!URL.canParse(value)) return 'is not an address';
  const { protocol, hostname, username } = new URL(value);
  if (username !== '') return 'holds a username, which belongs into RACING_API_USERNAME';
  if (protocol === 'https:') return undefined;
  if (protocol !== 'http:') return 'is not an https address';
  return isNear(hostname) ? undefined : 'begins with http:, which would send the password unencrypted';
}

/** An address that we call by ourselves: its path is a secret as often as not. */
export function problemOfCalledAddress(value: string): string | undefined {
  if (!URL.canParse(value)) return 'is not an address';
  const { protocol, hostname, username, password } = new URL(value);
  if (username !== '' || password !== '') return 'holds a username or a password, which are not sent from there';
  if (protocol === 'https:' || (protocol === 'http:' && isNear(hostname))) return undefined;
  return 'is not an https address';
}

/** This machine, or one that only this network knows by name. */
const isNear = (hostname: string): boolean =>
  /^(127\.[\d.]+|\[::1\]|[^.]+|[^.]+(\.[^.]+)*\.(local|internal|localhost))$/.test(hostname);

export function problemOfDatabaseAddress(value: string): string | undefined {
  if (/^https?:/i.test(value)) {
    return 'is a web address; a connection string begins with postgres:// (at Supabase it stands under Connect, not under API)';
  }
  if (!/^postgres(ql)?:\/\//i.test(value)) return 'does not begin with postgres:// or postgresql://';
  if (/\[YOUR-PASSWORD\]/i.test(value)) return 'still says [YOUR-PASSWORD]; put the password of the database there';
  if (URL.canParse(value)) return undefined;
  return 'cannot be read; characters such as @ / : # ? in a password are written as %40 %2F %3A %23 %3F';
}
