import { pgSchema } from 'drizzle-orm/pg-core';

/** Views for analysts. */
export const figures = pgSchema('figures');
