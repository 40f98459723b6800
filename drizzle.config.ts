import { defineConfig } from 'drizzle-kit'

// After a change of the schema: npx drizzle-kit generate --name what-changed
export default defineConfig({ dialect: 'sqlite', schema: './server/db/schema.ts', out: './server/db/migrations' })
