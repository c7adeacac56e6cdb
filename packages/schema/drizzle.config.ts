import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './src/drizzle-schema.ts',
  // The drift check writes into a copy.
  out: process.env['MIGRATIONS_FOLDER'] ?? '../../migrations',
});
