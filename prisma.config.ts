import { defineConfig } from 'prisma/config'

/** For the Prisma command line only; the portal itself connects through lib/db. */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations', seed: 'tsx prisma/seed/index.ts' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
