/** What Postgres gets to see of our environment: not our secrets, and none of the PG variables that would change what it does. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = [
    'PATH',
    'TMPDIR',
    'TEMP',
    'TMP',
    'SystemRoot',
    'SystemDrive',
    'windir',
    'LD_LIBRARY_PATH',
    'DYLD_LIBRARY_PATH',
  ];
  const environment: NodeJS.ProcessEnv = { LC_ALL: 'C', TZ: 'UTC' };
  for (const name of kept) if (process.env[name] !== undefined) environment[name] = process.env[name];
  return environment;
}
