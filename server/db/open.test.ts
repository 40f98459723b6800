import { mkdir, mkdtemp, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { describe, expect, it } from 'vitest'
import { packageRoot } from './package-root.ts'
import { openStore } from './open.ts'
import * as schema from './schema.ts'
import { temporaryFolder } from './testing/folder.ts'
import { openTestStore } from './testing/store.ts'

describe('opening a store', () => {
  it('makes the data folder, for its owner only', async () => {
    const folder = join(await temporaryFolder(), 'new', 'dätä #1 %20?')
    const store = await openTestStore({ folder })
    expect(store.folder).toBe(folder)
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    expect((await stat(join(folder, 'reelgraph.db'))).isFile()).toBe(true)
  })

  it('refuses a file, and what lies below a file, by name', async () => {
    const file = join(await temporaryFolder(), 'file')
    await writeFile(file, '')
    await expect(openStore(file)).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining(file) })
    await expect(openStore(join(file, 'below'))).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining(file) })
  })

  it('says that a database is damaged, and where', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'reelgraph.db'), 'This was a database once. '.repeat(200))
    await expect(openStore(folder)).rejects.toMatchObject({ code: 'storage', message: expect.stringContaining('reelgraph.db') })
  })

  it('refuses the database of a newer version', async () => {
    const folder = await temporaryFolder()
    const store = await openTestStore({ folder })
    await store.database.client.execute(`insert into __drizzle_migrations (hash, created_at) values ('x', 99999999999999)`)
    await store.close()
    await expect(openStore(folder)).rejects.toMatchObject({ code: 'storage', message: expect.stringContaining('newer') })
  })

  it('removes scratch folders that were left behind a day ago', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'tmp'))
    const [old, young] = [await mkdtemp(join(folder, 'tmp', 'scratch-')), await mkdtemp(join(folder, 'tmp', 'scratch-'))]
    await writeFile(join(old, 'frame.png'), 'x')
    const yesterday = new Date(Date.now() - 25 * 3_600_000)
    await utimes(old, yesterday, yesterday)
    await openTestStore({ folder })
    await expect(stat(old)).rejects.toMatchObject({ code: 'ENOENT' })
    expect((await stat(young)).isDirectory()).toBe(true)
  })

  it('finds the package from a file in any folder of it', () => {
    const root = packageRoot()
    expect(packageRoot(join(root, 'dist', 'server', 'main.js'))).toBe(root)
    expect(() => packageRoot('/')).toThrow('not inside')
  })
})

describe('the migrations', () => {
  it('make the tables and columns of the schema', async () => {
    const { client } = (await openTestStore()).database
    for (const table of Object.values(schema)) {
      const { name, columns } = getTableConfig(table)
      const { rows } = await client.execute(`select name, "notnull" from pragma_table_info('${name}') order by name`)
      const said = columns.map((column) => [column.name, column.notNull ? 1 : 0]).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
      expect([name, rows.map((row) => [row[0], Number(row[1])])]).toEqual([name, said])
    }
  })
})
