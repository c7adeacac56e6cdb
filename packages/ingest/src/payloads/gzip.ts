import { promisify } from 'node:util';
import { gunzip as gunzipWithCallback, gzip as gzipWithCallback } from 'node:zlib';

// Off the main thread, which has rows to make meanwhile.
const zip = promisify(gzipWithCallback);
const unzip = promisify(gunzipWithCallback);

/** Compresses a response body. */
export const gzip = (bytes: Uint8Array): Promise<Buffer> => zip(bytes);

/** Gives a response body back as it was received. */
export const gunzip = (bytes: Uint8Array): Promise<Buffer> => unzip(bytes);
