import type { Address } from '../../engine/model/ids.ts'
import type { Shelf, ShelfEntry } from '../../engine/stores.ts'
import type { Database } from './connection.ts'
import { createGroup } from './group.ts'
import { insertRows, readJson } from './rows.ts'

/** The shelf of one workflow in the database. */
export function createShelf(db: Database, workflow: string): Shelf {
  const group = createGroup<[Address, ShelfEntry]>({
    onPut: db.writer.soon,
    statements: (rows) => insertRows(
      'insert into shelf (workflow, address, entry)',
      rows.map(([address, entry]) => [workflow, address, JSON.stringify(entry)]),
      'on conflict(workflow, address) do update set entry = excluded.entry',
    ),
  })
  return {
    load: async () => {
      const stored = await readJson<[Address, ShelfEntry]>(db, { column: `'[' || json_quote(address) || ',' || entry || ']'`, from: 'shelf where workflow = ?', args: [workflow] })
      return new Map([...stored, ...group.rows()])
    },
    put: (address, entry) => group.put(address, [address, entry]),
    flush: db.writer.flush,
  }
}
