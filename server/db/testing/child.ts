import { openStore } from '../open.ts'
import { keyOf, resultOf } from './store-samples.ts'

/** A process of its own on a data folder: writes `count` paid results one by one, tells of each when it is flushed, then stays. */
const [folder = '', name = '', count = '0'] = process.argv.slice(2)

const store = await openStore(folder)
for (let index = 0; index < Number(count); index++) {
  store.results.put(keyOf(`${name} ${index}`), resultOf(name, { usd: 1 }))
  await store.flush()
  process.stdout.write(`${index}\n`)
}
process.stdout.write('done\n')
setInterval(() => {}, 1_000)
