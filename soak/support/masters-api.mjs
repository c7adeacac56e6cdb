// An API that knows courses, regions and horses, and answers with other bytes where it is told to.
import { createServer } from 'node:http';
import { once } from 'node:events';

export const paths = { courses: '/v1/courses', regions: '/v1/courses/regions' };
export const profilePath = (horseId) => `/v1/horses/${horseId}/pro`;

/** @returns its address and account; `whole(path)`, what it answers by itself; and `harmed`, what it answers instead */
export async function startMastersApi({ world, afterwards }) {
  const harmed = new Map();
  const whole = (path) => {
    if (path === paths.courses) {
      const courses = world.courses().filter(({ region_code: region }) => ['gb', 'ire'].includes(region));
      return { courses, total: courses.length };
    }
    if (path === paths.regions) return world.regions();
    const [, horseId, kind] = /^\/v1\/horses\/([^/]+)\/(pro|standard)$/.exec(path) ?? [];
    return kind === 'pro' ? world.horsePro(horseId, new Date()) : world.horseStandard(horseId);
  };
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const answer = whole(pathname);
    const body = harmed.get(pathname) ?? JSON.stringify(answer ?? { detail: 'Horse not found' });
    response.writeHead(answer === undefined ? 404 : 200, { 'Content-Type': 'application/json' }).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterwards(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address();
  return { url: `http://127.0.0.1:${port}`, username: 'anybody', password: 'anything at all', whole, harmed };
}
