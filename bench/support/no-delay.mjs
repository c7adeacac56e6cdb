import { Socket } from 'node:net';

/**
 * Lets `work` open connections that send at once. The driver leaves Nagle's algorithm on: over TCP each COPY then waits for the
 * other side's delayed acknowledgement, which took 87 ms on a local server, and a limit so measured is none.
 */
export async function withoutDelay(work) {
  const { connect } = Socket.prototype;
  Socket.prototype.connect = function connectAtOnce(...given) {
    return connect.apply(this, given).setNoDelay(true);
  };
  try {
    return await work();
  } finally {
    Socket.prototype.connect = connect;
  }
}
