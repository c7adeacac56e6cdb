import { customType, pgSchema } from 'drizzle-orm/pg-core';

/** The system's own bookkeeping; the public schema holds nothing but the 18 tables. */
export const ops = pgSchema('ops');

export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });
