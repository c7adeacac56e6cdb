/**
 * Takes the bytes of a connection to Postgres apart into messages, whatever pieces they come in.
 *
 * @param {{ hasStartup: boolean }} side a program's first message has no type; a server's has
 * @param {(message: { type: string, body: Buffer, bytes: Buffer }) => void} onMessage
 */
export function messagesOf({ hasStartup }, onMessage) {
  let waiting = [];
  let length = 0;
  let isStarted = !hasStartup;
  return (chunk) => {
    waiting.push(chunk);
    length += chunk.length;
    for (let size = sizeOf(); size !== undefined && size <= length; size = sizeOf()) {
      const all = whole();
      const bytes = all.subarray(0, size);
      const head = isStarted ? 5 : 4;
      onMessage({ type: isStarted ? String.fromCharCode(bytes[0]) : '', body: bytes.subarray(head), bytes });
      isStarted = true;
      waiting = [all.subarray(size)];
      length = all.length - size;
    }
  };

  /** How long the message is that comes next, or undefined while that is not known. */
  function sizeOf() {
    const typed = isStarted ? 1 : 0;
    return length < typed + 4 ? undefined : typed + whole().readInt32BE(typed);
  }

  function whole() {
    if (waiting.length > 1) waiting = [Buffer.concat(waiting, length)];
    return waiting[0];
  }
}
