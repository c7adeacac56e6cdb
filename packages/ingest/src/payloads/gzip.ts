import { promisify } from 'node:util';
import { gunzip as gunzipWithCallback, gzip as gzipWithCallback } from 'node:zlib';

// Off the main thread, which has rows to make meanwhile.
const zip = promisify<Uint8Array, { level: number }, Buffer>(gzipWithCallback);
const unzip = promisify(gunzipWithCallback);

// Half the time of the usual level 6, for a tenth more bytes.
const level = 4;

/** Compresses a response body. */
export const gzip = (bytes: Uint8Array): Promise<Buffer> => zip(bytes, { level });

/** Gives a response body back as it was received. */
export const gunzip = (bytes: Uint8Array): Promise<Buffer> => unzip(bytes);
